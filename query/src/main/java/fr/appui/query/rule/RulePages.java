package fr.appui.query.rule;

import fr.appui.query.page.Days;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dated rules for people: everybody may read what signalements are judged by, administrators add to it. */
@Page
final class RulePages {
    /** The form is posted to the page itself; its name is the last part of that address. */
    private static final String FORM = "regles";

    private final DatedRules rules;
    private final Lens clock;

    RulePages(DatedRules rules, Lens clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/administration/regles")
    @OpenTo(Role.ADMIN)
    ModelAndView administration(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "rule", required = false) @Nullable String chosen,
            @RequestParam(name = "day", required = false) @Nullable String day,
            @RequestParam(name = "territory", required = false) @Nullable String territory,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return page(http, chosen, day, territory, minPosition, true);
    }

    @GetMapping("/regles")
    @OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
    ModelAndView reading(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "rule", required = false) @Nullable String chosen,
            @RequestParam(name = "day", required = false) @Nullable String day,
            @RequestParam(name = "territory", required = false) @Nullable String territory,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return page(http, chosen, day, territory, minPosition, false);
    }

    private ModelAndView page(
            HttpServletRequest http,
            @Nullable String chosen,
            @Nullable String day,
            @Nullable String territory,
            @Nullable String minPosition,
            boolean edits) {
        var in = new Parameters();
        var form = Form.of(http, FORM, Map.of());
        var id = form.refused() ? null : in.id("rule", chosen);
        var where = in.code("territory", territory, Territory.class);
        var when = When.asked(in, null, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var all = rules.all(when).value();
        var entry = find(all, form.refused() ? Rule.streamOf(form.value("rule")) : id);
        var from = Days.read(day);
        var page = new RulePage(
                all,
                today,
                entry,
                form.refused() || entry == null ? form : form.begun(RulePage.begun(entry, today)),
                new RulePage.Preview(
                        day == null ? Words.typed(today) : day,
                        Days.wrong(day),
                        from == null ? today : from,
                        where == null ? Territory.METROPOLE : where),
                edits,
                !form.refused() && minPosition != null && !minPosition.isBlank());
        return new ModelAndView("rule/rules", Map.of("page", page));
    }

    private static @Nullable RuleEntry find(List<RuleEntry> all, @Nullable UUID id) {
        return all.stream().filter(entry -> entry.id().equals(id)).findFirst().orElse(null);
    }
}
