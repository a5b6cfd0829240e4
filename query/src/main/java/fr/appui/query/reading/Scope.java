package fr.appui.query.reading;

import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What part of the country a person sees, the same for lists, counters, lines, search and exports.
 *
 * @param centres those whose support requests are inside
 */
public record Scope(List<Centre> centres) {

    /** The scope as answers tell it. */
    public record Told(Object centres, List<String> regions) {}

    /** @throws OutOfReach {@code not-allowed} if support requests and their figures are not for this role */
    public static Scope ofSupportRequests(Actor actor) {
        var centres = Arrays.stream(Centre.values()).filter(actor::reaches).toList();
        if (centres.isEmpty()) {
            throw OutOfReach.notAllowed();
        }
        return new Scope(centres);
    }

    public boolean isWhole() {
        return centres.size() == Centre.values().length;
    }

    public boolean holds(Centre centre) {
        return centres.contains(centre);
    }

    public List<String> regions() {
        return centres.stream().flatMap(centre -> centre.regions().stream()).toList();
    }

    /** @throws OutOfReach {@code outside-scope} if one of the filters is */
    public void mustHold(@Nullable Centre centre, @Nullable String region) {
        if (centre != null && !holds(centre) || region != null && !regions().contains(region)) {
            throw OutOfReach.outsideScope();
        }
    }

    /** Leaves out what lies outside; {@code centre} is the column's name. */
    public void narrow(Conditions conditions) {
        narrow(conditions, "FALSE");
    }

    /** @param otherwise SQL for what is seen wherever it lies */
    public void narrow(Conditions conditions, String otherwise) {
        if (!isWhole()) {
            conditions.add(
                    "(centre = ANY(:scope) OR %s)".formatted(otherwise),
                    "scope",
                    centres.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    public Told told() {
        return new Told(isWhole() ? "ALL" : centres, regions());
    }
}
