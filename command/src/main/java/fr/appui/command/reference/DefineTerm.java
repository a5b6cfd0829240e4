package fr.appui.command.reference;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Refused;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.TermHistory;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** There is a term that there was not before. Its id follows from its code. */
public record DefineTerm(Term term, Meaning meaning, Instant occurredAt) implements ReferenceCommand {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    @Override
    public UUID id() {
        return term.id();
    }

    @Override
    public List<ReferenceEvent> decide(Optional<TermHistory> known) {
        if (known.isPresent() || term.isFounding()) {
            throw new Refused("reference.exists");
        }
        return List.of(meaning.of(term, occurredAt));
    }

    /** What the POST of a theme may say. */
    record ThemeBody(
            @Size(max = 40) @Pattern(regexp = CODE, message = "not-a-code")
            String code,

            @Size(max = Meaning.LABEL) String labelFr,
            @Size(max = Meaning.LABEL) String labelEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public UUID id() {
            return new Theme(code).id();
        }

        @Override
        public List<InputError> contradictions() {
            return meaning().contradictions();
        }

        private Meaning meaning() {
            return new Meaning(labelFr, labelEn, validFrom, validTo);
        }
    }

    /** What the POST of a sub-sector may say. */
    record SubSectorBody(
            @Size(max = 40) @Pattern(regexp = CODE, message = "not-a-code")
            String code,

            @Size(max = Meaning.LABEL) String labelFr,
            @Size(max = Meaning.LABEL) String labelEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public UUID id() {
            return new SubSector(code).id();
        }

        @Override
        public List<InputError> contradictions() {
            return meaning().contradictions();
        }

        private Meaning meaning() {
            return new Meaning(labelFr, labelEn, validFrom, validTo);
        }
    }

    static DefineTerm theme(UUID id, ThemeBody body, Instant now) {
        return new DefineTerm(new Theme(body.code()), body.meaning(), requireNonNullElse(body.occurredAt(), now));
    }

    static DefineTerm subSector(UUID id, SubSectorBody body, Instant now) {
        return new DefineTerm(new SubSector(body.code()), body.meaning(), requireNonNullElse(body.occurredAt(), now));
    }
}
