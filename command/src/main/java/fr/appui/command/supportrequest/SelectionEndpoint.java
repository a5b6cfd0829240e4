package fr.appui.command.supportrequest;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Each;
import fr.appui.command.intake.ListPages;
import fr.appui.command.intake.MergeChoice;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Post;
import fr.appui.command.supportrequest.ActOnSeveral.Act;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The POST of the list's own form: one thing to all the requests that were chosen. */
@RestController
class SelectionEndpoint {
    private static final String LIST = "/demandes";

    private final Commands commands;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Cases cases;

    SelectionEndpoint(Commands commands, InstantSource clock, Accounts accounts, Cases cases) {
        this.commands = commands;
        this.clock = clock;
        this.accounts = accounts;
        this.cases = cases;
    }

    @PostMapping(LIST + "/actions")
    @Nullable
    ResponseEntity<Answer> act(Actor actor, Post<ActOnSeveral.Body> post) {
        var list = ListPages.of(LIST, post);
        var desk = new Desk(commands, clock, list);
        if (post.told("act").filter(Act.MERGE.name()::equals).isPresent()) {
            var choice = new MergeChoice(
                    CaseKind.SUPPORT_REQUEST, facts -> ((SupportRequestFacts) facts).receivedAt(), actor, cases);
            return desk.lead(post, actor, choice::permit, body -> choice.page(LIST, body.cases()));
        }
        return desk.each(
                post,
                actor,
                () -> mayWork(actor),
                new Each<>(
                        ActOnSeveral.Body::cases,
                        ActOnSeveral.Body::about,
                        (id, body, now) -> ActOnSeveral.command(id, body, now, accounts)),
                results -> report(list.list(), results));
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOnSupportRequests()) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** The page that tells what became of each. */
    private static String report(String list, List<Each.Result> results) {
        return LIST + "/actions?list=" + URLEncoder.encode(list, StandardCharsets.UTF_8)
                + "&done=" + ids(results, Each.Result::isDone)
                + "&already=" + ids(results, Each.Result::wasSo)
                + "&refused="
                + results.stream()
                        .filter(result -> result.refusal() != null)
                        .map(result -> result.id() + ":" + result.refusal())
                        .collect(Collectors.joining(","));
    }

    private static String ids(List<Each.Result> results, Predicate<Each.Result> which) {
        return results.stream()
                .filter(which)
                .map(result -> result.id().toString())
                .collect(Collectors.joining(","));
    }
}
