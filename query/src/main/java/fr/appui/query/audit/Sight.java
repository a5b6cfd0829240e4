package fr.appui.query.audit;

import fr.appui.query.link.Unmentioned;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Scope;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.util.ArrayList;
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
    private static final String FINDING = "finding";

    /** What happened elsewhere to a case that was put right to lie here is told where it lies, as its file tells it. */
    private static final String CAME_LATER = """
            EXISTS (SELECT
                      FROM view.audit later
                     WHERE later.stream = audit.stream
                       AND later.position > audit.position
                       AND later.position <= :sight
                       AND later.region = :scopeRegion)
            """;

    static Sight of(Actor actor) {
        if (actor.role() == Role.ADMIN) {
            return new Sight(
                    List.of("account", "register", "reference", "rule", "answer", "facility"), Optional.empty(), true);
        }
        var features = new ArrayList<String>();
        for (var kind : CaseKind.values()) {
            if (actor.follows(kind)) {
                features.add(kind.feature());
            }
        }
        if (actor.follows(CaseKind.SIGNALEMENT)) {
            features.add("mail");
        }
        if (actor.followsFindings()) {
            features.add(FINDING);
        }
        if (actor.followsSupportRequests()) {
            features.add("answer");
            features.add("month");
            if (actor.role() != Role.HOTLINE) {
                features.add("import");
                features.add("trial");
            }
        }
        return new Sight(
                List.copyOf(features),
                Optional.of(Scope.of(CaseKind.SIGNALEMENT, actor)),
                actor.opens(CaseKind.SIGNALEMENT));
    }

    /**
     * Whether the sealed fields of such an event are opened: evaluators read what evaluators wrote, and its answers.
     */
    boolean opens(String type) {
        return open || type.startsWith(FINDING + ".");
    }

    /**
     * Leaves out what may not be seen.
     *
     * @param upTo position up to which it is known where things lie
     */
    Conditions narrow(Conditions conditions, long upTo) {
        conditions.with("sight", upTo).add("feature = ANY(:features)", "features", features.toArray(String[]::new));
        scope.ifPresent(inside -> {
            inside.narrow(conditions, inside.region() == null ? "centre IS NULL" : CAME_LATER);
            if (!inside.isWhole()) {
                // A coordinator of the network imports for all, and is seen by those of the network.
                // So is a digest, which is about no case: it is its reader's alone.
                conditions.add("(feature NOT IN ('import', 'mail') OR centre IS NOT NULL)");
            }
            if (!features.contains(CaseKind.SUPPORT_REQUEST.feature())) {
                Unmentioned.narrow(conditions);
            }
        });
        return conditions;
    }
}
