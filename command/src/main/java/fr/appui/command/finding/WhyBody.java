package fr.appui.command.finding;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the POST may say that takes a finding back, or takes it up again. */
record WhyBody(
        @Size(max = Limits.TEXT) SealedText reason,
        @Nullable ReasonCode reasonCode,
        @Nullable Instant occurredAt) implements PostBody {

    @Override
    public List<InputError> contradictions() {
        return PatientIdentity.inTextsOf(this);
    }
}
