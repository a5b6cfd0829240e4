package fr.appui.command.intake;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.term.TermHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the terms that a body names: each must be valid on the counting day of the request.
 *
 * @param told terms of which nothing is told are always valid
 */
public record TermsOfTheDay(Map<Term, TermHistory> told) {
    public static final TermsOfTheDay ALWAYS = new TermsOfTheDay(Map.of());

    public static TermsOfTheDay of(@Nullable List<Theme> themes, @Nullable SubSector subSector, Terms reference) {
        var terms = new ArrayList<Term>(themes == null ? List.of() : themes);
        if (subSector != null) {
            terms.add(subSector);
        }
        var told = new HashMap<Term, TermHistory>();
        terms.forEach(term -> reference.history(term).ifPresent(history -> told.put(term, history)));
        return new TermsOfTheDay(told);
    }

    /**
     * Refuses what may not be used for a request of that day.
     *
     * @param before terms that the request bears already: they are left to it
     */
    public void mustFit(
            Instant receivedAt,
            @Nullable List<Theme> themes,
            @Nullable SubSector subSector,
            List<? extends Term> before) {
        var day = LocalDate.ofInstant(receivedAt, Definitions.PARIS);
        var errors = new ArrayList<InputError>();
        var named = themes == null ? List.<Theme>of() : themes;
        for (var i = 0; i < named.size(); i++) {
            check(named.get(i), "themes[" + i + "]", day, before, errors);
        }
        if (subSector != null) {
            check(subSector, "subSector", day, before, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void check(Term term, String field, LocalDate day, List<? extends Term> before, List<InputError> errors) {
        var history = told.get(term);
        if (history != null && !history.isValidOn(day) && !before.contains(term)) {
            errors.add(new InputError(field, "not-valid-on-day"));
        }
    }
}
