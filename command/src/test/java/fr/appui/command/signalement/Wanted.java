package fr.appui.command.signalement;

import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Details of which a test names a few. */
final class Wanted {
    private @Nullable Instant receivedAt;
    private @Nullable Sector sector;
    private @Nullable SubSector subSector;
    private @Nullable Facility facility;
    private @Nullable SignalementKind kind;
    private @Nullable List<Criterion> criteria;
    private @Nullable Microorganism microorganism;
    private @Nullable LocalDate firstCaseOn;
    private @Nullable SealedText summary;

    Wanted receivedAt(Instant at) {
        receivedAt = at;
        return this;
    }

    Wanted sector(Sector other) {
        sector = other;
        return this;
    }

    Wanted subSector(SubSector other) {
        subSector = other;
        return this;
    }

    Wanted facility(Facility other) {
        facility = other;
        return this;
    }

    Wanted kind(SignalementKind other) {
        kind = other;
        return this;
    }

    Wanted criteria(Criterion... all) {
        criteria = List.of(all);
        return this;
    }

    Wanted microorganism(Microorganism other) {
        microorganism = other;
        return this;
    }

    Wanted firstCaseOn(String day) {
        firstCaseOn = LocalDate.parse(day);
        return this;
    }

    Wanted summary(SealedText other) {
        summary = other;
        return this;
    }

    Details details() {
        return new Details(
                receivedAt,
                null,
                null,
                null,
                sector,
                subSector,
                facility,
                kind,
                criteria,
                microorganism,
                firstCaseOn,
                summary,
                null);
    }
}
