/** How an event is kept for ever: the name, number and revision under which it is stored. */
@NullMarked
package fr.appui.shared.wire;

import org.jspecify.annotations.NullMarked;
