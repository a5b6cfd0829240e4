package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.workspace.SavedViewState.Live;
import fr.appui.command.workspace.SavedViewState.Unknown;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SavedViewEvent.Saved;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list get a name, for oneself or for everyone of the own centre.
 *
 * @param sharedWith {@code null}: the owner alone sees it
 */
public record SaveView(
        UUID id,
        UUID owner,
        @Nullable Centre sharedWith,
        SealedText name,
        SealedText query,
        ListKind list,
        Instant occurredAt)
        implements SavedViewCommand {
    /** An address's part after the question mark, escaped as addresses are. */
    static final String QUERY = "(?:[A-Za-z0-9&=+.,_*~-]|%[0-9A-Fa-f]{2})*";

    /** Who sees it. */
    enum Visibility {
        PERSONAL,
        CENTRE
    }

    @Override
    public List<SavedViewEvent> decide(SavedViewState state) {
        return switch (state) {
            case Unknown _ -> List.of(new Saved(id, owner, sharedWith, name, query, list, occurredAt));
            case Live _ -> throw new Refused("id-reused");
        };
    }

    /** What the POST may say. */
    record Body(
            @Nullable UUID id,
            @Size(max = 80) SealedText name,

            @Size(max = 2000) @Pattern(regexp = QUERY, message = "not-a-query")
            String query,

            @Nullable Visibility visibility,
            @Nullable ListKind list,
            @Nullable Instant occurredAt)
            implements CreationBody {}

    /**
     * @throws NotAllowed a person of no centre shares with none; who does not work on such cases keeps no view of them
     */
    static SaveView of(UUID id, Body body, Instant now, Actor actor) {
        var list = requireNonNullElse(body.list(), ListKind.REQUESTS);
        if (!actor.worksOn(list.cases())) {
            throw new NotAllowed("not-allowed");
        }
        var shared = body.visibility() == Visibility.CENTRE;
        if (shared && actor.centre() == null) {
            throw new NotAllowed("outside-scope");
        }
        return new SaveView(
                id,
                actor.account(),
                shared ? actor.centre() : null,
                body.name(),
                new SealedText(body.query()),
                list,
                requireNonNullElse(body.occurredAt(), now));
    }
}
