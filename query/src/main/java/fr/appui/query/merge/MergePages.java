package fr.appui.query.merge;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.link.LinkedCases;
import fr.appui.query.merge.MergePage.Row;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Told;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.SignalementFiles;
import fr.appui.query.supportrequest.SupportRequestFiles;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.ReasonCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a case is chosen that another one is the same as, and both are seen before anything is done. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo(Role.COORDINATOR)
final class MergePages {
    private static final String WITH = "avec";

    /** What says nothing about whether two cases are the same. */
    private static final Set<String> LEFT_OUT = Set.of("number", "links", "mergedInto", "tookIn");

    private final SupportRequestFiles requests;
    private final SignalementFiles signalements;
    private final MergeCandidates candidates;
    private final LinkedCases cases;
    private final Accounts accounts;
    private final Speech speech;

    MergePages(
            SupportRequestFiles requests,
            SignalementFiles signalements,
            MergeCandidates candidates,
            LinkedCases cases,
            Accounts accounts,
            Speech speech) {
        this.requests = requests;
        this.signalements = signalements;
        this.candidates = candidates;
        this.cases = cases;
        this.accounts = accounts;
        this.speech = speech;
    }

    /** @param number of the request that this one may be the same as */
    @GetMapping("/demandes/{id}/fusion")
    ModelAndView request(
            Actor actor,
            Locale locale,
            @PathVariable("id") String id,
            @RequestParam(name = WITH, required = false) @Nullable String number) {
        return page(actor, speech.in(locale), CaseKind.SUPPORT_REQUEST, id, number);
    }

    /** @param number of the signalement that this one may be the same as */
    @GetMapping("/signalements/{id}/fusion")
    ModelAndView signalement(
            Actor actor,
            Locale locale,
            @PathVariable("id") String id,
            @RequestParam(name = WITH, required = false) @Nullable String number) {
        return page(actor, speech.in(locale), CaseKind.SIGNALEMENT, id, number);
    }

    private ModelAndView page(Actor actor, Words words, CaseKind kind, String id, @Nullable String typed) {
        var known = Parameters.idOrNull(id);
        if (known == null) {
            throw new Unknown();
        }
        var here = side(actor, kind, known);
        var number = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        var there = number.isEmpty() ? null : there(actor, kind, number);
        var obstacle = number.isEmpty() ? null : obstacle(here, there);
        var told = new Told(words, Names.of(actor, accounts)::of, kind == CaseKind.SIGNALEMENT ? "signalement" : "");
        var page = new MergePage(
                here,
                there,
                candidates.of(actor, here),
                there == null ? List.of() : rows(told, here, there),
                obstacle,
                Form.fresh("fusion", Map.of(WITH, number)),
                Form.fresh("merges", Map.of("reasonCode", ReasonCode.DUPLICATE.name())));
        return new ModelAndView("merge/merge", Map.of("page", page));
    }

    private Side side(Actor actor, CaseKind kind, UUID id) {
        return kind == CaseKind.SIGNALEMENT
                ? Side.of(signalements.tell(actor, id, When.NOW).state())
                : Side.of(requests.tell(actor, id, When.NOW).state());
    }

    /** The chosen one; {@code null} for a number that this person knows no such case by. */
    private @Nullable Side there(Actor actor, CaseKind kind, String number) {
        return cases.numbered(actor, number)
                .filter(one -> one.kind() == kind)
                .map(one -> side(actor, kind, one.id()))
                .orElse(null);
    }

    /** What the rules would say to it; they are asked again when it is done. */
    private static @Nullable String obstacle(Side here, @Nullable Side there) {
        if (there == null) {
            return "merge.unknown";
        }
        if (there.id().equals(here.id())) {
            return "merge.itself";
        }
        if (here.merged() || here.withdrawn()) {
            return "merge.gone";
        }
        if (here.tookIn()) {
            return "merge.took-in";
        }
        return there.merged() || there.withdrawn() ? "merge.into-gone" : null;
    }

    private static List<Row> rows(Told told, Side here, Side there) {
        return Stream.concat(here.fields().keySet().stream(), there.fields().keySet().stream())
                .distinct()
                .filter(field -> !LEFT_OUT.contains(field))
                .map(field -> row(
                        told, field, here.fields().get(field), there.fields().get(field)))
                .toList();
    }

    private static Row row(Told told, String field, @Nullable Object here, @Nullable Object there) {
        return new Row(
                told.field(field),
                told.value(field, opened(here)),
                told.value(field, opened(there)),
                Objects.equals(here, there));
    }

    /** Whoever merges cases may read them. */
    private static @Nullable Object opened(@Nullable Object value) {
        return value instanceof SealedText text ? text.value() : value;
    }
}
