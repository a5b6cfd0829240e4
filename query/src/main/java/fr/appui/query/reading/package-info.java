/** What every GET shares: the moment asked about, the asker's scope, pages of a list, the log's own history. */
@NullMarked
package fr.appui.query.reading;

import org.jspecify.annotations.NullMarked;
