package fr.appui.query.supportrequest;

import fr.appui.query.page.Address;
import fr.appui.query.page.Days;
import fr.appui.query.reading.CaseList.Assignee;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.Status;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of a list as they stand in its address, by name: what a page is asked with, what a saved view
 * keeps.
 *
 * @param values as typed; those left blank are not there
 */
record ListQuery(Map<String, String> values) {
    /** In the order in which an address names them. */
    static final List<String> NAMES = List.of(
            "q",
            "status",
            "sector",
            "theme",
            "channel",
            "centre",
            "facility",
            "assignedTo",
            "followUp",
            "from",
            "to",
            "sort");

    /** The day of the reader, in {@code from} and {@code to}: a view of today stays one. */
    static final String TODAY = "today";

    private static final Pattern FINESS = Pattern.compile("[0-9A-Za-z]{9}");
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;

    /** @param typed one for each of {@link #NAMES}, in their order */
    static ListQuery of(@Nullable String... typed) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < NAMES.size(); i++) {
            var value = typed[i];
            if (value != null && !value.isBlank()) {
                values.put(NAMES.get(i), value.strip());
            }
        }
        return new ListQuery(values);
    }

    /** Reads the part of an address after its question mark; names that no list has are passed over. */
    static ListQuery parse(String query) {
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

    ListQuery without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new ListQuery(fewer);
    }

    /** The list's address. */
    Address address() {
        return onto(Address.of("/demandes"));
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
    Filter filter(Parameters in, Actor reader, LocalDate today, ReferenceTerms terms) {
        var filter = new Filter(
                in.code("centre", values.get("centre"), Centre.class),
                in.code("sector", values.get("sector"), Sector.class),
                in.codes("status", values.containsKey("status") ? List.of(value("status")) : null, Status.class),
                in.term("theme", values.get("theme"), terms::themes),
                in.code("channel", values.get("channel"), Channel.class),
                finess(in, values.get("facility")),
                assignee(in, values.get("assignedTo"), reader),
                dueBy(in, values.get("followUp"), today),
                words(in, values.get("q")),
                day(in, "from", today),
                day(in, "to", today),
                sort(in, values.get("sort")));
        in.period(filter.from(), filter.to());
        return filter;
    }

    private @Nullable LocalDate day(Parameters in, String name, LocalDate today) {
        return TODAY.equals(value(name)) ? today : in.day(name, Days.iso(values.get(name)));
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
                var account = in.id("assignedTo", typed);
                yield account == null ? null : new Assignee(account);
            }
        };
    }

    /** {@code due} until today, {@code planned} for whenever. */
    static @Nullable LocalDate dueBy(Parameters in, @Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (typed) {
            case "due" -> today;
            case "planned" -> SupportRequests.EVER;
            default -> {
                in.wrong("followUp", "unknown-code", "due, planned");
                yield null;
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
                    in.wrong("sort", "unknown-code", "-receivedAt, receivedAt, followUp");
                    return Sort.NEWEST_FIRST;
                });
    }
}
