/** What a person keeps for herself at work: forms not sent yet. */
@NullMarked
package fr.appui.command.workspace;

import org.jspecify.annotations.NullMarked;
