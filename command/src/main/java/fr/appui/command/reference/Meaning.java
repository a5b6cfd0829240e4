package fr.appui.command.reference;

import fr.appui.command.intake.InputError;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.ReferenceEvent.SubSectorDefined;
import fr.appui.shared.term.ReferenceEvent.ThemeDefined;
import fr.appui.shared.term.TermHistory.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one version says of a term. */
record Meaning(
        String labelFr,
        String labelEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Characters of a label. */
    static final int LABEL = 80;

    List<InputError> contradictions() {
        return validTo != null && validTo.isBefore(validFrom)
                ? List.of(new InputError("validTo", "before-the-beginning"))
                : List.of();
    }

    ReferenceEvent of(Term term, Instant occurredAt) {
        return switch (term) {
            case Theme theme -> new ThemeDefined(theme.id(), theme, labelFr, labelEn, validFrom, validTo, occurredAt);
            case SubSector subSector ->
                new SubSectorDefined(subSector.id(), subSector, labelFr, labelEn, validFrom, validTo, occurredAt);
        };
    }

    boolean isSaidBy(Version version) {
        return new Version(labelFr, labelEn, validFrom, validTo).equals(version);
    }
}
