package fr.appui.command.supportrequest;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Each;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The POST of the list's own form: one thing to all the requests that were chosen. */
@RestController
class SelectionEndpoint {
    /** An address's part after the question mark, escaped as addresses are. */
    private static final String QUERY = "(?:[A-Za-z0-9&=+.,_*~-]|%[0-9A-Fa-f]{2})*";

    private final Commands commands;
    private final InstantSource clock;
    private final Accounts accounts;

    SelectionEndpoint(Commands commands, InstantSource clock, Accounts accounts) {
        this.commands = commands;
        this.clock = clock;
        this.accounts = accounts;
    }

    @PostMapping("/demandes/actions")
    @Nullable
    ResponseEntity<Answer> act(Actor actor, Post<ActOnSeveral.Body> post) {
        var list = post.told("list").filter(told -> told.matches(QUERY)).orElse("");
        return new Desk(commands, clock, new ListPages(list))
                .each(
                        post,
                        actor,
                        () -> mayWork(actor),
                        new Each<>(
                                ActOnSeveral.Body::cases,
                                ActOnSeveral.Body::about,
                                (id, body, now) -> ActOnSeveral.command(id, body, now, accounts)),
                        results -> report(list, results));
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOnSupportRequests()) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** The page that tells what became of each. */
    private static String report(String list, List<Each.Result> results) {
        return "/demandes/actions?list=" + URLEncoder.encode(list, StandardCharsets.UTF_8)
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

    /** @param list its filters as its address has them */
    private record ListPages(String list) implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return list.isEmpty() ? "/demandes" : "/demandes?" + list;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            throw new IllegalStateException("each of several has an answer of its own");
        }
    }
}
