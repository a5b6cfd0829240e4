package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Relayed;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre passed an official message on; whose message it is does not matter.
 *
 * @param centre the one that did
 * @param sectors that it was passed on to
 * @param to whom, in words
 */
public record RelayMessage(
        UUID id,
        Centre centre,
        @Nullable List<Sector> sectors,
        @Nullable SealedText to,
        Instant occurredAt) implements ActivityCommand.Change {

    @Override
    public CaseKind kind() {
        return CaseKind.PUBLICATION;
    }

    @Override
    public List<ActivityEvent> decide(Live message) {
        if (!message.facts().isForEveryCentre()) {
            throw new Refused("publication.not-a-message");
        }
        message.mustBeDone();
        return List.of(new Relayed(id, centre, sectors, to, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param centre {@code null}: the person's own
     * @param sectors that it was passed on to
     * @param to whom, in words: a mailing list, the homes of a department
     */
    record Body(
            @Nullable Centre centre,
            @Nullable @Size(max = Told.SECTORS) List<Sector> sectors,
            @Nullable @Size(max = Limits.TEXT) SealedText to,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static RelayMessage of(UUID id, Actor actor, Body body, Instant now) {
        var centre = body.centre() == null ? actor.centre() : body.centre();
        if (centre == null) {
            throw new InvalidInput("centre", "required");
        }
        return new RelayMessage(id, centre, body.sectors(), body.to(), requireNonNullElse(body.occurredAt(), now));
    }
}
