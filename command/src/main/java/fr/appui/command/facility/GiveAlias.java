package fr.appui.command.facility;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.facility.AliasState.Unknown;
import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Refused;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.facility.FacilityEvent.AliasGiven;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People call a facility so; the directory need not know its number. */
public record GiveAlias(
        UUID id,
        String finess,
        String alias,
        LocalDate from,
        @Nullable LocalDate to,
        Instant occurredAt) implements AliasCommand {

    @Override
    public List<FacilityEvent> decide(AliasState state) {
        if (state instanceof Unknown) {
            return List.of(new AliasGiven(id, finess, alias, from, to, occurredAt));
        }
        throw new Refused("id-reused");
    }

    /** What the POST may say. */
    record Body(
            @Nullable UUID id,

            @Size(max = 9) @Pattern(regexp = "[0-9A-Za-z]{9}", message = "not-a-finess")
            String finess,

            @Size(max = 200) String alias,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            return from != null && to != null && to.isBefore(from)
                    ? List.of(new InputError("to", "before-the-beginning"))
                    : List.of();
        }
    }

    static GiveAlias of(UUID id, Body body, Instant now) {
        return new GiveAlias(
                id,
                body.finess().toUpperCase(Locale.ROOT),
                body.alias(),
                requireNonNullElse(body.from(), LocalDate.ofInstant(now, Definitions.PARIS)),
                body.to(),
                requireNonNullElse(body.occurredAt(), now));
    }
}
