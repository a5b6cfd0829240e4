/** Months of centres whose figures were checked: consolidated, and sometimes opened again. */
@NullMarked
package fr.appui.shared.consolidation;

import org.jspecify.annotations.NullMarked;
