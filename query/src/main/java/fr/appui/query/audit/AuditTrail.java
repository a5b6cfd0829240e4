package fr.appui.query.audit;

import fr.appui.query.account.Accounts;
import fr.appui.query.link.Unmentioned;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what, when it happened and was recorded, from where, why, and what it changed. */
@Component
public final class AuditTrail {
    private static final String PAGE = """
            SELECT position, event_id, stream, type, number, centre, actor, role, actor_centre, origin, occurred_at,
                   recorded_at
              FROM view.audit
             WHERE %s
             ORDER BY position DESC
             LIMIT :limit
            """;

    private static final String IN_ORDER = """
            SELECT position, event_id, stream, type, number, centre, actor, role, actor_centre, origin, occurred_at,
                   recorded_at
              FROM view.audit
             WHERE %s
             ORDER BY position
             LIMIT :limit OFFSET :skipped
            """;

    private static final String COUNTED = """
            SELECT count(*), count(*) FILTER (WHERE position < :event) FROM view.audit WHERE %s
            """;

    private static final String ANY = """
            SELECT EXISTS (SELECT FROM view.audit WHERE %s)
            """;

    /** Bears a login that nobody has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final List<String> VIEWS = List.of(AuditProjection.NAME, Unmentioned.VIEW);

    /**
     * What narrows the trail; {@code null} narrows nothing.
     *
     * @param actor login or id of an account
     * @param subject number or id of a case, id of an account
     * @param type stored name
     * @param from first day of recording in Paris, included like {@code to}
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String subject,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * One event, and what it meant.
     *
     * @param actor login; the id where the account has none, {@code null} for the machine itself
     * @param centre of the person who acted
     * @param caseCentre of the case, {@code null} for what belongs to no centre
     */
    public record Row(
            long position,
            UUID eventId,
            String type,
            UUID caseId,
            @Nullable String number,
            @Nullable Centre caseCentre,
            @Nullable String actor,
            @Nullable UUID actorId,
            @Nullable Role role,
            @Nullable Centre centre,
            Origin origin,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable Shown<String> reason,
            @Nullable ReasonCode reasonCode,
            List<Change> changes) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Row> rows, @Nullable String next, AsOf asOf) {}

    /** An event as the view knows it. */
    private record Entry(
            long position,
            UUID eventId,
            UUID stream,
            String type,
            @Nullable String number,
            @Nullable Centre caseCentre,
            @Nullable UUID actor,
            @Nullable Role role,
            @Nullable Centre centre,
            Origin origin,
            Instant occurredAt,
            Instant recordedAt) {}

    private final JdbcClient db;
    private final Moments moments;
    private final History history;
    private final Accounts accounts;
    private final Unmentioned unmentioned;

    AuditTrail(JdbcClient db, Moments moments, History history, Accounts accounts, Unmentioned unmentioned) {
        this.db = db;
        this.moments = moments;
        this.history = history;
        this.accounts = accounts;
        this.unmentioned = unmentioned;
    }

    /**
     * Newest first.
     *
     * @param cursor the {@code next} of the page before; its pages are all taken at one moment
     * @throws Unknown if the filter names a subject of which this person may see nothing
     */
    public Page page(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        var sight = Sight.of(actor);
        var question = "audit " + filter + " " + when.position() + " " + when.instant() + " " + sight;
        var after = Cursor.read(question, cursor, 1);
        var answer =
                moments.read(when.of(after), VIEWS, known -> entries(sight, filter, known.position(), after, limit));
        var found = answer.value();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit
                ? null
                : Cursor.write(
                        question, answer.asOf().position(), page.getLast().position());
        return new Page(rows(actor, page, sight), next, answer.asOf());
    }

    /**
     * A stretch of what happened, oldest first.
     *
     * @param skipped how many there are before it
     * @param total of all
     * @param before position of the last one before it; {@code null}: there is none, like {@code after}
     */
    record Stretch(
            List<Row> rows,
            int skipped,
            int total,
            @Nullable Long before,
            @Nullable Long after) {
        static final Stretch NONE = new Stretch(List.of(), 0, 0, null, null);
    }

    private record Found(List<Entry> entries, int skipped, int total) {}

    /**
     * What happened to one subject, or was recorded of one centre's cases on one day, oldest first.
     *
     * @param subject number or id of a case; {@code null}: of the centre and day
     * @param event position that has to be among them; {@code null}: the first
     * @throws Unknown if the person may see nothing of the subject
     */
    Stretch inOrder(
            Actor actor,
            @Nullable String subject,
            @Nullable Centre centre,
            @Nullable LocalDate day,
            @Nullable Long event,
            int most) {
        var sight = Sight.of(actor);
        var found = moments.read(When.NOW, VIEWS, known -> {
                    var seen = sight.narrow(
                            new Conditions().add("position <= :at", "at", known.position()), known.position());
                    var id = subject == null ? null : Parameters.idOrNull(subject);
                    seen.given("stream = :stream", "stream", id)
                            .given("number = :number", "number", id == null ? subject : null)
                            .given("centre = :centre", "centre", centre)
                            .given("recorded_at >= :from", "from", day == null ? null : midnight(day))
                            .given("recorded_at < :to", "to", day == null ? null : midnight(day.plusDays(1)));
                    return stretch(seen, event == null ? 0 : event, most);
                })
                .value();
        if (subject != null && found.total == 0) {
            throw new Unknown();
        }
        var from = found.skipped == 0 ? 0 : 1;
        var to = Math.min(found.entries.size(), from + most);
        return new Stretch(
                rows(actor, found.entries.subList(from, to), sight),
                found.skipped,
                found.total,
                from == 0 ? null : found.entries.getFirst().position(),
                to == found.entries.size() ? null : found.entries.get(to).position());
    }

    /** With the last one before it and the first one after it. */
    private Found stretch(Conditions seen, long event, int most) {
        var counted = db.sql(COUNTED.formatted(seen.sql()))
                .params(seen.parameters())
                .param("event", event)
                .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                .single();
        int total = counted.getFirst();
        var place = Math.clamp(counted.getLast(), 0, Math.max(0, total - 1));
        var skipped = place / most * most;
        var entries = db.sql(IN_ORDER.formatted(seen.sql()))
                .params(seen.parameters())
                .param("limit", most + (skipped == 0 ? 1 : 2))
                .param("skipped", Math.max(0, skipped - 1))
                .query(AuditTrail::entry)
                .list();
        return new Found(entries, skipped, total);
    }

    /** All that is known of a subject once an event has happened to it, as this person may read it. */
    List<Change> after(Actor actor, Row event) {
        var told = history.stream(event.caseId, event.position);
        var retold = Objects.requireNonNull(Retold.of(told).get(event.position));
        var hidden = unmentioned.hidden(actor, retold.links());
        return Change.between(
                Map.of(), retold.without(hidden).after(), Sight.of(actor).opens(event.type));
    }

    private List<Entry> entries(Sight sight, Filter filter, long at, @Nullable Cursor after, int limit) {
        var seen = sight.narrow(new Conditions().add("position <= :at", "at", at), at);
        var id = filter.subject == null ? null : Parameters.idOrNull(filter.subject);
        seen.given("stream = :stream", "stream", id)
                .given("number = :number", "number", id == null ? filter.subject : null);
        if (filter.subject != null && !any(seen)) {
            throw new Unknown();
        }
        var account = filter.actor == null ? null : account(filter.actor);
        seen.given("actor = :actor", "actor", account)
                .given("type = :type", "type", filter.type)
                .given("recorded_at >= :from", "from", filter.from == null ? null : midnight(filter.from))
                .given("recorded_at < :to", "to", filter.to == null ? null : midnight(filter.to.plusDays(1)))
                .given(
                        "position < :last",
                        "last",
                        after == null ? null : Long.parseLong(after.key().getFirst()));
        return db.sql(PAGE.formatted(seen.sql()))
                .params(seen.parameters())
                .param("limit", limit + 1)
                .query(AuditTrail::entry)
                .list();
    }

    private boolean any(Conditions conditions) {
        return db.sql(ANY.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query(Boolean.class)
                .single();
    }

    private UUID account(String typed) {
        var id = Parameters.idOrNull(typed);
        return id == null ? accounts.withLogin(typed).orElse(NOBODY) : id;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Definitions.PARIS).toOffsetDateTime();
    }

    /** Each case of the page is retold once, from its beginning. */
    private List<Row> rows(Actor actor, List<Entry> entries, Sight sight) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var subjects = entries.stream().map(Entry::stream).distinct().toList();
        var last = entries.stream().mapToLong(Entry::position).max().orElseThrow();
        var retold = Retold.of(history.streams(subjects, last));
        var hidden = unmentioned.hidden(
                actor,
                entries.stream()
                        .flatMap(entry -> retold(retold, entry).links().stream())
                        .distinct()
                        .toList());
        var logins = accounts.logins(entries.stream()
                .map(Entry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> row(entry, retold(retold, entry).without(hidden), logins, sight.opens(entry.type)))
                .toList();
    }

    private static Retold retold(Map<Long, Retold> retold, Entry entry) {
        return Objects.requireNonNull(retold.get(entry.position));
    }

    private static Row row(Entry entry, Retold retold, Map<UUID, String> logins, boolean open) {
        var reason = retold.reason();
        var text = reason == null ? null : reason.text();
        return new Row(
                entry.position,
                entry.eventId,
                entry.type,
                entry.stream,
                entry.number,
                entry.caseCentre,
                entry.actor == null ? null : logins.getOrDefault(entry.actor, entry.actor.toString()),
                entry.actor,
                entry.role,
                entry.centre,
                entry.origin,
                entry.occurredAt,
                entry.recordedAt,
                text == null ? null : Shown.to(open, text.value()),
                reason == null ? null : reason.code(),
                Change.between(retold.before(), retold.after(), open));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getObject("stream", UUID.class),
                row.getString("type"),
                row.getString("number"),
                centre(row.getString("centre")),
                row.getObject("actor", UUID.class),
                row.getString("role") == null ? null : Role.valueOf(row.getString("role")),
                centre(row.getString("actor_centre")),
                Origin.valueOf(row.getString("origin")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Centre centre(@Nullable String code) {
        return code == null ? null : Centre.valueOf(code);
    }
}
