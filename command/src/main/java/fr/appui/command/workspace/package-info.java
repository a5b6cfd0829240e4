/** Deciding on how people arrange their own desk: the views that they save. */
@NullMarked
package fr.appui.command.workspace;

import org.jspecify.annotations.NullMarked;
