/** Deciding on signalements: one file per use case, what the rules make of each, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.signalement;

import org.jspecify.annotations.NullMarked;
