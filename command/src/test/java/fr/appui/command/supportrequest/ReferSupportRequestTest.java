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

import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import org.junit.jupiter.api.Test;

class ReferSupportRequestTest {
    private static final ReferSupportRequest TO_EMH =
            new ReferSupportRequest(ID, ReferralTarget.EMH, null, null, TUESDAY);
    private static final Referred NOW_EMH = new Referred(ID, ReferralTarget.EMH, null, null, TUESDAY);

    @Test
    void an_open_or_answered_request_is_referred() {
        assertThat(given(OPENED).when(TO_EMH).then(NOW_EMH).status()).isEqualTo(Status.REFERRED);
        given(OPENED, ANSWERED).when(TO_EMH).then(NOW_EMH);
    }

    @Test
    void it_may_be_referred_on_to_someone_else_with_a_reason() {
        given(OPENED, REFERRED)
                .when(new ReferSupportRequest(ID, ReferralTarget.ARS, REASON, ReasonCode.OTHER, TUESDAY))
                .then(new Referred(ID, ReferralTarget.ARS, REASON, ReasonCode.OTHER, TUESDAY));
    }

    @Test
    void referring_to_the_same_again_changes_nothing() {
        given(OPENED, REFERRED).when(TO_EMH).thenNothingHappens();
    }

    @Test
    void once_answered_after_a_referral_it_may_be_referred_again() {
        given(OPENED, REFERRED, ANSWERED).when(TO_EMH).then(NOW_EMH);
    }

    @Test
    void a_closed_request_is_not_referred_not_even_to_the_same() {
        given(OPENED, CLOSED).when(TO_EMH).thenRefused("support-request.closed");
        given(OPENED, REFERRED, CLOSED).when(TO_EMH).thenRefused("support-request.closed");
    }

    @Test
    void a_withdrawn_or_merged_request_is_not_referred() {
        given(OPENED, WITHDRAWN).when(TO_EMH).thenRefused("support-request.withdrawn");
        Given.merged().when(TO_EMH).thenRefused("support-request.merged");
    }
}
