/** What happens to the directory of facilities: copies of the public file taken in, other names people use. */
@NullMarked
package fr.appui.shared.facility;

import org.jspecify.annotations.NullMarked;
