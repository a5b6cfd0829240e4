/** The reference data as the write side may ask about it. */
@NullMarked
package fr.appui.ops.reference;

import org.jspecify.annotations.NullMarked;
