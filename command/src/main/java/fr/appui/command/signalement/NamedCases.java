package fr.appui.command.signalement;

import fr.appui.command.intake.Cases;
import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.util.UUID;
import java.util.function.Predicate;

/** Cases that a body names by id or number: what the person may not know of is as unknown as what does not exist. */
record NamedCases(Actor actor, Cases cases) {

    /** A support request inside the person's scope. */
    UUID request(String field, String idOrNumber) {
        return meant(field, idOrNumber, it -> it.kind() == CaseKind.SUPPORT_REQUEST && isReached(it));
    }

    /** Any case of a kind that the person follows, of whatever centre; for a liaison officer only of the region. */
    UUID any(String field, String idOrNumber) {
        return meant(field, idOrNumber, it -> actor.role() == Role.LIAISON ? isReached(it) : actor.follows(it.kind()));
    }

    private UUID meant(String field, String idOrNumber, Predicate<CaseFacts> fits) {
        return cases.meant(idOrNumber)
                .flatMap(cases::facts)
                .filter(fits)
                .map(CaseFacts::id)
                .orElseThrow(() -> new InvalidInput(field, "unknown-case"));
    }

    private boolean isReached(CaseFacts facts) {
        return actor.reaches(facts.kind(), facts.centre(), facts.region());
    }
}
