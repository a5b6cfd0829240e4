/** The names that people give to facilities: given, withdrawn. */
@NullMarked
package fr.appui.command.facility;

import org.jspecify.annotations.NullMarked;
