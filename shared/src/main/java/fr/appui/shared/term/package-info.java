/** What is told about the terms of the reference data, version by version. */
@NullMarked
package fr.appui.shared.term;

import org.jspecify.annotations.NullMarked;
