package fr.appui.command.workspace;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.workspace.SettingsEvent;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own settings; there is no way to name somebody else's. */
@RestController
class SettingsEndpoint {
    private final Desk desk;

    SettingsEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new OnePage());
    }

    @PostMapping({"/api/settings", "/reglages"})
    @Nullable
    ResponseEntity<Answer> change(Actor actor, Post<ChangeSettings.Body> post) {
        var own = SettingsEvent.streamOf(actor.account()).toString();
        return desk.change(
                post, actor, own, () -> {}, (id, body, now) -> ChangeSettings.of(actor.account(), id, body, now));
    }

    private static final class OnePage implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return "/reglages";
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return "/reglages";
        }
    }
}
