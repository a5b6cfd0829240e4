package fr.appui.command.intake;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.Arrays;
import java.util.Optional;

/** Where a case would belong by what a body says that has not been judged yet. */
public record ToldPlace(Centre centre, String region) {

    /** Empty while the body names no centre that there is. */
    static Optional<ToldPlace> of(Post<?> post) {
        return toldCentre(post)
                .map(centre -> new ToldPlace(
                        centre, Locality.of(centre, facility(post)).region()));
    }

    /** The centre that a body names, if it is one. */
    public static Optional<Centre> toldCentre(Post<?> post) {
        return post.told("centre")
                .flatMap(told -> Arrays.stream(Centre.values())
                        .filter(centre -> centre.name().equals(told))
                        .findAny());
    }

    private static Facility facility(Post<?> post) {
        var finess = post.told("facility.finess").filter(it -> it.matches("[0-9A-Za-z]{9}"));
        var department = post.told("facility.department").filter(it -> it.matches(FacilityBody.DEPARTMENTS));
        return new Facility(finess.orElse(null), null, null, department.orElse(null));
    }

    /**
     * What lies outside the scope is told before anything else that may be wrong, and before a number is drawn.
     *
     * @throws NotAllowed {@code outside-scope}
     */
    public static void mustBeReached(Post<?> post, Actor actor, CaseKind kind) {
        if (of(post).filter(place -> !actor.reaches(kind, place.centre, place.region))
                .isPresent()) {
            throw new NotAllowed("outside-scope");
        }
    }
}
