package fr.appui.query.supportrequest;

import fr.appui.query.page.Page;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SelectionPage.Refused;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells what became of each request of a selection; its rows are read again, for an address proves nothing. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class SelectionPages {
    private static final int MOST = 100;

    private final LiveLists lists;

    SelectionPages(LiveLists lists) {
        this.lists = lists;
    }

    @GetMapping("/demandes/actions")
    ModelAndView report(
            Actor actor,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestParam(name = "already", required = false) @Nullable String already,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var reasons = reasons(refused);
        var doneIds = ids(done);
        var alreadyIds = ids(already);
        var wanted = Stream.of(doneIds, alreadyIds, reasons.keySet())
                .flatMap(ids -> ids.stream())
                .distinct()
                .limit(MOST)
                .toList();
        var rows = lists.these(actor, wanted, when).stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        var shown = ListQuery.parse(list == null ? "" : list);
        var page = new SelectionPage(
                rows(doneIds, rows),
                rows(alreadyIds, rows),
                reasons.entrySet().stream()
                        .filter(entry -> rows.containsKey(entry.getKey()))
                        .map(entry -> new Refused(Objects.requireNonNull(rows.get(entry.getKey())), entry.getValue()))
                        .toList(),
                !actor.opensSealedFields(),
                shown.toString(),
                shown.address().toString());
        return new ModelAndView("supportrequest/selection", Map.of("page", page));
    }

    private static List<RequestRow> rows(List<UUID> ids, Map<UUID, RequestRow> rows) {
        return ids.stream().map(rows::get).flatMap(Stream::ofNullable).toList();
    }

    private static List<UUID> ids(@Nullable String typed) {
        return parts(typed)
                .map(Parameters::idOrNull)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Map<UUID, String> reasons(@Nullable String typed) {
        var reasons = new LinkedHashMap<UUID, String>();
        parts(typed)
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> {
                    var id = Parameters.idOrNull(part[0]);
                    if (id != null) {
                        reasons.put(id, part[1]);
                    }
                });
        return reasons;
    }

    private static Stream<String> parts(@Nullable String typed) {
        return typed == null || typed.isBlank() ? Stream.of() : Arrays.stream(typed.split(","));
    }
}
