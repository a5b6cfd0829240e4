package fr.appui.query.supportrequest;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.page.Page;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Row;
import fr.appui.query.supportrequest.SupportRequests.Sort;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Warns, while a call is entered, that the facility has asked already and still waits. It never blocks. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class SameFacilityPages {
    private static final int DAYS = 7;
    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 100;
    private static final int LONGEST_NAME = 200;

    private final SupportRequests requests;
    private final Accounts accounts;
    private final Lens clock;

    SameFacilityPages(SupportRequests requests, Accounts accounts, Lens clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/demandes/deja-ouvertes")
    ModelAndView open(
            Actor actor,
            @RequestParam(name = "facility.finess", required = false) @Nullable String finess,
            @RequestParam(name = "facility.name", required = false) @Nullable String name,
            @RequestParam(name = "centre", required = false) @Nullable String centre) {
        var in = new Parameters();
        var number = finess == null || finess.isBlank() ? null : finess.strip();
        var told = in.text("facility.name", name, LONGEST_NAME);
        var within = in.code("centre", centre, Centre.class);
        in.check();
        return new ModelAndView("supportrequest/already", Map.of("rows", waiting(actor, number, told, within)));
    }

    /** By FINESS number where there is one; the name of an organisation without it may be typed in other letters. */
    private List<RequestRow> waiting(
            Actor actor, @Nullable String finess, @Nullable String name, @Nullable Centre centre) {
        if (finess == null && name == null) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var people = Names.of(actor, accounts);
        var filter = new Filter(
                centre,
                null,
                List.of(Status.OPEN),
                null,
                null,
                finess,
                null,
                null,
                finess == null ? name : null,
                today.minusDays(DAYS),
                null,
                Sort.NEWEST_FIRST);
        return requests.list(actor, filter, When.NOW, null, LOOKED_AT).rows().stream()
                .filter(row -> finess != null || bears(row, name))
                .limit(SHOWN)
                .map(row -> RequestRow.of(row, people, today))
                .toList();
    }

    private static boolean bears(Row row, @Nullable String name) {
        return row.facility() != null
                && row.facility().name() != null
                && Folding.line(row.facility().name()).equals(Folding.line(name));
    }
}
