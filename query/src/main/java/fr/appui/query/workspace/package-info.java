/** What a person finds again at her desk: forms not sent yet, views of the list, settings. */
@NullMarked
package fr.appui.query.workspace;

import org.jspecify.annotations.NullMarked;
