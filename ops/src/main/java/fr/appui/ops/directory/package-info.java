/** Takes the public file of facilities into the directory, whichever of its three layouts it comes in. */
@NullMarked
package fr.appui.ops.directory;

import org.jspecify.annotations.NullMarked;
