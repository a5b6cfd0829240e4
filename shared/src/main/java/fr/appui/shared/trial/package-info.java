/** Definitions that are tried: what is counted otherwise, as data, and what happens to each. */
@NullMarked
package fr.appui.shared.trial;

import org.jspecify.annotations.NullMarked;
