package fr.appui.ops.importing;

import fr.appui.command.signalement.ExternalNumbers;
import fr.appui.query.reading.History;
import fr.appui.query.reading.ViewPositions;
import fr.appui.query.signalement.SignalementProjection;
import fr.appui.shared.reference.SignalementOrigin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** External numbers as the view has them, and the log beyond where the view stands. */
@Component
final class NumbersOfTheLog implements ExternalNumbers {
    private static final String NUMBERED = """
            SELECT case_id, origin, external_number, status IN ('WITHDRAWN', 'MERGED') AS gone
              FROM view.signalement
             WHERE to_pos IS NULL
               AND external_number IS NOT NULL
            """;

    private static final List<String> TELLING = List.of(
            "signalement.received",
            "signalement.corrected",
            "signalement.withdrawn",
            "signalement.reopened",
            "signalement.merged",
            "signalement.unmerged");
    private static final int PAGE = 1000;

    /** @param gone counts no more */
    private record Bearer(@Nullable String origin, @Nullable String number, boolean gone) {
        Bearer gone(boolean now) {
            return new Bearer(origin, number, now);
        }

        String name() {
            return name(String.valueOf(origin), String.valueOf(number));
        }

        static String name(String origin, String number) {
            return origin + " " + number;
        }
    }

    private final JdbcClient db;
    private final ViewPositions positions;
    private final History log;

    NumbersOfTheLog(JdbcClient db, ViewPositions positions, History log) {
        this.db = db;
        this.positions = positions;
        this.log = log;
    }

    @Override
    public Known now() {
        var from = positions.least(List.of(SignalementProjection.NAME));
        var bearers = new HashMap<UUID, Bearer>();
        db.sql(NUMBERED).query((RowCallbackHandler) row -> bearers.put(
                row.getObject("case_id", UUID.class),
                new Bearer(row.getString("origin"), row.getString("external_number"), row.getBoolean("gone"))));
        catchUp(bearers, from);
        var byName = byName(bearers);
        return (origin, number) -> named(byName, origin, number);
    }

    private void catchUp(Map<UUID, Bearer> bearers, long from) {
        var after = from;
        for (var page = log.after(after, PAGE, TELLING, false);
                !page.isEmpty();
                page = log.after(after, PAGE, TELLING, false)) {
            page.forEach(
                    event -> bearers.compute(event.stream(), (_, was) -> after(was, event.type(), event.payload())));
            after = page.getLast().position();
        }
    }

    private static Bearer after(@Nullable Bearer was, String type, ObjectNode payload) {
        var before = was == null ? new Bearer(null, null, false) : was;
        return switch (type) {
            case "signalement.withdrawn", "signalement.merged" -> before.gone(true);
            case "signalement.reopened", "signalement.unmerged" -> before.gone(false);
            default ->
                new Bearer(
                        text(payload, "origin", before.origin),
                        text(payload, "externalNumber", before.number),
                        before.gone);
        };
    }

    private static @Nullable String text(ObjectNode payload, String field, @Nullable String otherwise) {
        return payload.hasNonNull(field) ? payload.get(field).asString() : otherwise;
    }

    private static Map<String, UUID> byName(Map<UUID, Bearer> bearers) {
        return bearers.entrySet().stream()
                .sorted(Comparator.<Map.Entry<UUID, Bearer>, Boolean>comparing(one -> one.getValue().gone)
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(one -> one.getValue().name(), Map.Entry::getKey, (first, _) -> first));
    }

    private static Optional<UUID> named(Map<String, UUID> byName, SignalementOrigin origin, String number) {
        return Optional.ofNullable(byName.get(Bearer.name(origin.name(), number)));
    }
}
