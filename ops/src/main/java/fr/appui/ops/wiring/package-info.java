/** Puts the parts together by hand and refuses to start when a part would forget. */
@NullMarked
package fr.appui.ops.wiring;

import org.jspecify.annotations.NullMarked;
