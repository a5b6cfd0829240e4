package fr.appui.shared.log;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the log holds it, with its sealed fields opened.
 *
 * @param position place in the whole log: ever increasing, gaps allowed
 * @param stream the case's id
 * @param version place in the stream, from 1, without gaps
 * @param recordedAt when the log took it: microseconds, never decreasing with {@code position}
 */
public record Recorded<E>(
        long position, UUID stream, int version, UUID eventId, Instant recordedAt, Provenance provenance, E event) {}
