package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ANSWERED;
import static fr.appui.command.supportrequest.Given.CLOSED;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.REASON;
import static fr.appui.command.supportrequest.Given.REFERRED;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import org.junit.jupiter.api.Test;

class ReopenSupportRequestTest {
    private static final ReopenSupportRequest REOPEN =
            new ReopenSupportRequest(ID, REASON, ReasonCode.NEW_INFORMATION, TUESDAY);
    private static final Reopened REOPENED = new Reopened(ID, REASON, ReasonCode.NEW_INFORMATION, TUESDAY);

    @Test
    void a_closed_request_is_open_again_even_when_it_was_answered() {
        assertThat(given(OPENED, ANSWERED, CLOSED).when(REOPEN).then(REOPENED).status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void a_withdrawn_request_comes_back_answered_when_it_has_an_answer() {
        assertThat(given(OPENED, ANSWERED, WITHDRAWN)
                        .when(REOPEN)
                        .then(REOPENED)
                        .status())
                .isEqualTo(Status.ANSWERED);
    }

    @Test
    void a_withdrawn_request_without_answer_comes_back_open() {
        assertThat(given(OPENED, WITHDRAWN).when(REOPEN).then(REOPENED).status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void a_reopened_request_may_be_closed_otherwise() {
        given(OPENED, CLOSED)
                .when(REOPEN)
                .then(REOPENED)
                .when(new CloseSupportRequest(ID, Outcome.NO_ACTION, TUESDAY))
                .then(new Closed(ID, Outcome.NO_ACTION, TUESDAY));
    }

    @Test
    void what_is_open_answered_or_referred_needs_no_reopening() {
        given(OPENED).when(REOPEN).thenNothingHappens();
        given(OPENED, ANSWERED).when(REOPEN).thenNothingHappens();
        given(OPENED, REFERRED).when(REOPEN).thenNothingHappens();
    }

    @Test
    void a_merged_request_is_not_reopened() {
        Given.merged().when(REOPEN).thenRefused("support-request.merged");
    }
}
