/** Definitions that are tried: counted aside, shown beside the official figures, never mixed with them. */
@NullMarked
package fr.appui.query.trial;

import org.jspecify.annotations.NullMarked;
