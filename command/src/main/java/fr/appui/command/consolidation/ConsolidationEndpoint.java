package fr.appui.command.consolidation;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Each;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.ToldPlace;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on months: for programs under {@code /api}, for pages under {@code /consolidation}. */
@RestController
class ConsolidationEndpoint {
    private static final String API = "/api/consolidations";
    private static final String PAGE = "/consolidation";

    private final Commands commands;
    private final InstantSource clock;

    ConsolidationEndpoint(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping({API, PAGE + "/mois"})
    @Nullable
    ResponseEntity<Answer> consolidate(Actor actor, Post<ConsolidateMonth.Body> post) {
        return desk(post).change(post, actor, () -> stream(post), () -> mayDecide(actor, post), ConsolidateMonth::of);
    }

    @PostMapping({API + "/reopenings", PAGE + "/mois/reouvertures"})
    @Nullable
    ResponseEntity<Answer> reopen(Actor actor, Post<ReopenMonth.Body> post) {
        return desk(post).change(post, actor, () -> stream(post), () -> mayDecide(actor, post), ReopenMonth::of);
    }

    /** The form about one month of several centres. */
    @PostMapping(PAGE)
    @Nullable
    ResponseEntity<Answer> consolidateSeveral(Actor actor, Post<ConsolidateMonth.Several> post) {
        return desk(post)
                .each(
                        post,
                        actor,
                        () -> mayDecide(actor, post),
                        new Each<>(
                                ConsolidateMonth.Several::streams,
                                ConsolidateMonth.Several::about,
                                ConsolidateMonth::one),
                        results -> report(month(post), results));
    }

    private Desk desk(Post<?> post) {
        return new Desk(commands, clock, new MonthPages(centre(post), month(post)));
    }

    /** Asked once the body is known to be valid. */
    private static UUID stream(Post<?> post) {
        return MonthEvent.streamOf(Centre.valueOf(centre(post)), ConsolidateMonth.first(month(post)));
    }

    private static String centre(Post<?> post) {
        return ToldPlace.toldCentre(post).map(Centre::name).orElse("");
    }

    private static String month(Post<?> post) {
        return post.told("month")
                .filter(told -> told.matches(ConsolidateMonth.MONTH))
                .orElse("");
    }

    private static void mayDecide(Actor actor, Post<?> post) {
        if (actor.role() != Role.COORDINATOR) {
            throw new NotAllowed("not-allowed");
        }
        if (ToldPlace.toldCentre(post).filter(centre -> !actor.reaches(centre)).isPresent()) {
            throw new NotAllowed("outside-scope");
        }
    }

    /** Back to the months, told how many were consolidated and how many were not. */
    private static String report(String month, List<Each.Result> results) {
        var refused =
                results.stream().filter(result -> result.refusal() != null).count();
        return PAGE + "?to=" + month + "&done=" + (results.size() - refused) + "&refused=" + refused;
    }

    /** @param centre empty, like the month, where none was told */
    private record MonthPages(String centre, String month) implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return centre.isEmpty() || month.isEmpty() ? PAGE : PAGE + "/" + centre + "/" + month;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return again(null);
        }
    }
}
