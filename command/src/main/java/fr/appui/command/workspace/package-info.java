/** What a person keeps for herself at work: forms not sent yet, views of the list, settings. */
@NullMarked
package fr.appui.command.workspace;

import org.jspecify.annotations.NullMarked;
