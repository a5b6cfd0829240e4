/** What every page shares: its words, the frame around it, forms and links, the way from a record to HTML. */
@NullMarked
package fr.appui.query.page;

import org.jspecify.annotations.NullMarked;
