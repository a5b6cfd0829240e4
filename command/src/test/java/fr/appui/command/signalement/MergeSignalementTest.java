package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGE;
import static fr.appui.command.signalement.Given.ACKNOWLEDGED;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.OTHER_CASE;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.RECEIVED;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.Refused;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.LetGo;
import fr.appui.shared.signalement.SignalementEvent.Merged;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.TookIn;
import fr.appui.shared.signalement.SignalementEvent.Unmerged;
import fr.appui.shared.signalement.SignalementStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MergeSignalementTest {
    private static final MergeSignalement MERGE =
            new MergeSignalement(ID, OTHER_CASE, REASON, ReasonCode.DUPLICATE, TUESDAY);
    private static final UnmergeSignalement UNMERGE =
            new UnmergeSignalement(ID, REASON, ReasonCode.NEW_INFORMATION, TUESDAY);
    private static final Merged MERGED = new Merged(ID, OTHER_CASE, REASON, ReasonCode.DUPLICATE, TUESDAY);
    private static final TookIn TOOK_IN = new TookIn(OTHER_CASE, ID, REASON, ReasonCode.DUPLICATE, TUESDAY);

    static Stream<List<SignalementEvent>> everyStateThatCounts() {
        return Stream.of(
                List.of(RECEIVED, ACKNOWLEDGE),
                List.of(RECEIVED, ACKNOWLEDGE, ACKNOWLEDGED),
                List.of(RECEIVED, CLOSED));
    }

    @ParameterizedTest
    @MethodSource("everyStateThatCounts")
    void merged_nobody_waits_for_it_and_un_merged_it_is_in_every_respect_what_it_was(List<SignalementEvent> past) {
        var before = state(past);

        assertThat(MERGE.decide(before, other())).containsExactly(TOOK_IN, MERGED);
        var merged = (Live) SignalementState.evolve(before, MERGED);
        assertThat(merged.facts().status()).isEqualTo(SignalementStatus.MERGED);
        assertThat(merged.facts().counts()).isFalse();
        assertThat(merged.facts().openDeadlines()).isEmpty();

        var taken = (Live) SignalementState.evolve(other(), TOOK_IN);
        var undone = UNMERGE.decide(merged, taken);
        assertThat(undone)
                .containsExactly(
                        new LetGo(OTHER_CASE, ID, REASON, ReasonCode.NEW_INFORMATION, TUESDAY),
                        new Unmerged(ID, OTHER_CASE, REASON, ReasonCode.NEW_INFORMATION, TUESDAY));
        assertThat(SignalementState.evolve(merged, undone.getLast())).isEqualTo(before);
        assertThat(SignalementState.evolve(taken, undone.getFirst())).isEqualTo(other());
    }

    @Test
    void a_day_that_passes_while_it_is_merged_is_not_marked() {
        given(RECEIVED, ACKNOWLEDGE, MERGED)
                .when(new MarkDeadlinePassed(
                        ID, ACKNOWLEDGE.step(), null, ACKNOWLEDGE.dueOn(), TUESDAY.plusSeconds(90 * 86_400)))
                .thenNothingHappens();
    }

    @Test
    void what_the_rules_forbid_is_refused() {
        refused("signalement.withdrawn", state(List.of(RECEIVED, WITHDRAWN)), other());
        refused(
                "signalement.merged",
                state(List.of(RECEIVED, new Merged(ID, RECEIVED.id(), REASON, ReasonCode.OTHER, TUESDAY))),
                other());
        refused(
                "signalement.took-in",
                state(List.of(RECEIVED, new TookIn(ID, OTHER_CASE, REASON, ReasonCode.OTHER, TUESDAY))),
                other());
        refused("signalement.into-withdrawn", state(List.of(RECEIVED)), state(List.of(RECEIVED, WITHDRAWN)));
        refused("signalement.into-merged", state(List.of(RECEIVED)), state(List.of(RECEIVED, MERGED)));
    }

    @Test
    void what_is_already_so_is_not_told_twice() {
        assertThat(MERGE.other(state(List.of(RECEIVED, MERGED)))).isEmpty();
        assertThat(UNMERGE.other(state(List.of(RECEIVED)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_a_coordinator_merges(Role role) {
        assertThat(MERGE.isOpenTo(role)).isEqualTo(role == Role.COORDINATOR);
        assertThat(UNMERGE.isOpenTo(role)).isEqualTo(role == Role.COORDINATOR);
    }

    private static void refused(String code, Live one, Live other) {
        assertThatThrownBy(() -> MERGE.decide(one, other))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static Live state(List<SignalementEvent> events) {
        return (Live) SignalementState.evolve(new SignalementState.Unknown(), events);
    }

    /** The signalement that goes on: the same event under another id. */
    private static Live other() {
        var r = RECEIVED;
        return state(List.of(new Received(
                OTHER_CASE,
                "S-ARA-2020-00002",
                r.centre(),
                r.region(),
                r.department(),
                r.receivedAt(),
                r.arsReceivedAt(),
                r.origin(),
                r.externalNumber(),
                r.sector(),
                r.subSector(),
                r.facility(),
                r.kind(),
                r.criteria(),
                r.microorganism(),
                r.cases(),
                r.firstCaseOn(),
                r.summary(),
                r.framework(),
                r.fromRequest(),
                r.occurredAt())));
    }
}
