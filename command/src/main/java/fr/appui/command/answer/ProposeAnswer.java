package fr.appui.command.answer;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.Refused;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text is worth sending again.
 *
 * @param centre whose answer it is; {@code null}: the whole network's
 */
public record ProposeAnswer(
        UUID id,
        @Nullable Centre centre,
        String shortcut,
        SealedText title,
        SealedText text,
        List<Theme> themes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant occurredAt)
        implements AnswerCommand {
    private static final String SHORTCUT = "[a-z0-9][a-z0-9-]{1,39}";
    private static final int THEMES = 10;
    private static final int TITLE = 200;
    private static final int TEXT = 20_000;

    @Override
    public List<AnswerEvent> decide(Optional<AnswerFacts> known) {
        if (known.isPresent()) {
            throw new Refused("id-reused");
        }
        return List.of(new Proposed(id, centre, shortcut, title, text, themes, validFrom, validTo, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param centre absent: the whole network
     * @param validFrom absent: today
     */
    record Body(
            @Nullable UUID id,
            @Nullable Centre centre,

            @Size(max = 40) @Pattern(regexp = SHORTCUT, message = "not-a-shortcut")
            String shortcut,

            @Size(max = TITLE) SealedText title,
            @Size(max = TEXT) SealedText text,
            @Nullable @Size(max = THEMES) List<Theme> themes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.inTextsOf(this));
            if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
                errors.add(new InputError("validTo", "before-the-beginning"));
            }
            return errors;
        }
    }

    static ProposeAnswer of(UUID id, Body body, Instant now) {
        return new ProposeAnswer(
                id,
                body.centre(),
                body.shortcut(),
                body.title(),
                body.text(),
                requireNonNullElse(body.themes(), List.of()),
                requireNonNullElse(body.validFrom(), LocalDate.ofInstant(now, Definitions.PARIS)),
                body.validTo(),
                requireNonNullElse(body.occurredAt(), now));
    }
}
