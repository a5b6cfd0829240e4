/** Which cases have to do with which, whatever their kind and whichever of the two says so. */
@NullMarked
package fr.appui.query.link;

import org.jspecify.annotations.NullMarked;
