/** Deciding on the terms of the reference data: one file per use case, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.reference;

import org.jspecify.annotations.NullMarked;
