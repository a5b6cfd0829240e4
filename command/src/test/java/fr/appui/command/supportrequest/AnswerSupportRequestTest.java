package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ANSWER;
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
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import org.junit.jupiter.api.Test;

class AnswerSupportRequestTest {
    private static final AnswerSupportRequest ANSWERING =
            new AnswerSupportRequest(ID, ANSWER, TUESDAY, 15, null, null, TUESDAY);
    private static final Answered THE_ANSWER = new Answered(ID, ANSWER, TUESDAY, 15, TUESDAY);

    @Test
    void an_open_request_is_answered_and_the_time_spent_adds_up() {
        var after = given(OPENED).when(ANSWERING).then(THE_ANSWER);

        assertThat(after.status()).isEqualTo(Status.ANSWERED);
        assertThat(after.live().facts().durationMinutes()).isEqualTo(25);
    }

    @Test
    void an_equal_further_answer_is_a_further_answer() {
        given(OPENED, ANSWERED).when(ANSWERING).then(THE_ANSWER);
        given(OPENED, THE_ANSWER).when(ANSWERING).then(THE_ANSWER);
    }

    @Test
    void a_referred_request_may_still_be_answered_here() {
        assertThat(given(OPENED, REFERRED).when(ANSWERING).then(THE_ANSWER).status())
                .isEqualTo(Status.ANSWERED);
    }

    @Test
    void a_closed_request_is_not_answered() {
        given(OPENED, CLOSED).when(ANSWERING).thenRefused("support-request.closed");
    }

    @Test
    void a_withdrawn_or_merged_request_is_not_answered() {
        given(OPENED, WITHDRAWN).when(ANSWERING).thenRefused("support-request.withdrawn");
        Given.merged().when(ANSWERING).thenRefused("support-request.merged");
    }

    @Test
    void what_does_not_exist_cannot_be_answered() {
        Given.nothing().when(ANSWERING).thenFails(UnknownCase.class);
    }
}
