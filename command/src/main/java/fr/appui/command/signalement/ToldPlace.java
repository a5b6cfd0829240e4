package fr.appui.command.signalement;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.Optional;

/** Where a signalement would belong by what a body says that has not been judged yet. */
record ToldPlace(Centre centre, String region) {

    /** Empty while the body names no centre that there is. */
    static Optional<ToldPlace> of(Post<?> post) {
        return post.told("centre")
                .flatMap(told -> Centre.network().stream()
                        .filter(centre -> centre.name().equals(told))
                        .findAny()
                        .map(centre -> new ToldPlace(
                                centre, Locality.of(centre, facility(post)).region())));
    }

    private static Facility facility(Post<?> post) {
        var finess = post.told("facility.finess").filter(it -> it.matches("[0-9A-Za-z]{9}"));
        var department = post.told("facility.department").filter(it -> it.matches(FacilityBody.DEPARTMENTS));
        return new Facility(finess.orElse(null), null, null, department.orElse(null));
    }

    boolean isReachedBy(Actor actor) {
        return actor.reaches(CaseKind.SIGNALEMENT, centre, region);
    }
}
