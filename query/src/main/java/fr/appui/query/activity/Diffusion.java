package fr.appui.query.activity;

import fr.appui.query.reading.Columns;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which centres passed official messages on, and when; which did not. An official message is for the whole network:
 * whoever follows publications sees the part of every centre in it.
 */
@Component
public final class Diffusion {
    private static final String MESSAGES = """
            SELECT case_id, at
              FROM view.activity
             WHERE %s
             ORDER BY at DESC, case_id DESC
             LIMIT :limit
            """;

    private static final List<String> VIEWS = List.of(ActivityProjection.NAME);

    /**
     * What narrows the messages; {@code null} narrows nothing.
     *
     * @param silent centre that has not passed them on
     * @param incomplete those only that not every centre has passed on
     * @param from first day, included like {@code to}
     */
    public record Filter(
            @Nullable Centre silent,
            boolean incomplete,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A message and its way through the network.
     *
     * @param centre that entered it
     * @param publishedAt when it was published
     * @param relays first one of each centre, earliest first
     * @param silent centres that have not passed it on
     */
    public record Message(
            UUID id,
            String number,
            Centre centre,
            @Nullable Shown<String> title,
            Instant publishedAt,
            List<Relayed> relays,
            List<Centre> silent) {}

    /** @param minutes from publication to relay; 0 for one that was told before it */
    public record Relayed(Centre centre, Instant at, long minutes) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Message> rows, @Nullable String next, AsOf asOf) {}

    private record Found(UUID id, Instant at) {}

    private final JdbcClient db;
    private final Moments moments;
    private final History history;

    Diffusion(JdbcClient db, Moments moments, History history) {
        this.db = db;
        this.moments = moments;
        this.history = history;
    }

    /**
     * Published messages, newest first.
     *
     * @throws OutOfReach if publications are not for this role
     */
    public Page messages(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        if (!actor.follows(CaseKind.PUBLICATION)) {
            throw OutOfReach.notAllowed();
        }
        var question = "diffusion " + filter + " " + when.position() + " " + when.instant();
        var after = Cursor.read(question, cursor, 2);
        var answer = moments.read(when.of(after), VIEWS, known -> found(conditions(filter, known, after), limit + 1));
        var found = answer.value();
        var page = found.subList(0, Math.min(limit, found.size()));
        var at = answer.asOf().position();
        var next = found.size() <= limit ? null : Cursor.write(question, at, page.getLast().at, page.getLast().id);
        return new Page(told(actor, page, at), next, answer.asOf());
    }

    private List<Found> found(Conditions conditions, int most) {
        return db.sql(MESSAGES.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", most)
                .query((row, _) -> new Found(
                        row.getObject("case_id", UUID.class), Objects.requireNonNull(Columns.instant(row, "at"))))
                .list();
    }

    private static Conditions conditions(Filter filter, Known known, @Nullable Cursor after) {
        var conditions = new Conditions().standing(known);
        conditions
                .add("kind = 'PUBLICATION' AND nature = 'OFFICIAL_MESSAGE' AND status = 'DONE'")
                .given("NOT (:silent = ANY(relayed_by))", "silent", filter.silent)
                .given("day >= :from", "from", filter.from)
                .given("day <= :to", "to", filter.to);
        if (filter.incomplete) {
            conditions.add(
                    "NOT (relayed_by @> CAST(:network AS text[]))",
                    "network",
                    Centre.network().stream().map(Enum::name).toArray(String[]::new));
        }
        if (after != null) {
            conditions
                    .add(
                            "(at, case_id) < (:lastAt, :lastId)",
                            "lastAt",
                            OffsetDateTime.parse(after.key().get(0)))
                    .with("lastId", UUID.fromString(after.key().get(1)));
        }
        return conditions;
    }

    private List<Message> told(Actor actor, List<Found> found, long at) {
        var ids = found.stream().map(Found::id).toList();
        var streams = history.streams(ids, at).stream().collect(Collectors.groupingBy(Recorded::stream));
        return ids.stream()
                .map(id -> ActivityState.after(streams.getOrDefault(id, List.<Recorded<Event>>of())))
                .flatMap(Stream::ofNullable)
                .map(state -> message(actor, state))
                .toList();
    }

    private static Message message(Actor actor, ActivityState state) {
        var facts = state.facts();
        var publishedAt = facts.at();
        var relays = facts.relays().stream()
                .collect(Collectors.groupingBy(
                        relay -> relay.centre(), Collectors.minBy(Comparator.comparing(relay -> relay.at()))))
                .values()
                .stream()
                .flatMap(relay -> relay.stream())
                .sorted(Comparator.comparing(relay -> relay.at()))
                .map(relay -> new Relayed(
                        relay.centre(),
                        relay.at(),
                        Math.max(0, Duration.between(publishedAt, relay.at()).toMinutes())))
                .toList();
        return new Message(
                facts.id(),
                facts.number(),
                facts.centre(),
                state.title() == null
                        ? null
                        : Shown.to(
                                actor.opens(CaseKind.PUBLICATION), state.title().value()),
                publishedAt,
                relays,
                ActivityFile.silent(facts));
    }
}
