/** Counts the past in the background: for definitions that are new, and for those that are only tried. */
@NullMarked
package fr.appui.ops.counting;

import org.jspecify.annotations.NullMarked;
