/** The dated rules: all that was told of them, for pages, figures and programs. */
@NullMarked
package fr.appui.query.rule;

import org.jspecify.annotations.NullMarked;
