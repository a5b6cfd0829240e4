package fr.appui.query.supportrequest;

import fr.appui.query.page.Asked;
import fr.appui.query.page.Days;
import fr.appui.query.reading.CaseList.Assignee;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of a list as they stand in its address, by name: what a page is asked with, what a saved view
 * keeps.
 *
 * @param values as typed; those left blank are not there
 */
record ListQuery(Map<String, String> values) implements Asked<ListQuery> {
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

    /** @param typed one for each of {@link #NAMES}, in their order */
    static ListQuery of(@Nullable String... typed) {
        return new ListQuery(Asked.typed(NAMES, typed));
    }

    /** Reads the part of an address after its question mark; names that no list has are passed over. */
    static ListQuery parse(String query) {
        return new ListQuery(Asked.parsed(NAMES, query));
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public String path() {
        return "/demandes";
    }

    @Override
    public ListQuery like(Map<String, String> others) {
        return new ListQuery(others);
    }

    /** The filters as an address has them after its question mark. */
    @Override
    public String toString() {
        return query();
    }

    /** What is asked for on a page, where days are typed as people write them; what cannot be read is noted. */
    Filter filter(Parameters in, Actor reader, LocalDate today, ReferenceTerms terms) {
        return filter(
                in,
                reader,
                today,
                terms,
                values.containsKey("status") ? List.of(value("status")) : null,
                day("from", today),
                day("to", today));
    }

    /** What is asked for; what cannot be read is noted. */
    Filter filter(
            Parameters in,
            Actor reader,
            LocalDate today,
            ReferenceTerms terms,
            @Nullable List<String> statuses,
            @Nullable String from,
            @Nullable String to) {
        var filter = new Filter(
                in.code("centre", values.get("centre"), Centre.class),
                in.code("sector", values.get("sector"), Sector.class),
                in.codes("status", statuses, Status.class),
                in.term("theme", values.get("theme"), terms::themes),
                in.code("channel", values.get("channel"), Channel.class),
                in.finess("facility", values.get("facility")),
                Assignee.read(in, "assignedTo", values.get("assignedTo"), reader),
                dueBy(in, values.get("followUp"), today),
                in.words("q", values.get("q")),
                in.day("from", from),
                in.day("to", to),
                sort(in, values.get("sort")));
        in.period(filter.from(), filter.to());
        return filter;
    }

    private @Nullable String day(String name, LocalDate today) {
        return TODAY.equals(value(name)) ? today.toString() : Days.iso(values.get(name));
    }

    /** {@code due} until today, {@code planned} for whenever. */
    private static @Nullable LocalDate dueBy(Parameters in, @Nullable String typed, LocalDate today) {
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

    private static Sort sort(Parameters in, @Nullable String typed) {
        return in.oneOf("sort", typed, List.of(Sort.values()), Sort::parameter, Sort.NEWEST_FIRST);
    }
}
