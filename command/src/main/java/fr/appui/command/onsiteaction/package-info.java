/** Deciding on on-site actions: one file per use case, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.onsiteaction;

import org.jspecify.annotations.NullMarked;
