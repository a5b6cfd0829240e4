package fr.appui.query.activity;

import fr.appui.query.activity.Activities.Filter;
import fr.appui.query.activity.Activities.Sort;
import fr.appui.query.page.Asked;
import fr.appui.query.page.Days;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of the list of activities as they stand in its address, by name.
 *
 * @param values as typed; those left blank are not there
 */
record ActivityQuery(Map<String, String> values) implements Asked<ActivityQuery> {
    /** In the order in which an address names them. */
    static final List<String> NAMES = List.of(
            "q",
            "activity",
            "status",
            "mode",
            "kind",
            "type",
            "sector",
            "framework",
            "theme",
            "centre",
            "region",
            "facility",
            "from",
            "to",
            "sort");

    private static final String ACTIVITIES = Arrays.stream(CaseKind.values())
            .filter(CaseKind::isActivity)
            .map(Enum::name)
            .collect(Collectors.joining(", "));
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");

    /** @param typed one for each of {@link #NAMES}, in their order */
    static ActivityQuery of(@Nullable String... typed) {
        return new ActivityQuery(Asked.typed(NAMES, typed));
    }

    /** Reads the part of an address after its question mark; names that no list has are passed over. */
    static ActivityQuery parse(String query) {
        return new ActivityQuery(Asked.parsed(NAMES, query));
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public String path() {
        return "/activites";
    }

    @Override
    public ActivityQuery like(Map<String, String> others) {
        return new ActivityQuery(others);
    }

    /** The filters as an address has them after its question mark. */
    @Override
    public String toString() {
        return query();
    }

    /** What is asked for on a page, where days are typed as people write them; what cannot be read is noted. */
    Filter filter(Parameters in) {
        return filter(
                in,
                values.containsKey("status") ? List.of(value("status")) : null,
                Days.iso(values.get("from")),
                Days.iso(values.get("to")));
    }

    /** What is asked for; what cannot be read is noted. */
    Filter filter(Parameters in, @Nullable List<String> statuses, @Nullable String from, @Nullable String to) {
        var mode = in.code("mode", values.get("mode"), ActionMode.class);
        var kind = in.code("kind", values.get("kind"), ActivityKind.class);
        var filter = new Filter(
                activity(in, values.get("activity")),
                in.code("centre", values.get("centre"), Centre.class),
                in.region("region", values.get("region")),
                in.code("sector", values.get("sector"), Sector.class),
                in.codes("status", statuses, ActivityStatus.class),
                mode != null ? mode.name() : kind == null ? null : kind.name(),
                in.code("type", values.get("type"), ActionType.class),
                in.code("framework", values.get("framework"), Framework.class),
                theme(in, values.get("theme")),
                in.finess("facility", values.get("facility")),
                in.words("q", values.get("q")),
                in.day("from", from),
                in.day("to", to),
                sort(in, values.get("sort")));
        in.period(filter.from(), filter.to());
        return filter;
    }

    private static @Nullable Theme theme(Parameters in, @Nullable String typed) {
        var code = in.matching("theme", typed, CODE);
        return code == null ? null : new Theme(code);
    }

    private static @Nullable CaseKind activity(Parameters in, @Nullable String typed) {
        var kind = in.code("activity", typed, CaseKind.class);
        if (kind != null && !kind.isActivity()) {
            in.wrong("activity", "unknown-code", ACTIVITIES);
            return null;
        }
        return kind;
    }

    static Sort sort(Parameters in, @Nullable String typed) {
        return in.oneOf("sort", typed, List.of(Sort.values()), Sort::parameter, Sort.NEWEST_FIRST);
    }
}
