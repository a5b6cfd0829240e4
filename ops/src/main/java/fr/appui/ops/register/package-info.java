/** The register as a whole: opened once, real or a demonstration, and where it stands. */
@NullMarked
package fr.appui.ops.register;

import org.jspecify.annotations.NullMarked;
