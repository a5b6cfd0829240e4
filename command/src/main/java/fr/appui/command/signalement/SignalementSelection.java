package fr.appui.command.signalement;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.ListPages;
import fr.appui.command.intake.MergeChoice;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.SignalementFacts;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The POST of the list's own form: what is to be done with the signalements that were chosen. */
@RestController
class SignalementSelection {
    private static final String LIST = "/signalements";

    /** A page of the list, and a reserve. */
    private static final int MOST = 100;

    private final Commands commands;
    private final InstantSource clock;
    private final Cases cases;

    SignalementSelection(Commands commands, InstantSource clock, Cases cases) {
        this.commands = commands;
        this.clock = clock;
        this.cases = cases;
    }

    enum Act {
        /** Leads to the page that shows two of them side by side. */
        MERGE
    }

    /** @param list the list's filters, which a refusal leads back to */
    record Body(
            @Size(max = MOST) List<UUID> cases,
            Act act,
            @Nullable @Size(max = 2000) String list) implements PostBody {
        @Override
        public List<InputError> contradictions() {
            return MergeChoice.problems(cases);
        }
    }

    @PostMapping(LIST + "/actions")
    @Nullable
    ResponseEntity<Answer> act(Actor actor, Post<Body> post) {
        var choice =
                new MergeChoice(CaseKind.SIGNALEMENT, facts -> ((SignalementFacts) facts).receivedAt(), actor, cases);
        return new Desk(commands, clock, ListPages.of(LIST, post))
                .lead(post, actor, choice::permit, body -> choice.page(LIST, body.cases()));
    }
}
