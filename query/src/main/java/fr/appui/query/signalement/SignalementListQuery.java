package fr.appui.query.signalement;

import fr.appui.query.page.Address;
import fr.appui.query.page.Days;
import fr.appui.query.reading.CaseList.Assignee;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Parameters;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.signalement.Signalements.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.SignalementStatus;
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
 * Filters and order of a list of signalements as they stand in its address, by name: what the board is asked with, what
 * a saved view keeps.
 *
 * @param values as typed; those left blank are not there
 */
record SignalementListQuery(Map<String, String> values) {
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

    private static final Pattern FINESS = Pattern.compile("[0-9A-Za-z]{9}");
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;

    /** @param typed one for each of {@link #NAMES}, in their order */
    static SignalementListQuery of(@Nullable String... typed) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < NAMES.size(); i++) {
            var value = typed[i];
            if (value != null && !value.isBlank()) {
                values.put(NAMES.get(i), value.strip());
            }
        }
        return new SignalementListQuery(values);
    }

    /** Reads the part of an address after its question mark; names that no list has are passed over. */
    static SignalementListQuery parse(String query) {
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
        return values.keySet().stream().anyMatch(name -> !LOOKS.contains(name));
    }

    /** Whether it is shown as cards in columns of what is left of time: unless told otherwise, or one is asked for. */
    boolean asCards() {
        return !value("vue").equals(AS_LIST);
    }

    SignalementListQuery without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new SignalementListQuery(fewer);
    }

    SignalementListQuery with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new SignalementListQuery(more);
    }

    /** The board's address. */
    Address address() {
        return onto(Address.of("/signalements"));
    }

    Address onto(Address page) {
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

    /** What is asked for; what cannot be read is noted. */
    Filter filter(Parameters in, Actor reader) {
        var filter = new Filter(
                in.code("centre", values.get("centre"), Centre.class),
                region(in, values.get("region")),
                in.code("sector", values.get("sector"), Sector.class),
                in.codes(
                        "status",
                        values.containsKey("status") ? List.of(value("status")) : null,
                        SignalementStatus.class),
                in.code("kind", values.get("kind"), SignalementKind.class),
                in.code("origin", values.get("origin"), SignalementOrigin.class),
                finess(in, values.get("facility")),
                assignee(in, values.get("assignee"), reader),
                in.code("bucket", values.get("bucket"), Bucket.class),
                words(in, values.get("q")),
                in.day("from", Days.iso(values.get("from"))),
                in.day("to", Days.iso(values.get("to"))),
                sort(in, values.get("sort")));
        in.period(filter.from(), filter.to());
        return filter;
    }

    static @Nullable String region(Parameters in, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (Arrays.stream(Centre.values()).noneMatch(centre -> centre.regions().contains(typed))) {
            in.wrong("region", "unknown-code", regions());
            return null;
        }
        return typed;
    }

    private static String regions() {
        return Arrays.stream(Centre.values())
                .flatMap(centre -> centre.regions().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static @Nullable String finess(Parameters in, @Nullable String typed) {
        return in.matching("facility", typed, FINESS);
    }

    /** {@code me}, {@code nobody} or the id of an account. */
    static @Nullable Assignee assignee(Parameters in, @Nullable String typed, Actor reader) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (typed) {
            case "me" -> new Assignee(reader.account());
            case "nobody" -> new Assignee(null);
            default -> {
                var account = in.id("assignee", typed);
                yield account == null ? null : new Assignee(account);
            }
        };
    }

    static @Nullable String words(Parameters in, @Nullable String typed) {
        var words = in.text("q", typed, LONGEST_SEARCH);
        if (words != null && Folding.patterns(words).size() > MOST_WORDS) {
            in.wrong("q", "too-many-words", MOST_WORDS);
        }
        return words;
    }

    static Sort sort(Parameters in, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
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
