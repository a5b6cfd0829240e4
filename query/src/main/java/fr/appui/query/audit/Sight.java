package fr.appui.query.audit;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Scope;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import java.util.Optional;

/**
 * Which events a person may see: those of the kinds of case that the role follows, inside the scope.
 *
 * @param features first parts of the stored names; empty: nothing at all
 * @param scope empty for those who administer; what belongs to no centre is the whole network's
 * @param open whether sealed fields are opened, as on the pages of these cases
 */
record Sight(List<String> features, Optional<Scope> scope, boolean open) {

    static Sight of(Actor actor) {
        if (actor.role() == Role.ADMIN) {
            return new Sight(List.of("account", "register", "reference", "answer", "facility"), Optional.empty(), true);
        }
        return actor.followsSupportRequests()
                ? new Sight(
                        actor.role() == Role.HOTLINE
                                ? List.of("support-request", "answer")
                                : List.of("support-request", "answer", "import"),
                        Optional.of(Scope.ofSupportRequests(actor)),
                        actor.opensSealedFields())
                : new Sight(List.of(), Optional.empty(), false);
    }

    /** Leaves out what may not be seen. */
    Conditions narrow(Conditions conditions) {
        conditions.add("feature = ANY(:features)", "features", features.toArray(String[]::new));
        scope.ifPresent(inside -> {
            inside.narrow(conditions, "centre IS NULL");
            if (!inside.isWhole()) {
                // A coordinator of the network imports for all, and is seen by those of the network.
                conditions.add("(feature <> 'import' OR centre IS NOT NULL)");
            }
        });
        return conditions;
    }
}
