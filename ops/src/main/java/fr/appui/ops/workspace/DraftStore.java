package fr.appui.ops.workspace;

import fr.appui.command.intake.Drafts;
import fr.appui.ops.eventstore.SealingKeys;
import fr.appui.query.workspace.KeptDraft;
import fr.appui.query.workspace.KeptDrafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database, each sealed under the text key of the account that typed it, for a week at most. */
@Component
public class DraftStore implements Drafts, KeptDrafts {
    private static final String KEEP = """
            INSERT INTO workspace.draft AS d (id, account, form, step, content, updated_at)
            VALUES (:id, :account, :form, :step, :content, :now)
                ON CONFLICT (id) DO UPDATE
               SET step = excluded.step, content = excluded.content, updated_at = excluded.updated_at
             WHERE d.account = excluded.account
               AND d.form = excluded.form
               AND d.content IS NOT NULL
               AND d.step < excluded.step
            """;

    private static final String DISCARD = """
            INSERT INTO workspace.draft AS d (id, account, form, step, content, updated_at)
            VALUES (:id, :account, '', 0, NULL, :now)
                ON CONFLICT (id) DO UPDATE
               SET content = NULL, updated_at = excluded.updated_at
             WHERE d.account = excluded.account
            """;

    private static final String KEPT = """
            SELECT id, form, step, content, updated_at
              FROM workspace.draft
             WHERE account = :account
               AND form = ANY(:forms)
               AND content IS NOT NULL
               AND updated_at > :oldest
             ORDER BY updated_at DESC
             LIMIT 20
            """;

    private static final String FORGET = "DELETE FROM workspace.draft WHERE updated_at <= :oldest";

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient db;
    private final SealingKeys keys;
    private final InstantSource clock;

    public DraftStore(JdbcClient db, SealingKeys keys, InstantSource clock) {
        this.db = db;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean keep(UUID account, Draft draft) {
        forgetOld();
        var sealed = keys.seal(account, json.writeValueAsBytes(draft.fields()), context(draft.id()));
        return db.sql(KEEP)
                        .param("id", draft.id())
                        .param("account", account)
                        .param("form", draft.form())
                        .param("step", draft.step())
                        .param("content", sealed)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public void discard(UUID account, UUID id) {
        db.sql(DISCARD)
                .param("id", id)
                .param("account", account)
                .param("now", now())
                .update();
    }

    @Override
    public List<KeptDraft> of(UUID account, Collection<String> forms) {
        return db
                .sql(KEPT)
                .param("account", account)
                .param("forms", forms.toArray(String[]::new))
                .param("oldest", now().minus(A_WEEK))
                .query((row, _) -> draft(account, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing when the account's key has been destroyed. */
    private Optional<KeptDraft> draft(UUID account, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var form = row.getString("form");
        var step = row.getInt("step");
        var at = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return keys.open(account, row.getBytes("content"), context(id))
                .map(fields -> new KeptDraft(id, form, step, at, json.readValue(fields, FIELDS)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void forgetOld() {
        db.sql(FORGET).param("oldest", now().minus(A_WEEK)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String context(UUID draft) {
        return "draft:" + draft;
    }
}
