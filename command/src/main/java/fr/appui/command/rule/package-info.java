/** Telling what a dated rule says from a day on: one use case, the Axon shell, the POST endpoint. */
@NullMarked
package fr.appui.command.rule;

import org.jspecify.annotations.NullMarked;
