package fr.appui.query.workspace;

import fr.appui.query.reading.Moments;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose calendar feed a key opens. */
@Component
public final class AgendaKeys {
    private static final String OWNER = """
            SELECT account
              FROM view.agenda_key
             WHERE hash = :hash
             ORDER BY account
             LIMIT 1
            """;

    private static final String GIVEN_AT = """
            SELECT given_at
              FROM view.agenda_key
             WHERE account = :account
               AND hash IS NOT NULL
            """;

    private static final List<String> VIEWS = List.of(AgendaKeyProjection.NAME);
    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Moments moments;
    private final SecureRandom random = new SecureRandom();

    AgendaKeys(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /** A key that nobody has and nobody guesses, as it stands in an address. */
    public String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The account that a key opens the feed of. */
    public Optional<UUID> owner(String key) {
        return db.sql(OWNER).param("hash", hash(key)).query(UUID.class).optional();
    }

    /** When this person made the key that opens her feed. */
    public Optional<Instant> givenAt(Actor actor, When when) {
        return moments.read(
                        when,
                        VIEWS,
                        _ -> db.sql(GIVEN_AT)
                                .param("account", actor.account())
                                .query((row, _) -> row.getObject("given_at", OffsetDateTime.class)
                                        .toInstant())
                                .optional())
                .value();
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
