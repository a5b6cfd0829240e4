package fr.appui.query.importing;

import fr.appui.query.importing.ImportRow.Wish;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Unknown;
import fr.appui.shared.party.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports inside a coordinator's scope: of the own centre's accounts, or of all. */
@Component
class ImportFiles {
    private static final String ROWS = """
            SELECT id, kind, account, flavour, rows, state, stage, outcome, wish, done, added, updated, known, refused,
                   created_at, ended_at
              FROM importing.job
             WHERE %s
             ORDER BY created_at DESC, id
             LIMIT :limit
            """;

    private final JdbcClient db;
    private final SealedParts parts;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportFiles(JdbcClient db, SealedParts parts) {
        this.db = db;
        this.parts = parts;
    }

    /** Newest first. */
    List<ImportRow> latest(Actor actor, int limit) {
        return rows(scope(actor), limit);
    }

    /** @throws Unknown no such import inside the scope */
    ImportRow one(Actor actor, UUID id) {
        return rows(scope(actor).add("id = :id", "id", id), 1).stream()
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    Overview overview(ImportRow row) {
        return json.readValue(parts.part(row.id(), "overview").orElseThrow(Unknown::new), Overview.class);
    }

    /** Of the last run; empty before any. */
    Report report(ImportRow row) {
        return parts.part(row.id(), "report")
                .map(bytes -> json.readValue(bytes, Report.class))
                .orElse(Report.NONE);
    }

    Optional<byte[]> refusedLines(ImportRow row) {
        return parts.part(row.id(), "refused").filter(bytes -> bytes.length > 0);
    }

    private static Conditions scope(Actor actor) {
        var conditions = new Conditions().add("rows >= :none", "none", 0);
        return actor.centre() == null
                ? conditions
                : conditions.add("centre = :centre", "centre", actor.centre().name());
    }

    private List<ImportRow> rows(Conditions conditions, int limit) {
        return db.sql(ROWS.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private ImportRow row(ResultSet row, int number) throws SQLException {
        var wish = row.getString("wish");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("account", UUID.class),
                row.getString("flavour"),
                row.getInt("rows"),
                row.getString("state"),
                row.getString("stage"),
                row.getString("outcome"),
                wish == null ? null : json.readValue(wish, Wish.class),
                row.getInt("done"),
                row.getInt("added"),
                row.getInt("updated"),
                row.getInt("known"),
                row.getInt("refused"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
