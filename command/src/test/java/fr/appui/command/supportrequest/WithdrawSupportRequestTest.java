package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.REASON;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithdrawSupportRequestTest {
    private static final WithdrawSupportRequest WITHDRAW =
            new WithdrawSupportRequest(ID, REASON, ReasonCode.ENTERED_BY_MISTAKE, TUESDAY);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void what_was_entered_by_mistake_is_withdrawn_closed_or_not(Given request) {
        var after = request.when(WITHDRAW).then(new Withdrawn(ID, REASON, ReasonCode.ENTERED_BY_MISTAKE, TUESDAY));

        assertThat(after.status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void withdrawing_twice_changes_nothing_whatever_the_reason() {
        given(OPENED, WITHDRAWN).when(WITHDRAW).thenNothingHappens();
    }

    @Test
    void a_merged_request_is_not_withdrawn() {
        Given.merged().when(WITHDRAW).thenRefused("support-request.merged");
    }
}
