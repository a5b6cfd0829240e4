package fr.appui.query.activity;

import fr.appui.query.activity.ActivityListPage.Chip;
import fr.appui.query.export.Format;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OverDays;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of activities by day, each with the figure that it is part of. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class ActivityListPages {
    private static final int ROWS = 50;

    private final Activities actions;
    private final Speech speech;
    private final ActivityTable table;

    ActivityListPages(Activities actions, Speech speech, ActivityTable table) {
        this.actions = actions;
        this.speech = speech;
        this.table = table;
    }

    @OverDays
    @GetMapping("/activites")
    ModelAndView list(
            Actor actor,
            Locale locale,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "activity", required = false) @Nullable String activity,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var list = ActivityQuery.of(
                q, activity, status, mode, kind, type, sector, framework, theme, centre, region, facility, from, to,
                sort);
        var in = new Parameters();
        var filter = list.filter(in);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? actions.list(actor, filter, when, cursor, ROWS) : null;
        var page = new ActivityListPage(
                list,
                wrong,
                wrong.isEmpty() ? chips(list, speech.in(locale)) : List.of(),
                Scope.of(CaseKind.ON_SITE_ACTION, actor).centres(),
                found == null ? List.of() : found.rows(),
                kinds(actor::follows),
                kinds(actor::worksOn),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next(),
                found == null ? 0 : found.asOf().position(),
                found == null ? Long.valueOf(0) : counted(actions.count(actor, filter)));
        return new ModelAndView("activity/activities", Map.of("page", page), Filters.status(wrong));
    }

    /** The list as a file. */
    @GetMapping("/activites/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "activity", required = false) @Nullable String activity,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort)
            throws IOException {
        var list = ActivityQuery.of(
                q, activity, status, mode, kind, type, sector, framework, theme, centre, region, facility, from, to,
                sort);
        var in = new Parameters();
        var filter = list.filter(in);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, list, filter, When.NOW, wanted, response);
    }

    /** How many of the list have come or changed since it was read. */
    @OnlyNow(Reason.LIVE)
    @GetMapping("/activites/nouvelles")
    ModelAndView news(
            Actor actor,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam("since") String since) {
        var shown = ActivityQuery.parse(list == null ? "" : list);
        var in = new Parameters();
        var position = in.required("since", since, in.number("since", since), 0L);
        var filter = shown.filter(in);
        in.check();
        return new ModelAndView(
                "page/news",
                Map.of(
                        "key",
                        "activities.news",
                        "count",
                        actions.countChanged(actor, filter, position),
                        "address",
                        shown.address().toString()));
    }

    private static List<CaseKind> kinds(Predicate<CaseKind> open) {
        return Arrays.stream(CaseKind.values())
                .filter(CaseKind::isActivity)
                .filter(open)
                .toList();
    }

    private static @Nullable Long counted(long count) {
        return count > Activities.COUNTED ? null : count;
    }

    private static List<Chip> chips(ActivityQuery list, Words words) {
        return ActivityQuery.NAMES.stream()
                .filter(name -> !name.equals("sort") && list.values().containsKey(name))
                .map(name -> new Chip(
                        name,
                        filter(words, name, list.value(name)),
                        list.without(name).address().toString()))
                .toList();
    }

    /** A filter in words, as a person says it. */
    private static String filter(Words words, String name, String value) {
        return switch (name) {
            case "status" -> words.code("activityStatus", value);
            case "activity" -> words.code("caseKind", value);
            case "kind" -> words.code("activityKind", value);
            case "mode" -> words.code("actionMode", value);
            case "type" -> words.code("actionType", value);
            case "from", "to" -> {
                var day = Days.read(value);
                yield words.filter(name, day == null ? value : words.day(day));
            }
            default -> words.filter(name, value);
        };
    }
}
