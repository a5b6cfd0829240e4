/** Deciding on definitions that are tried: one file per use case, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.trial;

import org.jspecify.annotations.NullMarked;
