package fr.appui.query.counter;

import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How each measure is counted, for people. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
final class DefinitionPages {
    private final Moments moments;
    private final LedgerDefinitions written;
    private final Register register;
    private final InstantSource clock;

    DefinitionPages(Moments moments, LedgerDefinitions written, Register register, InstantSource clock) {
        this.moments = moments;
        this.written = written;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/definitions")
    ModelAndView definitions(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var byKind = Definitions.ALL.stream()
                .collect(Collectors.groupingBy(Definition::counted, LinkedHashMap::new, Collectors.toList()));
        var page = new DefinitionsPage(
                byKind,
                Period.usual(register.now().demonstration(), LocalDate.ofInstant(clock.instant(), Definitions.PARIS)),
                Arrays.stream(CaseKind.values()).filter(actor::follows).toList(),
                written.pending(),
                actor.role() == Role.COORDINATOR || actor.role() == Role.EVALUATOR,
                moments.settled(when));
        return new ModelAndView("counter/definitions", Map.of("page", page));
    }
}
