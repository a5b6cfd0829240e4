/** What a person keeps at her desk: forms not sent yet, views of the list. */
@NullMarked
package fr.appui.command.workspace;

import org.jspecify.annotations.NullMarked;
