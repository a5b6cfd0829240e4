package fr.appui.ops.eventstore;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Event ids that sort by time (UUIDv7, RFC 9562); Axon finds this class through the service loader. */
public final class UuidV7Identifiers extends IdentifierFactory {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generateIdentifier() {
        return next().toString();
    }

    /** A fresh id: 48 bits of milliseconds, 74 random bits. */
    public static UUID next() {
        var high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = 0x8000000000000000L | RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL;
        return new UUID(high, low);
    }
}
