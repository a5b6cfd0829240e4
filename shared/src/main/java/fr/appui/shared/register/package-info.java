/** The register itself: opened once, as a real one or as a demonstration. */
@NullMarked
package fr.appui.shared.register;

import org.jspecify.annotations.NullMarked;
