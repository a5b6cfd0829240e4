package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ANSWERED;
import static fr.appui.command.supportrequest.Given.CALLER;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.MONDAY;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.QUESTION;
import static fr.appui.command.supportrequest.Given.REASON;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectSupportRequestTest {
    private static final CorrectSupportRequest BY_EMAIL = correct(null, Channel.EMAIL, null, null, null);
    private static final Corrected TO_EMAIL = corrected(null, Channel.EMAIL, null, null, null);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void what_was_noted_is_corrected_closed_or_not(Given request) {
        request.when(BY_EMAIL).then(TO_EMAIL);
    }

    @Test
    void only_what_really_changes_enters_the_event() {
        given(OPENED).when(correct(MONDAY, Channel.EMAIL, 10, QUESTION, CALLER)).then(TO_EMAIL);
    }

    @Test
    void all_of_it_may_be_wrong() {
        var received = MONDAY.minusSeconds(3600);
        var question = new SealedText("Quels gants ?");
        var caller = new Requester(null, "directrice", null, null);

        given(OPENED)
                .when(correct(received, Channel.FAX, 20, question, caller))
                .then(corrected(received, Channel.FAX, 20, question, caller));
    }

    @Test
    void the_duration_replaces_the_whole_working_time_answers_included() {
        var after = given(OPENED, ANSWERED)
                .when(correct(null, null, 10, null, null))
                .then(corrected(null, null, 10, null, null));

        assertThat(after.live().facts().durationMinutes()).isEqualTo(10);
        after.when(correct(null, null, 10, null, null)).thenNothingHappens();
    }

    @Test
    void correcting_to_what_it_already_is_changes_nothing_in_any_state() {
        given(OPENED).when(correct(MONDAY, Channel.PHONE, 10, QUESTION, CALLER)).thenNothingHappens();
        given(OPENED, WITHDRAWN)
                .when(correct(MONDAY, Channel.PHONE, 10, QUESTION, CALLER))
                .thenNothingHappens();
    }

    @Test
    void a_sealed_field_corrected_twice_alike_is_corrected_once() {
        var question = new SealedText("Quels gants ?");
        var caller = new Requester("B. Exemple", null, null, null);
        var wanted = correct(null, null, null, question, caller);

        given(OPENED)
                .when(wanted)
                .then(corrected(null, null, null, question, caller))
                .when(wanted)
                .thenNothingHappens();
    }

    @Test
    void correcting_one_sealed_field_keeps_the_other() {
        var question = new SealedText("Quels gants ?");
        var after = given(OPENED)
                .when(correct(null, null, null, question, null))
                .then(corrected(null, null, null, question, null));

        assertThat(after.live().requester()).isEqualTo(CALLER);
        after.when(BY_EMAIL).then(TO_EMAIL);
        assertThat(after.live().question()).isEqualTo(question);
    }

    @Test
    void a_withdrawn_or_merged_request_is_not_corrected() {
        given(OPENED, WITHDRAWN).when(BY_EMAIL).thenRefused("support-request.withdrawn");
        Given.merged().when(BY_EMAIL).thenRefused("support-request.merged");
    }

    private static CorrectSupportRequest correct(
            @Nullable Instant receivedAt,
            @Nullable Channel channel,
            @Nullable Integer minutes,
            @Nullable SealedText question,
            @Nullable Requester requester) {
        return new CorrectSupportRequest(
                ID, receivedAt, channel, minutes, question, requester, REASON, ReasonCode.OTHER, TUESDAY);
    }

    private static Corrected corrected(
            @Nullable Instant receivedAt,
            @Nullable Channel channel,
            @Nullable Integer minutes,
            @Nullable SealedText question,
            @Nullable Requester requester) {
        return new Corrected(ID, receivedAt, channel, minutes, question, requester, REASON, ReasonCode.OTHER, TUESDAY);
    }
}
