package fr.appui.ops.eventstore;

import java.time.Instant;
import java.util.UUID;

/** One row of the log, its bytes untouched. */
record StoredRow(
        long position,
        UUID stream,
        int version,
        UUID eventId,
        int type,
        int revision,
        Instant recordedAt,
        byte[] metadata,
        byte[] payload) {}
