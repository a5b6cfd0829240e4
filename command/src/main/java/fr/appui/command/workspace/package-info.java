/** What a person keeps for herself at work. */
@NullMarked
package fr.appui.command.workspace;

import org.jspecify.annotations.NullMarked;
