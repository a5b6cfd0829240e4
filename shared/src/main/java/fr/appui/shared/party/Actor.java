package fr.appui.shared.party;

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

    /** Whether cases and counters of support requests are open to this role at all. */
    public boolean followsSupportRequests() {
        return switch (role) {
            case HOTLINE, COORDINATOR, EVALUATOR -> true;
            case LIAISON, ADMIN -> false;
        };
    }

    /** Whether commands on support requests are open to this role at all. */
    public boolean worksOnSupportRequests() {
        return switch (role) {
            case HOTLINE, COORDINATOR -> true;
            case LIAISON, EVALUATOR, ADMIN -> false;
        };
    }

    /** Whether cases of this centre lie inside the scope; a role that follows no cases reaches none. */
    public boolean reaches(Centre other) {
        return followsSupportRequests() && (centre == null || centre == other);
    }

    /** Whether sealed fields are opened for this person: evaluators see every fact, but masked. */
    public boolean opensSealedFields() {
        return role == Role.HOTLINE || role == Role.COORDINATOR;
    }
}
