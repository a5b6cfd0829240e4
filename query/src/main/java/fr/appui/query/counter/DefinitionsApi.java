package fr.appui.query.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.wire.StoredType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How each measure is counted, for programs. */
@RestController
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
final class DefinitionsApi {
    /**
     * One measure's definition in force.
     *
     * @param rule in the words of the reader's language
     * @param counted the kind of case that it is made of
     * @param events stored events that can write one of its lines
     * @param pending while its past is being counted: how much of it is, in per cent
     */
    record Told(
            Measure measure,
            int version,
            String kind,
            boolean additive,
            LocalDate validFrom,
            CaseKind counted,
            String rule,
            List<String> events,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer pending) {}

    /** @param asOf a definition counts the whole past: what is in force is the same at any moment */
    record All(List<Told> rows, @Nullable String next, AsOf asOf) {}

    private final Moments moments;
    private final LedgerDefinitions written;

    DefinitionsApi(Moments moments, LedgerDefinitions written) {
        this.moments = moments;
        this.written = written;
    }

    /** All definitions, in the order in which figures are shown. */
    @GetMapping("/api/definitions")
    All all(
            Actor actor,
            Locale locale,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var at = moments.settled(when);
        var pending = written.pending();
        return new All(
                Definitions.ALL.stream()
                        .map(definition -> told(definition, locale, pending.get(definition.measure())))
                        .toList(),
                null,
                at);
    }

    private static Told told(Definition definition, Locale locale, @Nullable Integer pending) {
        return new Told(
                definition.measure(),
                definition.version(),
                definition.kind().name().toLowerCase(Locale.ROOT),
                definition.additive(),
                definition.validFrom(),
                definition.counted(),
                DefinitionsPage.rule(Words.in(locale), definition),
                definition.writers().stream().map(StoredType::storedName).toList(),
                pending);
    }
}
