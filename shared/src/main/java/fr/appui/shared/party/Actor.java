package fr.appui.shared.party;

import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person acting, as the machine knows it: a stable pseudonymous account and what it may reach.
 *
 * @param centre the centre of a HOTLINE account or of a regional COORDINATOR; {@code null} is national
 * @param region INSEE region of a LIAISON account
 */
public record Actor(
        UUID account,
        Role role,
        @Nullable Centre centre,
        @Nullable String region) {

    /** Whether cases of this kind, and their figures, are open to this role at all. */
    public boolean follows(CaseKind kind) {
        return switch (role) {
            case HOTLINE, COORDINATOR, EVALUATOR -> true;
            case LIAISON -> kind == CaseKind.SIGNALEMENT || kind == CaseKind.ON_SITE_ACTION || kind == CaseKind.MEETING;
            case ADMIN -> false;
        };
    }

    /** Whether commands on cases of this kind are open to this role at all. */
    public boolean worksOn(CaseKind kind) {
        return switch (role) {
            case HOTLINE, COORDINATOR -> true;
            case LIAISON -> kind == CaseKind.SIGNALEMENT || kind == CaseKind.MEETING;
            case EVALUATOR, ADMIN -> false;
        };
    }

    /** Whether a case lies inside the scope; a role that does not follow its kind reaches none. */
    public boolean reaches(CaseKind kind, Centre itsCentre, String itsRegion) {
        return follows(kind)
                && (role == Role.LIAISON ? itsRegion.equals(region) : centre == null || centre == itsCentre);
    }

    /** Whether the free text of cases of this kind is opened for this person: evaluators see every fact, but masked. */
    public boolean opens(CaseKind kind) {
        return role != Role.EVALUATOR && follows(kind);
    }

    /** Whether cases and counters of support requests are open to this role at all. */
    public boolean followsSupportRequests() {
        return follows(CaseKind.SUPPORT_REQUEST);
    }

    /** Whether commands on support requests are open to this role at all. */
    public boolean worksOnSupportRequests() {
        return worksOn(CaseKind.SUPPORT_REQUEST);
    }

    /** Whether support requests of this centre lie inside the scope; a role that follows none reaches none. */
    public boolean reaches(Centre other) {
        return followsSupportRequests() && (centre == null || centre == other);
    }

    /** Whether sealed fields of support requests are opened for this person. */
    public boolean opensSealedFields() {
        return opens(CaseKind.SUPPORT_REQUEST);
    }

    /**
     * Whether this person raises questions and findings, settles them and takes the own ones back: all that an
     * evaluator ever does.
     */
    public boolean evaluates() {
        return role == Role.EVALUATOR;
    }

    /** Whether this person answers what evaluators raise about this centre; about the network, those of the network. */
    public boolean answersEvaluatorsFor(Centre concerned) {
        return (role == Role.HOTLINE || role == Role.COORDINATOR) && (centre == null || centre == concerned);
    }

    /** Whether questions and findings are there for this role at all. */
    public boolean followsFindings() {
        return role == Role.HOTLINE || role == Role.COORDINATOR || role == Role.EVALUATOR;
    }

    /** Whether this person reads what was raised about this centre, its texts included: who raises and who answers. */
    public boolean readsFindingsOf(Centre concerned) {
        return evaluates() || answersEvaluatorsFor(concerned);
    }

    /** Whether this person says which cases are the same, and takes it back. */
    public boolean merges() {
        return role == Role.COORDINATOR;
    }
}
