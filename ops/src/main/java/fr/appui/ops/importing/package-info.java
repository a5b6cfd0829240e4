/** Keeps files on their way in, and goes on with them after every start. */
@NullMarked
package fr.appui.ops.importing;

import org.jspecify.annotations.NullMarked;
