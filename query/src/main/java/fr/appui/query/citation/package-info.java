/** Publications that went along with answers, and what became of them since. */
@NullMarked
package fr.appui.query.citation;

import org.jspecify.annotations.NullMarked;
