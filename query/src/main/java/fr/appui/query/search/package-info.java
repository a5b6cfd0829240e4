/** One search over all cases: by number, facility, words; accents, endings and typing errors forgiven. */
@NullMarked
package fr.appui.query.search;

import org.jspecify.annotations.NullMarked;
