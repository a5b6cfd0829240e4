package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ANSWERED;
import static fr.appui.command.supportrequest.Given.CLOSED;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.MERGED;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.OTHER_CASE;
import static fr.appui.command.supportrequest.Given.REASON;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeSupportRequestTest {
    private static final UUID THIRD = UUID.fromString("0195a000-0000-7000-8000-000000000003");
    private static final MergeSupportRequest MERGE =
            new MergeSupportRequest(ID, OTHER_CASE, REASON, ReasonCode.DUPLICATE, TUESDAY);
    private static final UnmergeSupportRequest UNMERGE =
            new UnmergeSupportRequest(ID, REASON, ReasonCode.NEW_INFORMATION, TUESDAY);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void both_requests_are_told_of_it_and_the_one_that_went_counts_no_more(Given request) {
        var events = MERGE.decide(request.live(), other());

        assertThat(events)
                .containsExactly(
                        new TookIn(OTHER_CASE, ID, REASON, ReasonCode.DUPLICATE, TUESDAY),
                        new Merged(ID, OTHER_CASE, REASON, ReasonCode.DUPLICATE, TUESDAY));
        var after = (SupportRequestState.Live) SupportRequestState.evolve(request.state(), events.getLast());
        assertThat(after.facts().status()).isEqualTo(Status.MERGED);
        assertThat(after.facts().counts()).isFalse();
        assertThat(after.facts().mergedInto()).isEqualTo(OTHER_CASE);
        assertThat(afterTaking().facts().tookIn()).containsExactly(ID);
        assertThat(afterTaking().facts().status()).isEqualTo(Status.OPEN);
    }

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void un_merged_it_is_in_every_respect_what_it_was(Given request) {
        var merged = (SupportRequestState.Live) SupportRequestState.evolve(request.state(), MERGED);

        var events = UNMERGE.decide(merged, afterTaking());

        assertThat(UNMERGE.other(merged)).contains(OTHER_CASE);
        assertThat(events)
                .containsExactly(
                        new LetGo(OTHER_CASE, ID, REASON, ReasonCode.NEW_INFORMATION, TUESDAY),
                        new Unmerged(ID, OTHER_CASE, REASON, ReasonCode.NEW_INFORMATION, TUESDAY));
        assertThat(SupportRequestState.evolve(merged, events.getLast())).isEqualTo(request.state());
        assertThat(SupportRequestState.evolve(afterTaking(), events.getFirst())).isEqualTo(other());
    }

    @Test
    void what_is_already_so_is_not_told_twice() {
        assertThat(MERGE.other(given(OPENED, MERGED).live())).isEmpty();
        assertThat(UNMERGE.other(given(OPENED).live())).isEmpty();
        assertThat(UNMERGE.other(given(OPENED, WITHDRAWN).live())).isEmpty();
    }

    @Test
    void a_request_is_not_merged_into_itself() {
        assertThatThrownBy(() -> new MergeSupportRequest(ID, ID, REASON, ReasonCode.OTHER, TUESDAY)
                        .other(given(OPENED).live()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.code()).isEqualTo("same-case")));
    }

    @Test
    void what_is_withdrawn_merged_or_took_others_in_is_not_merged() {
        refused("support-request.withdrawn", given(OPENED, WITHDRAWN), other());
        refused(
                "support-request.merged",
                given(OPENED, new Merged(ID, THIRD, REASON, ReasonCode.OTHER, TUESDAY)),
                other());
        refused(
                "support-request.took-in",
                given(OPENED, new TookIn(ID, THIRD, REASON, ReasonCode.OTHER, TUESDAY)),
                other());
    }

    @Test
    void one_that_let_go_what_it_took_in_can_be_merged() {
        var request = given(
                OPENED,
                new TookIn(ID, THIRD, REASON, ReasonCode.OTHER, TUESDAY),
                new LetGo(ID, THIRD, REASON, ReasonCode.OTHER, TUESDAY));

        assertThat(MERGE.decide(request.live(), other())).hasSize(2);
    }

    @Test
    void nothing_is_merged_into_what_is_withdrawn_or_merged() {
        refused(
                "support-request.into-withdrawn",
                given(OPENED),
                given(OPENED, WITHDRAWN).live());
        refused(
                "support-request.into-merged",
                given(OPENED),
                given(OPENED, MERGED).live());
    }

    @Test
    void closed_and_answered_ones_are_merged_into_as_well() {
        assertThat(MERGE.decide(given(OPENED, ANSWERED, CLOSED).live(), other(CLOSED)))
                .hasSize(2);
    }

    private static void refused(String code, Given request, SupportRequestState.Live other) {
        assertThatThrownBy(() -> MERGE.decide(request.live(), other))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static SupportRequestState.Live afterTaking() {
        return (SupportRequestState.Live)
                SupportRequestState.evolve(other(), new TookIn(OTHER_CASE, ID, REASON, ReasonCode.DUPLICATE, TUESDAY));
    }

    /** The request that goes on: the same call under another id. */
    private static SupportRequestState.Live other(SupportRequestEvent... more) {
        var o = OPENED;
        var opened = new SupportRequestEvent.Opened(
                OTHER_CASE,
                "D-ARA-2020-00002",
                o.centre(),
                o.region(),
                o.department(),
                o.receivedAt(),
                o.channel(),
                o.sector(),
                o.subSector(),
                o.facility(),
                o.requester(),
                o.themes(),
                o.question(),
                o.durationMinutes(),
                o.framework(),
                o.occurredAt());
        var state = SupportRequestState.evolve(new SupportRequestState.Unknown(), opened);
        for (var event : more) {
            state = SupportRequestState.evolve(state, event);
        }
        return (SupportRequestState.Live) state;
    }
}
