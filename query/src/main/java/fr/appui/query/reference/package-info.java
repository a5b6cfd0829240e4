/** The reference data: its terms with their versions, for forms, labels and programs. */
@NullMarked
package fr.appui.query.reference;

import org.jspecify.annotations.NullMarked;
