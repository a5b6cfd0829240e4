package fr.appui.command.finding;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.OrNetwork;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.Refused;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator asks about a figure or an event, or notes what was found.
 *
 * @param number drawn for it, {@code C-ARA-2020-00001}
 * @param centre whom it concerns; {@link Centre#NAT}: the network
 * @param by who asks
 */
public record RaiseFinding(
        UUID id,
        String number,
        FindingKind kind,
        Centre centre,
        @Nullable CitedFigure figure,
        @Nullable CitedEvent event,
        SealedText text,
        UUID by,
        Instant occurredAt)
        implements FindingCommand {
    /** What their numbers begin with: <i>constat</i>. */
    public static final String LETTER = "C";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Override
    public List<FindingEvent> decide(Optional<FindingFacts> known) {
        if (known.isPresent()) {
            throw new Refused("id-reused");
        }
        return List.of(new Raised(id, number, kind, centre, figure, event, text, by, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Nullable UUID id,
            FindingKind kind,
            @OrNetwork Centre centre,
            @Nullable FigureBody figure,
            @Nullable EventBody event,
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.inTextsOf(this));
            if ((figure == null) == (event == null)) {
                errors.add(new InputError("figure", "figure-or-event"));
            }
            if (figure != null && figure.to().isBefore(figure.from())) {
                errors.add(new InputError("figure.to", "before-the-beginning"));
            }
            if (event != null && !event.isOfKnownType()) {
                errors.add(new InputError("event.type", "unknown-code"));
            }
            return errors;
        }
    }

    /** @param number drawn, for that year, only once nothing speaks against it any more */
    static RaiseFinding of(UUID id, Body body, Instant now, UUID by, IntFunction<String> number) {
        var at = requireNonNullElse(body.occurredAt(), now);
        return new RaiseFinding(
                id,
                number.apply(LocalDate.ofInstant(at, PARIS).getYear()),
                body.kind(),
                body.centre(),
                body.figure() == null ? null : body.figure().cited(),
                body.event() == null ? null : body.event().cited(),
                body.text(),
                by,
                at);
    }
}
