/** Deciding on support requests: one file per use case, the Axon shell, the POST endpoints. */
@NullMarked
package fr.appui.command.supportrequest;

import org.jspecify.annotations.NullMarked;
