package fr.appui.query.finding;

import fr.appui.query.page.Address;
import fr.appui.query.page.Links;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.reference.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What questions and findings are about, by its address: that of an event, or that of a figure whatever its moment. */
public final class Subjects {
    private Subjects() {}

    /** @param filters what narrows the figure beside its period, by name as in the address */
    public static Address figure(Measure measure, LocalDate from, LocalDate to, Map<String, String> filters) {
        var address = Address.of("/chiffres")
                .with("measure", measure)
                .with("from", from)
                .with("to", to);
        for (var filter : new TreeMap<>(filters).entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }

    public static Address figure(CitedFigure cited) {
        return figure(cited.measure(), cited.from(), cited.to(), filters(cited));
    }

    /** What narrows a cited figure beside its period, by name. */
    public static Map<String, String> filters(CitedFigure cited) {
        var filters = new TreeMap<String, String>();
        put(filters, "centre", cited.centre());
        put(filters, "region", cited.region());
        put(filters, "sector", cited.sector());
        put(filters, "framework", cited.framework());
        put(filters, "origin", cited.origin());
        put(filters, "theme", cited.theme() == null ? null : cited.theme().code());
        put(filters, "channel", cited.channel());
        put(filters, "signalementKind", cited.signalementKind());
        put(filters, "criterion", cited.criterion());
        put(filters, "facility", cited.facility());
        return filters;
    }

    private static void put(Map<String, String> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.put(name, value.toString());
        }
    }

    static String of(FindingFacts facts) {
        return facts.figure() != null
                ? figure(facts.figure()).toString()
                : Links.event(Objects.requireNonNull(facts.event(), "about a figure or an event")
                        .position());
    }
}
