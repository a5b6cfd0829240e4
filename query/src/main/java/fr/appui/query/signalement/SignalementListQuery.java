package fr.appui.query.signalement;

import fr.appui.query.page.Asked;
import fr.appui.query.page.Days;
import fr.appui.query.reading.CaseList.Assignee;
import fr.appui.query.reading.Parameters;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.signalement.Signalements.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.SignalementStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of a list of signalements as they stand in its address, by name: what the board is asked with, what
 * a saved view keeps.
 *
 * @param values as typed; those left blank are not there
 */
record SignalementListQuery(Map<String, String> values) implements Asked<SignalementListQuery> {
    /** In the order in which an address names them. */
    static final List<String> NAMES = List.of(
            "vue",
            "q",
            "bucket",
            "status",
            "sector",
            "kind",
            "origin",
            "centre",
            "region",
            "facility",
            "assignee",
            "from",
            "to",
            "sort");

    /** They choose how it is shown, not what. */
    static final List<String> LOOKS = List.of("vue", "sort");

    /** The list instead of cards. */
    static final String AS_LIST = "liste";

    /** @param typed one for each of {@link #NAMES}, in their order */
    static SignalementListQuery of(@Nullable String... typed) {
        return new SignalementListQuery(Asked.typed(NAMES, typed));
    }

    /** Reads the part of an address after its question mark; names that no list has are passed over. */
    static SignalementListQuery parse(String query) {
        return new SignalementListQuery(Asked.parsed(NAMES, query));
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public String path() {
        return "/signalements";
    }

    @Override
    public SignalementListQuery like(Map<String, String> others) {
        return new SignalementListQuery(others);
    }

    @Override
    public List<String> looks() {
        return LOOKS;
    }

    /** Whether it is shown as cards in columns of what is left of time: unless told otherwise, or one is asked for. */
    boolean asCards() {
        return !value("vue").equals(AS_LIST);
    }

    /** The filters as an address has them after its question mark. */
    @Override
    public String toString() {
        return query();
    }

    /** What is asked for on a page, where days are typed as people write them; what cannot be read is noted. */
    Filter filter(Parameters in, Actor reader) {
        return filter(
                in,
                reader,
                values.containsKey("status") ? List.of(value("status")) : null,
                Days.iso(values.get("from")),
                Days.iso(values.get("to")));
    }

    /** What is asked for; what cannot be read is noted. */
    Filter filter(
            Parameters in, Actor reader, @Nullable List<String> statuses, @Nullable String from, @Nullable String to) {
        var filter = new Filter(
                in.code("centre", values.get("centre"), Centre.class),
                in.region("region", values.get("region")),
                in.code("sector", values.get("sector"), Sector.class),
                in.codes("status", statuses, SignalementStatus.class),
                in.code("kind", values.get("kind"), SignalementKind.class),
                in.code("origin", values.get("origin"), SignalementOrigin.class),
                in.finess("facility", values.get("facility")),
                Assignee.read(in, "assignee", values.get("assignee"), reader),
                in.code("bucket", values.get("bucket"), Bucket.class),
                in.words("q", values.get("q")),
                in.day("from", from),
                in.day("to", to),
                sort(in, values.get("sort")));
        in.period(filter.from(), filter.to());
        return filter;
    }

    private static Sort sort(Parameters in, @Nullable String typed) {
        return in.oneOf("sort", typed, List.of(Sort.values()), Sort::parameter, Sort.NEWEST_FIRST);
    }
}
