/** Dated rules with their legal source: cluster thresholds, schemes of criteria, deadlines, holidays by territory. */
@NullMarked
package fr.appui.shared.rule;

import org.jspecify.annotations.NullMarked;
