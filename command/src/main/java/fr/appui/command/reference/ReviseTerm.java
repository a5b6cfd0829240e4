package fr.appui.command.reference;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.reference.Term;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.TermHistory;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From a day on a term is called otherwise, or may no longer be used: another version of it.
 *
 * @param kind what the term must be
 */
public record ReviseTerm(UUID id, Class<? extends Term> kind, Meaning meaning, Instant occurredAt)
        implements ReferenceCommand {

    @Override
    public List<ReferenceEvent> decide(Optional<TermHistory> known) {
        var history = known.or(() -> Term.founding(id).map(TermHistory::founding))
                .filter(found -> kind.isInstance(found.term()))
                .orElseThrow(UnknownCase::new);
        return history.versions().stream().anyMatch(meaning::isSaidBy)
                ? List.of()
                : List.of(meaning.of(history.term(), occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Meaning.LABEL) String labelFr,
            @Size(max = Meaning.LABEL) String labelEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return meaning().contradictions();
        }

        private Meaning meaning() {
            return new Meaning(labelFr, labelEn, validFrom, validTo);
        }
    }

    static ReviseTerm of(UUID id, Class<? extends Term> kind, Body body, Instant now) {
        return new ReviseTerm(id, kind, body.meaning(), requireNonNullElse(body.occurredAt(), now));
    }
}
