/** How far long work has come, told at the terminal. */
@NullMarked
package fr.appui.ops.progress;

import org.jspecify.annotations.NullMarked;
