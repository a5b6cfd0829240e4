package fr.appui.ops.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each policy has come in the log, and which node is at it; kept beside no view. */
@Component
class Places {
    private static final String BEGIN = """
            INSERT INTO policy.place (name, position)
            VALUES (:name, :position)
                ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE policy.place
               SET owner = :owner, until = clock_timestamp() + CAST(:lease AS interval)
             WHERE name = :name
               AND (owner IS NULL OR owner = :owner OR until < clock_timestamp())
            RETURNING position
            """;

    /** Never back: another node may have gone on. */
    private static final String MOVE = """
            UPDATE policy.place
               SET position = :position
             WHERE name = :name
               AND position < :position
            """;

    private static final String LEAVE = """
            UPDATE policy.place
               SET owner = NULL, until = NULL
             WHERE name = :name
               AND owner = :owner
            """;

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    /** Puts a policy that has no place yet at this position: what lies before it is not its business. */
    void begin(String policy, long position) {
        db.sql(BEGIN).param("name", policy).param("position", position).update();
    }

    /** @return how far the policy has come; empty while another node is at it */
    Optional<Long> claim(String policy, UUID owner) {
        return db.sql(CLAIM)
                .param("name", policy)
                .param("owner", owner)
                .param("lease", LEASE.toSeconds() + " seconds")
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    void move(String policy, long position) {
        db.sql(MOVE).param("name", policy).param("position", position).update();
    }

    void leave(String policy, UUID owner) {
        db.sql(LEAVE).param("name", policy).param("owner", owner).update();
    }
}
