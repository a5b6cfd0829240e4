package fr.appui.command.intake;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Two cases that were chosen in a list because they may be one: nothing is done yet, both are looked at first.
 *
 * @param receivedAt of a case of this kind
 */
public record MergeChoice(CaseKind kind, Function<CaseFacts, Instant> receivedAt, Actor actor, Cases cases) {
    private static final String FIELD = "cases";
    private static final String NOT_TWO = "not-two";
    private static final int TWO = 2;

    /** @throws NotAllowed to whoever does not say which cases are the same */
    public void permit() {
        if (!actor.merges()) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** What is wrong with a choice of so many. */
    public static List<InputError> problems(List<UUID> chosen) {
        return chosen.stream().distinct().count() == TWO ? List.of() : List.of(new InputError(FIELD, NOT_TWO));
    }

    /**
     * The page on which both are seen side by side. The one received later would go into the earlier one, until the
     * person turns them round there.
     *
     * @param path that the pages of such cases begin with
     */
    public String page(String path, List<UUID> chosen) {
        var two = chosen.stream()
                .distinct()
                .map(this::known)
                .sorted(Comparator.comparing(receivedAt).thenComparing(CaseFacts::number))
                .toList();
        return path + "/" + two.getLast().id() + "/fusion?avec="
                + two.getFirst().number();
    }

    /** What lies outside the person's scope is as unknown as what does not exist. */
    private CaseFacts known(UUID id) {
        return cases.facts(id)
                .filter(it -> it.kind() == kind && actor.reaches(kind, it.centre(), it.region()))
                .orElseThrow(() -> new InvalidInput(FIELD, "unknown-case"));
    }
}
