package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ANSWERED;
import static fr.appui.command.supportrequest.Given.CLOSED;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.REFERRED;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import org.junit.jupiter.api.Test;

class CloseSupportRequestTest {
    private static final CloseSupportRequest WITH_ADVICE = close(Outcome.ORAL_ADVICE);

    @Test
    void an_open_request_is_closed_with_its_outcome() {
        var after = given(OPENED).when(WITH_ADVICE).then(new Closed(ID, Outcome.ORAL_ADVICE, TUESDAY));

        assertThat(after.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void an_answered_or_referred_request_is_closed_too() {
        given(OPENED, ANSWERED).when(WITH_ADVICE).then(new Closed(ID, Outcome.ORAL_ADVICE, TUESDAY));
        given(OPENED, REFERRED).when(WITH_ADVICE).then(new Closed(ID, Outcome.ORAL_ADVICE, TUESDAY));
    }

    @Test
    void closing_again_with_the_same_outcome_changes_nothing() {
        given(OPENED, CLOSED).when(WITH_ADVICE).thenNothingHappens();
    }

    @Test
    void closing_otherwise_asks_for_a_reopening_first() {
        given(OPENED, CLOSED).when(close(Outcome.NO_ACTION)).thenRefused("support-request.closed");
    }

    @Test
    void a_withdrawn_request_is_not_closed_not_even_as_it_was_before() {
        given(OPENED, WITHDRAWN).when(WITH_ADVICE).thenRefused("support-request.withdrawn");
        given(OPENED, CLOSED, WITHDRAWN).when(WITH_ADVICE).thenRefused("support-request.withdrawn");
    }

    @Test
    void a_merged_request_is_not_closed() {
        Given.merged().when(WITH_ADVICE).thenRefused("support-request.merged");
    }

    @Test
    void what_does_not_exist_cannot_be_closed() {
        Given.nothing().when(WITH_ADVICE).thenFails(UnknownCase.class);
    }

    private static CloseSupportRequest close(Outcome outcome) {
        return new CloseSupportRequest(ID, outcome, TUESDAY);
    }
}
