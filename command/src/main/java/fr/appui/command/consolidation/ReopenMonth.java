package fr.appui.command.consolidation;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.consolidation.MonthEvent.Reopened;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consolidated month is provisional again. */
public record ReopenMonth(
        UUID id, Centre centre, LocalDate month, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements MonthCommand {

    @Override
    public List<MonthEvent> decide(boolean consolidated) {
        return consolidated ? List.of(new Reopened(id, centre, month, reason, reasonCode, occurredAt)) : List.of();
    }

    /**
     * What the POST may say.
     *
     * @param month {@code 2020-03}
     */
    record Body(
            Centre centre,

            @Size(max = 7) @Pattern(regexp = ConsolidateMonth.MONTH, message = "not-a-month")
            String month,

            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static ReopenMonth of(UUID id, Body body, Instant now) {
        return new ReopenMonth(
                id,
                body.centre(),
                ConsolidateMonth.first(body.month()),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
