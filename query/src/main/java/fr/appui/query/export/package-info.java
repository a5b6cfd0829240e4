/** Lists and figures as files, written row by row while they are read. */
@NullMarked
package fr.appui.query.export;

import org.jspecify.annotations.NullMarked;
