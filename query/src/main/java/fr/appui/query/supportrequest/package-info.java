/** Support requests as they are read: the list, one file, its timeline. */
@NullMarked
package fr.appui.query.supportrequest;

import org.jspecify.annotations.NullMarked;
