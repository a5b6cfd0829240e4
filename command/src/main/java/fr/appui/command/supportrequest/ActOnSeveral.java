package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNull;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.MergeChoice;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.reference.Outcome;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same thing done to several requests that were chosen in a list, each by a command of its own. */
final class ActOnSeveral {
    /** A page of the list, and a reserve. */
    static final int MOST = 100;

    private ActOnSeveral() {}

    /** What can be done to several at once. */
    enum Act {
        ASSIGN,
        CLOSE,

        /** Leads to the page that shows two of them side by side. */
        MERGE
    }

    /**
     * What the POST may say.
     *
     * @param to login or id of an account, to assign them to
     * @param outcome to close them with
     * @param list the list's filters, which the answer leads back to
     */
    record Body(
            @Size(max = MOST) List<UUID> cases,
            Act act,
            @Nullable @Size(max = 64) String to,
            @Nullable Outcome outcome,
            @Nullable @Size(max = 2000) String list)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return switch (act) {
                case ASSIGN -> to == null ? List.of(new InputError("to", "required")) : List.of();
                case CLOSE -> outcome == null ? List.of(new InputError("outcome", "required")) : List.of();
                case MERGE -> MergeChoice.problems(cases);
            };
        }

        /** The same about one of them alone: whichever others were chosen beside it says nothing about this one. */
        Body about(UUID one) {
            return new Body(List.of(one), act, act == Act.ASSIGN ? to : null, act == Act.CLOSE ? outcome : null, null);
        }
    }

    static SupportRequestCommand command(UUID id, Body body, Instant now, Accounts accounts) {
        return switch (body.act()) {
            case ASSIGN ->
                AssignSupportRequest.of(
                        id, new AssignSupportRequest.Body(requireNonNull(body.to()), null), now, accounts);
            case CLOSE ->
                CloseSupportRequest.of(id, new CloseSupportRequest.Body(requireNonNull(body.outcome()), null), now);
            case MERGE -> throw new IllegalStateException("two requests are merged on a page of their own");
        };
    }
}
