package fr.appui.shared.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One event of the log as the tree holds it: where it stands, what it is, when it was recorded, and the hashes of the
 * bytes that are stored. It tells nothing of its content, and stays true when what is sealed in it is erased.
 *
 * <p>Its record, version 1, in this order, numbers with their highest byte first: the version (1 byte), position (8),
 * stream (16), version in the stream (4), id of the event (16), length of the type's name in bytes (2), the name in
 * UTF-8, revision (2), microseconds from 1970 to the recording (8), SHA-256 of the payload (32), SHA-256 of the
 * metadata (32).
 *
 * @param position place in the log; ever increasing, gaps allowed: the place in the tree has none
 * @param version place in the stream, from 1
 * @param type stored name
 * @param recordedAt microseconds
 * @param payload of the bytes as they are stored, ciphertext included
 * @param metadata of the bytes as they are stored
 */
public record Leaf(
        long position,
        UUID stream,
        int version,
        UUID eventId,
        String type,
        int revision,
        Instant recordedAt,
        Hash payload,
        Hash metadata) {
    private static final byte VERSION = 1;
    private static final int FIXED = 1 + 8 + 16 + 4 + 16 + 2 + 2 + 8 + 2 * Hash.LENGTH;

    /** What is hashed. */
    public byte[] record() {
        var name = type.getBytes(StandardCharsets.UTF_8);
        if (name.length > 0xffff || revision < 0 || revision > 0xffff) {
            throw new IllegalArgumentException("no leaf can hold type " + type + ", revision " + revision);
        }
        return ByteBuffer.allocate(FIXED + name.length)
                .put(VERSION)
                .putLong(position)
                .putLong(stream.getMostSignificantBits())
                .putLong(stream.getLeastSignificantBits())
                .putInt(version)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putShort((short) name.length)
                .put(name)
                .putShort((short) revision)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .put(payload.bytes())
                .put(metadata.bytes())
                .array();
    }

    public Hash hash() {
        return Hash.ofLeaf(record());
    }
}
