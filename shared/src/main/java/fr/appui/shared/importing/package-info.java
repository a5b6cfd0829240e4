/** Files that were taken into the register line by line: when, by whom, how many lines. */
@NullMarked
package fr.appui.shared.importing;

import org.jspecify.annotations.NullMarked;
