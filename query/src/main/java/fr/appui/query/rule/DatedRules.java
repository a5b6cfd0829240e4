package fr.appui.query.rule;

import static java.util.Objects.requireNonNull;

import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.When;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.DatedRule;
import fr.appui.shared.rule.DayUnit;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules as they were known at a moment: what holds since ever, then what was told. */
@Component
public final class DatedRules {
    private static final String TOLD = """
            SELECT code, cases, days, unit, items, valid_from, valid_to, source, confirmed, recorded_at, from_pos
              FROM view.rule
             WHERE from_pos <= :at
             ORDER BY from_pos
            """;

    private static final List<String> VIEWS = List.of(RuleProjection.NAME);

    /** What was told of a rule, before it has a number. */
    private record Told(
            Rule rule,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            boolean confirmed,
            Instant recordedAt,
            long position) {}

    private final JdbcClient db;
    private final Moments moments;
    private final Lens lens;

    DatedRules(JdbcClient db, Moments moments, Lens lens) {
        this.db = db;
        this.moments = moments;
        this.lens = lens;
    }

    /** Every rule, the founding ones in their own order, then the others as they were told. */
    Moments.Answer<List<RuleEntry>> all(When when) {
        return moments.read(when, VIEWS, known -> entries(known.position()));
    }

    /** What signalements are judged by now, as far as the views have taken it in. */
    public RuleBook book() {
        return new RuleBook(
                versions(lens.upTo()).stream().map(RuleEntry.Version::told).toList());
    }

    /**
     * The changes of the rules that say what is notified, and by when, within a period; to be asked within the snapshot
     * of that moment. What holds since ever changes nothing.
     */
    public List<RuleChange> changes(LocalDate from, LocalDate to, long at) {
        return versions(at).stream()
                .filter(version -> version.position() != null || version.number() > 1)
                .map(RuleEntry.Version::told)
                .filter(told -> !(told.rule() instanceof Rule.Holidays))
                .filter(told -> !told.from().isBefore(from) && !told.from().isAfter(to))
                .map(RuleChange::of)
                .sorted()
                .toList();
    }

    private List<RuleEntry> entries(long at) {
        var versions = versions(at);
        return versions.stream()
                .map(version -> version.told().version().rule())
                .distinct()
                .map(code -> new RuleEntry(
                        Rule.streamOf(code),
                        code,
                        versions.stream()
                                .filter(version ->
                                        version.told().version().rule().equals(code))
                                .toList()))
                .toList();
    }

    private List<RuleEntry.Version> versions(long at) {
        var all = new ArrayList<RuleEntry.Version>();
        RuleBook.founding().versions().forEach(founding -> all.add(new RuleEntry.Version(founding, null, null)));
        for (var told : db.sql(TOLD).param("at", at).query(DatedRules::told).list()) {
            var code = told.rule.code();
            var before = all.stream()
                    .filter(version -> version.told().version().rule().equals(code))
                    .count();
            all.add(new RuleEntry.Version(
                    new DatedRule(
                            new RuleVersion(code, (int) before + 1),
                            told.rule,
                            told.from,
                            told.to,
                            told.source,
                            told.confirmed),
                    told.recordedAt,
                    told.position));
        }
        return List.copyOf(all);
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                rule(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getBoolean("confirmed"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("from_pos"));
    }

    /** The rule that these columns say; its name tells its form. */
    private static Rule rule(ResultSet row) throws SQLException {
        var code = row.getString("code");
        for (var kind : SignalementKind.values()) {
            if (Rule.ClusterThreshold.codeOf(kind).equals(code)) {
                return new Rule.ClusterThreshold(kind, row.getInt("cases"), row.getInt("days"));
            }
        }
        for (var step : Step.values()) {
            if (Rule.Deadline.codeOf(step).equals(code)) {
                return new Rule.Deadline(step, row.getInt("days"), DayUnit.valueOf(row.getString("unit")));
            }
        }
        var items = Stream.of((String[]) requireNonNull(row.getArray("items")).getArray())
                .toList();
        return Arrays.stream(Territory.values())
                .filter(territory -> Rule.Holidays.codeOf(territory).equals(code))
                .<Rule>map(territory -> new Rule.Holidays(
                        territory, items.stream().map(Holiday::new).toList()))
                .findFirst()
                .orElseGet(() -> new Rule.CriteriaScheme(
                        code.substring(Rule.CriteriaScheme.codeOf("").length()), items));
    }
}
