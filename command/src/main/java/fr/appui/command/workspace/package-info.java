/** What a person keeps for herself at work: forms not sent yet, settings. */
@NullMarked
package fr.appui.command.workspace;

import org.jspecify.annotations.NullMarked;
