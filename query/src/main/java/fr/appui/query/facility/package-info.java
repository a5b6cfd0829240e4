/** The directory of facilities: searched while somebody types, and what was taken into it when. */
@NullMarked
package fr.appui.query.facility;

import org.jspecify.annotations.NullMarked;
