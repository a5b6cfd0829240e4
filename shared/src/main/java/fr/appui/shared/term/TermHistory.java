package fr.appui.shared.term;

import fr.appui.shared.reference.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one term that hold, by their first day. On a given day the last that has begun speaks.
 *
 * @param versions never empty
 */
public record TermHistory(Term term, List<Version> versions) {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    /**
     * What holds from a day on.
     *
     * @param labelFr {@code null} for the founding version, which is worded by the interface; like {@code labelEn}
     */
    public record Version(
            @Nullable String labelFr,
            @Nullable String labelEn,
            LocalDate from,
            @Nullable LocalDate to) {
        private static final Version FOUNDING = new Version(null, null, EVER, null);

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** A founding term before anything was told of it: valid on every day. */
    public static TermHistory founding(Term term) {
        return new TermHistory(term, List.of(Version.FOUNDING));
    }

    /** What was told of a term; empty for one that nobody knows. */
    public static Optional<TermHistory> of(Term term, List<Version> told) {
        var history = term.isFounding() ? founding(term) : new TermHistory(term, List.of());
        for (var version : told) {
            history = history.with(version);
        }
        return history.versions.isEmpty() ? Optional.empty() : Optional.of(history);
    }

    /** @param before {@code null} when nothing was told before */
    public static TermHistory after(@Nullable TermHistory before, ReferenceEvent event) {
        var version = new Version(event.labelFr(), event.labelEn(), event.validFrom(), event.validTo());
        return before == null ? of(event.code(), List.of(version)).orElseThrow() : before.with(version);
    }

    private TermHistory with(Version version) {
        var others = versions.stream().filter(other -> !other.from.equals(version.from));
        return new TermHistory(
                term,
                Stream.concat(others, Stream.of(version))
                        .sorted(Comparator.comparing(Version::from))
                        .toList());
    }

    /** The version that speaks for a day; empty before the first one. */
    public Optional<Version> on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.from.isAfter(day))
                .findFirst();
    }

    /** Whether the term may be used for something that counts on this day. */
    public boolean isValidOn(LocalDate day) {
        return on(day).filter(version -> version.covers(day)).isPresent();
    }
}
