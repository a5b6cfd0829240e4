/** What a person finds again at her desk: forms not sent yet. */
@NullMarked
package fr.appui.query.workspace;

import org.jspecify.annotations.NullMarked;
