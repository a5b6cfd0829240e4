package fr.appui.command.rule;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The POST on dated rules. A rule that nobody ever told of takes its first version like any other. */
@RestController
class RuleEndpoint {
    private static final String PAGE = "/administration/regles";

    private final Desk desk;

    RuleEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new OnePage());
    }

    /** The answer's version is the rule's: those that hold since ever, and need no event, come first. */
    @PostMapping({"/api/rules", PAGE})
    @Nullable
    ResponseEntity<Answer> add(Actor actor, Post<AddRuleVersion.Body> post) {
        var taken = desk.change(
                post, actor, () -> Rule.streamOf(code(post)), () -> mayAdminister(actor), AddRuleVersion::of);
        return taken == null || taken.getBody() == null ? taken : numbered(taken.getBody(), code(post));
    }

    private static String code(Post<?> post) {
        return post.told("rule").orElse("");
    }

    private static ResponseEntity<Answer> numbered(Answer answer, String code) {
        var version = RuleBook.founding().of(code).size() + answer.version();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new Answer(answer.id(), answer.number(), version, answer.position()));
    }

    private static void mayAdminister(Actor actor) {
        if (actor.role() != Role.ADMIN) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static final class OnePage implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return subject == null ? PAGE : PAGE + "?rule=" + subject;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return PAGE + "?rule=" + answer.id();
        }
    }
}
