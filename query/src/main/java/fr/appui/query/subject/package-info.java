/** What a text is about: its words by their stems, and the notions of infection prevention behind them. */
@NullMarked
package fr.appui.query.subject;

import org.jspecify.annotations.NullMarked;
