package fr.appui.query.activity;

import fr.appui.query.activity.Activities.Filter;
import fr.appui.query.activity.Activities.Sort;
import fr.appui.query.page.Address;
import fr.appui.query.page.Days;
import fr.appui.query.reading.Folding;
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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
record ActivityQuery(Map<String, String> values) {
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
    private static final Pattern FINESS = Pattern.compile("[0-9A-Za-z]{9}");
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;

    /** @param typed one for each of {@link #NAMES}, in their order */
    static ActivityQuery of(@Nullable String... typed) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < NAMES.size(); i++) {
            var value = typed[i];
            if (value != null && !value.isBlank()) {
                values.put(NAMES.get(i), value.strip());
            }
        }
        return new ActivityQuery(values);
    }

    /** Reads the part of an address after its question mark; names that no list has are passed over. */
    static ActivityQuery parse(String query) {
        var found = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                found.putIfAbsent(pair[0], decoded(pair[1]));
            }
        }
        return of(NAMES.stream().map(found::get).toArray(String[]::new));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean filters() {
        return values.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    ActivityQuery without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new ActivityQuery(fewer);
    }

    /** The list's address. */
    Address address() {
        return onto(Address.of("/activites"));
    }

    private Address onto(Address page) {
        var address = page;
        for (var name : NAMES) {
            address = address.with(name, values.get(name));
        }
        return address;
    }

    /** The filters as an address has them after its question mark. */
    @Override
    public String toString() {
        var address = onto(Address.of("")).toString();
        return address.isEmpty() ? "" : address.substring(1);
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
                region(in, values.get("region")),
                in.code("sector", values.get("sector"), Sector.class),
                in.codes("status", statuses, ActivityStatus.class),
                mode != null ? mode.name() : kind == null ? null : kind.name(),
                in.code("type", values.get("type"), ActionType.class),
                in.code("framework", values.get("framework"), Framework.class),
                theme(in, values.get("theme")),
                in.matching("facility", values.get("facility"), FINESS),
                words(in, values.get("q")),
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

    private static @Nullable String region(Parameters in, @Nullable String typed) {
        var regions = Centre.network().stream()
                .flatMap(centre -> centre.regions().stream())
                .sorted()
                .toList();
        if (typed == null || regions.contains(typed)) {
            return typed;
        }
        in.wrong("region", "unknown-code", String.join(", ", regions));
        return null;
    }

    private static @Nullable String words(Parameters in, @Nullable String typed) {
        var words = in.text("q", typed, LONGEST_SEARCH);
        if (words != null && Folding.patterns(words).size() > MOST_WORDS) {
            in.wrong("q", "too-many-words", MOST_WORDS);
        }
        return words;
    }

    private static Sort sort(Parameters in, @Nullable String typed) {
        if (typed == null) {
            return Sort.NEWEST_FIRST;
        }
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.parameter().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    in.wrong(
                            "sort",
                            "unknown-code",
                            Arrays.stream(Sort.values()).map(Sort::parameter).collect(Collectors.joining(", ")));
                    return Sort.NEWEST_FIRST;
                });
    }
}
