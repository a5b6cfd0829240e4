/** Deciding on activities of all five kinds: one file per use case, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.activity;

import org.jspecify.annotations.NullMarked;
