package fr.appui.command.intake;

import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.UUID;

/** The case that another one is to be merged into, as a body names it. */
public record MergeTarget(CaseKind kind, Actor actor, Cases cases) {
    private static final String FIELD = "into";

    /**
     * What lies outside the person's scope is as unknown as what does not exist.
     *
     * @param idOrNumber of a case of the same kind
     */
    public UUID named(String idOrNumber) {
        var meant = cases.meant(idOrNumber)
                .flatMap(cases::facts)
                .filter(it -> actor.reaches(it.kind(), it.centre(), it.region()))
                .orElseThrow(() -> new InvalidInput(FIELD, "unknown-case"));
        if (meant.kind() != kind) {
            throw new InvalidInput(FIELD, "other-kind");
        }
        return meant.id();
    }
}
