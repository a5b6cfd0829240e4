/** Counting definitions: pure functions from what is known of a case to signed ledger lines. */
@NullMarked
package fr.appui.shared.count;

import org.jspecify.annotations.NullMarked;
