package fr.appui.query.signalement;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.BoardPrint.Part;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.signalement.Signalements.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board as one list to be printed: what is followed, what is due first on top. */
@Page
@OpenTo({Role.LIAISON, Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class BoardPrintPages {
    private static final int ROWS = 1000;

    private final Signalements signalements;
    private final Speech speech;
    private final Accounts accounts;

    BoardPrintPages(Signalements signalements, Speech speech, Accounts accounts) {
        this.signalements = signalements;
        this.speech = speech;
        this.accounts = accounts;
    }

    @GetMapping("/signalements/imprimer")
    ModelAndView print(
            Actor actor,
            Locale locale,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "bucket", required = false) @Nullable String bucket,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var list = SignalementListQuery.of(
                null, q, bucket, status, sector, kind, origin, centre, region, facility, assignee, from, to, null);
        var in = new Parameters();
        var asked = list.filter(in, actor);
        in.check();
        var filter = asked.bucket() == null
                ? asked.in(null, Sort.DUE_FIRST).followed()
                : asked.in(asked.bucket(), asked.bucket() == Bucket.CLOSED ? Sort.CLOSED_LAST : Sort.DUE_FIRST);
        var words = speech.in(locale);
        var people = Names.of(actor, accounts);
        var found = signalements.list(actor, filter, When.NOW, cursor, ROWS);
        var page = new BoardPrint(
                list,
                standing(actor, words),
                BoardPages.chips(list, words, people),
                parts(actor, found.rows(), words, people),
                cursor == null || cursor.isBlank(),
                found.next(),
                total(actor, filter));
        return new ModelAndView("signalement/board-print", Map.of("page", page));
    }

    private @Nullable Long total(Actor actor, Filter filter) {
        return BoardViews.counted(
                signalements.count(actor, List.of(filter), Signalements.COUNTED).getFirst());
    }

    private static String standing(Actor actor, Words words) {
        if (actor.centre() != null) {
            return words.code(actor.centre());
        }
        return actor.region() == null ? words.say("board.everywhere") : words.code("region", actor.region());
    }

    private List<Part> parts(Actor actor, List<Signalements.Row> rows, Words words, Names people) {
        var bounds = signalements.bounds(actor);
        var cards = rows.stream()
                .map(row ->
                        BoardCard.of(row, row.assignedTo() == null ? null : people.of(row.assignedTo()), bounds, words))
                .toList();
        return Stream.of(Bucket.values())
                .map(bucket -> new Part(
                        bucket,
                        cards.stream().filter(card -> card.bucket() == bucket).toList()))
                .filter(part -> !part.cards().isEmpty())
                .toList();
    }
}
