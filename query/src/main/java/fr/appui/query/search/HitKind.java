package fr.appui.query.search;

import fr.appui.query.finding.Findings;
import fr.appui.query.page.Links;
import fr.appui.query.reading.Scope;
import fr.appui.query.search.Subject.About;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be found: cases of each kind, and the questions and findings of an evaluation. */
public enum HitKind {
    SUPPORT_REQUEST(CaseKind.SUPPORT_REQUEST),
    SIGNALEMENT(CaseKind.SIGNALEMENT),
    ON_SITE_ACTION(CaseKind.ON_SITE_ACTION),
    MEETING(CaseKind.MEETING),
    TRAINING(CaseKind.TRAINING),
    PUBLICATION(CaseKind.PUBLICATION),
    DECLARATION(CaseKind.DECLARATION),
    FINDING(null);

    private final @Nullable CaseKind ofCase;

    HitKind(@Nullable CaseKind ofCase) {
        this.ofCase = ofCase;
    }

    static HitKind of(CaseKind kind) {
        return valueOf(kind.name());
    }

    /** Family of its words in the messages. */
    static String family() {
        return "caseKind";
    }

    /** What numbers begin with. */
    String letter() {
        return ofCase == null ? "C" : ofCase.letter();
    }

    /** As it stands among the words of what is found. */
    About about() {
        return new About(family(), name());
    }

    boolean isFor(Actor actor) {
        return ofCase == null ? actor.followsFindings() : actor.follows(ofCase);
    }

    /** @throws fr.appui.query.reading.OutOfReach if these are not for this person */
    Scope scope(Actor actor) {
        return ofCase == null ? Findings.scope(actor) : Scope.of(ofCase, actor);
    }

    /** Whether this person searches sealed texts of these; findings have none that are sealed for who sees them. */
    boolean opens(Actor actor) {
        return ofCase == null ? actor.opensSealedFields() : actor.opens(ofCase);
    }

    /** Whether all who see one read its texts, which are searched like what is told in clear. */
    boolean isOpen() {
        return ofCase == null;
    }

    String page(UUID id) {
        return ofCase == null ? Links.finding(id) : Links.ofCase(ofCase, id);
    }
}
