package fr.appui.command.signalement;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Judging;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why an event had to be notified, as a body tells it. */
record CriterionBody(
        @Size(max = 40) String scheme, @Size(max = 40) String code) {

    static List<Criterion> criteria(@Nullable List<CriterionBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(CriterionBody::criterion).toList();
    }

    private Criterion criterion() {
        return new Criterion(scheme, code);
    }

    /**
     * Refuses criteria that no scheme knows on the counting day.
     *
     * @param before criteria that the signalement bears already: they are left to it
     */
    static void mustBeKnown(List<Criterion> criteria, List<Criterion> before, Instant receivedAt, RuleBook rules) {
        var errors = IntStream.range(0, criteria.size())
                .filter(i -> !before.contains(criteria.get(i)) && !isKnown(criteria.get(i), receivedAt, rules))
                .mapToObj(i -> new InputError("criteria[" + i + "].code", "unknown-code"))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    static boolean isKnown(Criterion criterion, Instant receivedAt, RuleBook rules) {
        return rules.knows(criterion.scheme(), criterion.code(), Judging.dayOf(receivedAt));
    }
}
