/** Figures and the lines they are made of. */
@NullMarked
package fr.appui.query.counter;

import org.jspecify.annotations.NullMarked;
