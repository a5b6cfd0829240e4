/** Deciding on reusable answers: one file per use case, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.answer;

import org.jspecify.annotations.NullMarked;
