package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ANSWER;
import static fr.appui.command.supportrequest.Given.CALLER;
import static fr.appui.command.supportrequest.Given.HOSPITAL;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.MONDAY;
import static fr.appui.command.supportrequest.Given.NUMBER;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.QUESTION;
import static fr.appui.command.supportrequest.Given.given;
import static fr.appui.command.supportrequest.Given.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenSupportRequestTest {
    private static final Instant LONG_AFTER = MONDAY.plus(Duration.ofDays(1));

    static OpenSupportRequest opening() {
        return opening(null, null, MONDAY);
    }

    @Test
    void a_call_becomes_an_open_request() {
        assertThat(nothing().when(opening()).then(OPENED).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void with_an_answer_it_is_answered_when_the_call_ended() {
        var answered = new Answered(ID, ANSWER, MONDAY.plus(Duration.ofMinutes(10)), null, MONDAY);

        var after = nothing().when(opening(ANSWER, null, LONG_AFTER)).then(OPENED, answered);

        assertThat(after.status()).isEqualTo(Status.ANSWERED);
        assertThat(after.live().facts().durationMinutes()).isEqualTo(10);
    }

    @Test
    void an_answer_is_never_given_later_than_now() {
        var now = MONDAY.plus(Duration.ofMinutes(3));

        nothing().when(opening(ANSWER, null, now)).then(OPENED, new Answered(ID, ANSWER, now, null, MONDAY));
    }

    @Test
    void nor_earlier_than_the_call_when_the_callers_clock_is_ahead() {
        var now = MONDAY.minus(Duration.ofMinutes(3));

        nothing().when(opening(ANSWER, null, now)).then(OPENED, new Answered(ID, ANSWER, MONDAY, null, MONDAY));
    }

    @Test
    void with_answer_and_outcome_it_is_closed_at_once() {
        var end = MONDAY.plus(Duration.ofMinutes(10));

        var after = nothing()
                .when(opening(ANSWER, Outcome.ORAL_ADVICE, LONG_AFTER))
                .then(OPENED, new Answered(ID, ANSWER, end, null, MONDAY), new Closed(ID, Outcome.ORAL_ADVICE, MONDAY));

        assertThat(after.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void an_outcome_without_answer_closes_at_once() {
        nothing()
                .when(opening(null, Outcome.NO_ACTION, LONG_AFTER))
                .then(OPENED, new Closed(ID, Outcome.NO_ACTION, MONDAY));
    }

    @Test
    void an_id_is_not_given_twice() {
        given(OPENED).when(opening()).thenRefused("id-reused");
    }

    @Test
    void without_a_framework_it_is_the_centres_regional_duty() {
        assertThat(opened(Centre.ARA, HOSPITAL).framework()).isEqualTo(Framework.REGIONAL);
    }

    @Test
    void the_department_is_the_one_told_or_the_one_its_number_begins_with() {
        assertThat(department(new Facility("690000007", null, null, "01"))).isEqualTo("01");
        assertThat(department(new Facility("690000007", null, null, null))).isEqualTo("69");
        assertThat(department(new Facility("2a0000014", null, null, null))).isEqualTo("2A");
        assertThat(department(new Facility("974000001", null, null, null))).isEqualTo("974");
        assertThat(department(new Facility("970400024", null, null, null))).isEqualTo("974");
        assertThat(department(new Facility("980500003", null, null, null))).isEqualTo("976");
    }

    @Test
    void a_number_that_tells_no_department_leaves_it_open() {
        assertThat(department(new Facility("200000001", null, null, null))).isNull();
        assertThat(department(new Facility("XY0000001", null, null, null))).isNull();
        assertThat(department(new Facility("979000001", null, null, null))).isNull();
        assertThat(department(new Facility(null, "École", null, null))).isNull();
        assertThat(department(null)).isNull();
    }

    @Test
    void mayotte_is_a_region_of_its_own_within_one_centre() {
        assertThat(opened(Centre.REU, new Facility(null, null, null, "976")).region())
                .isEqualTo("06");
        assertThat(opened(Centre.REU, null).region()).isEqualTo("04");
    }

    private static @Nullable String department(@Nullable Facility facility) {
        return opened(Centre.ARA, facility).department();
    }

    private static Opened opened(Centre centre, @Nullable Facility facility) {
        var command = opening(centre, facility, null, null, MONDAY);
        return (Opened) command.decide(nothing().state()).getFirst();
    }

    private static OpenSupportRequest opening(@Nullable SealedText answer, @Nullable Outcome outcome, Instant now) {
        return opening(Centre.ARA, HOSPITAL, answer, outcome, now);
    }

    private static OpenSupportRequest opening(
            Centre centre,
            @Nullable Facility facility,
            @Nullable SealedText answer,
            @Nullable Outcome outcome,
            Instant now) {
        return new OpenSupportRequest(
                ID,
                NUMBER,
                centre,
                MONDAY,
                Channel.PHONE,
                Sector.EMS,
                null,
                facility,
                CALLER,
                List.of(Theme.PPE, Theme.COVID19),
                QUESTION,
                answer,
                null,
                outcome,
                10,
                null,
                MONDAY,
                now);
    }
}
