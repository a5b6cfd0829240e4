package fr.appui.command.signalement;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.shared.signalement.Microorganism;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A micro-organism as a body tells it: in the code of its source, or in words alone. */
record MicroorganismBody(
        @Nullable @Size(max = 40) String system,
        @Nullable @Size(max = 40) String version,
        @Nullable @Size(max = 40) String code,
        @Nullable @Size(max = 200) String label) {

    static List<InputError> contradictions(@Nullable MicroorganismBody body) {
        return body == null ? List.of() : PatientIdentity.in("microorganism.label", body.label);
    }

    static @Nullable Microorganism microorganism(@Nullable MicroorganismBody body) {
        return body == null ? null : new Microorganism(body.system, body.version, body.code, body.label);
    }
}
