/** The log over PostgreSQL: appending, sealing, reading in settled order, and Axon's view of it. */
@NullMarked
package fr.appui.ops.eventstore;

import org.jspecify.annotations.NullMarked;
