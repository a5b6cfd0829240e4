package fr.appui.query.reference;

import fr.appui.shared.reference.Term;
import fr.appui.shared.term.TermHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term with all that was told of it and still holds.
 *
 * @param version of its stream: what {@code If-Match} is compared with; 0 when nothing was told
 * @param versions by their first day; none for a founding term of which nothing was told
 */
public record TermEntry(UUID id, Term code, boolean founding, int version, List<Version> versions) {

    /** @param position of the event that told it */
    public record Version(
            String labelFr,
            String labelEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            long position) {}

    static TermEntry of(Term term, int version, List<Version> versions) {
        return new TermEntry(term.id(), term, term.isFounding(), version, versions);
    }

    TermHistory history() {
        return TermHistory.of(
                        code,
                        versions.stream()
                                .map(v -> new TermHistory.Version(v.labelFr, v.labelEn, v.validFrom, v.validTo))
                                .toList())
                .orElseThrow();
    }

    /** Whether it may be chosen for what happens on this day. */
    public boolean isValidOn(LocalDate day) {
        return history().isValidOn(day);
    }

    /**
     * The version that words the term on this day; before its first one, the first; {@code null}: the founding words.
     */
    public @Nullable Version wordedOn(LocalDate day) {
        var speaking = history().on(day);
        if (speaking.isEmpty()) {
            return versions.isEmpty() ? null : versions.getFirst();
        }
        return versions.stream()
                .filter(version -> version.validFrom.equals(speaking.get().from()))
                .findFirst()
                .orElse(null);
    }
}
