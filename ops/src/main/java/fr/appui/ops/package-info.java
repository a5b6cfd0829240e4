/** The machine: the only runnable and the only clock. */
@NullMarked
package fr.appui.ops;

import org.jspecify.annotations.NullMarked;
