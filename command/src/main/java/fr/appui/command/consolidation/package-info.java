/** Consolidating a centre's month, and opening it again. */
@NullMarked
package fr.appui.command.consolidation;

import org.jspecify.annotations.NullMarked;
