package fr.appui.shared.signalement;

import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests tell of a signalement. */
final class Told {
    static final UUID ID = UUID.fromString("0190a5c2-7c1e-7d7a-9a51-0f6f2a3b4c5d");

    private Told() {}

    static Instant at(LocalDate day) {
        return Instant.parse(day + "T10:00:00Z");
    }

    static Received cluster(
            LocalDate day,
            Sector sector,
            SignalementKind kind,
            @Nullable CaseCount cases,
            @Nullable LocalDate firstCase) {
        return new Received(
                ID,
                "S-ARA-2023-00001",
                Centre.ARA,
                "84",
                "69",
                at(day),
                null,
                SignalementOrigin.PORTAL,
                "P-1",
                sector,
                null,
                null,
                kind,
                List.of(),
                null,
                cases,
                firstCase,
                null,
                Framework.REGIONAL,
                null,
                at(day));
    }

    static CasesCounted counted(LocalDate day, int residents) {
        return new CasesCounted(ID, new CaseCount(day, residents, 0, 0), at(day));
    }

    static SignalementFacts after(SignalementEvent... events) {
        SignalementFacts facts = null;
        for (var event : events) {
            facts = SignalementFacts.after(facts, event);
        }
        return Objects.requireNonNull(facts);
    }
}
