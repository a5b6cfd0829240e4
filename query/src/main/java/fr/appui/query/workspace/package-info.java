/** What a person finds again at her desk. */
@NullMarked
package fr.appui.query.workspace;

import org.jspecify.annotations.NullMarked;
