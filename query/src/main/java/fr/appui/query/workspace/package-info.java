/** What a person finds again at her desk: forms not sent yet, settings. */
@NullMarked
package fr.appui.query.workspace;

import org.jspecify.annotations.NullMarked;
