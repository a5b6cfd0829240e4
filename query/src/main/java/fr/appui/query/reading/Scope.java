package fr.appui.query.reading;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What part of the country a person sees, the same for lists, counters, lines, search and exports.
 *
 * @param centres those whose cases are inside
 * @param region INSEE region outside which nothing is; {@code null}: all that the centres serve
 */
public record Scope(List<Centre> centres, @Nullable String region) {

    /** The scope as answers tell it. */
    public record Told(Object centres, List<String> regions) {
        private static final String ALL = "ALL";

        /** Of what belongs to no centre. */
        public static final Told EVERYWHERE = new Told(ALL, List.of());
    }

    /** @throws OutOfReach {@code not-allowed} if cases of this kind and their figures are not for this role */
    public static Scope of(CaseKind kind, Actor actor) {
        if (!actor.follows(kind)) {
            throw OutOfReach.notAllowed();
        }
        if (actor.role() == Role.LIAISON) {
            var region = Objects.requireNonNull(actor.region(), "a liaison officer has a region");
            return new Scope(
                    Centre.network().stream()
                            .filter(centre -> centre.regions().contains(region))
                            .toList(),
                    region);
        }
        return new Scope(
                Centre.network().stream()
                        .filter(centre -> actor.centre() == null || actor.centre() == centre)
                        .toList(),
                null);
    }

    /** @throws OutOfReach {@code not-allowed} if support requests and their figures are not for this role */
    public static Scope ofSupportRequests(Actor actor) {
        return of(CaseKind.SUPPORT_REQUEST, actor);
    }

    public boolean isWhole() {
        return region == null && centres.size() == Centre.network().size();
    }

    public boolean holds(Centre centre) {
        return centres.contains(centre) || centre == Centre.NAT && isWhole();
    }

    /** @param itsRegion of a case */
    public boolean holds(Centre centre, String itsRegion) {
        return holds(centre) && (region == null || region.equals(itsRegion));
    }

    private boolean holdsRegion(String asked) {
        return regions().contains(asked) || Centre.NOWHERE.equals(asked) && isWhole();
    }

    public List<String> regions() {
        return region == null
                ? centres.stream().flatMap(centre -> centre.regions().stream()).toList()
                : List.of(region);
    }

    /** @throws OutOfReach {@code outside-scope} if one of the filters is */
    public void mustHold(@Nullable Centre centre, @Nullable String asked) {
        if (centre != null && !holds(centre) || asked != null && !holdsRegion(asked)) {
            throw OutOfReach.outsideScope();
        }
    }

    /** Leaves out what lies outside; {@code centre} and {@code region} are the columns' names. */
    public void narrow(Conditions conditions) {
        narrow(conditions, "FALSE");
    }

    /** @param otherwise SQL for what is seen wherever it lies */
    public void narrow(Conditions conditions, String otherwise) {
        if (region != null) {
            conditions.add("(region = :scopeRegion OR %s)".formatted(otherwise), "scopeRegion", region);
        } else if (!isWhole()) {
            conditions.add(
                    "(centre = ANY(:scope) OR %s)".formatted(otherwise),
                    "scope",
                    centres.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    public Told told() {
        return new Told(isWhole() ? Told.ALL : centres, regions());
    }
}
