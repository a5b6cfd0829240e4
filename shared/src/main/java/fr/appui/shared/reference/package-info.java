/** The codes of the field, as the contract lists them. */
@NullMarked
package fr.appui.shared.reference;

import org.jspecify.annotations.NullMarked;
