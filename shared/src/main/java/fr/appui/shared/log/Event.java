package fr.appui.shared.log;

import java.time.Instant;
import java.util.UUID;

/** Anything that the log can hold; each feature has its own sealed hierarchy of records below this one. */
public interface Event {

    /** The case or other subject that this happened to; the event's stream. */
    UUID id();

    /** When it happened, as told by a person; days may lie between this and the time of recording. */
    Instant occurredAt();
}
