package fr.appui.shared.signalement;

import static fr.appui.shared.signalement.Told.ID;
import static fr.appui.shared.signalement.Told.after;
import static fr.appui.shared.signalement.Told.at;
import static fr.appui.shared.signalement.Told.cluster;
import static fr.appui.shared.signalement.Told.counted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Line;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SignalementFactsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 2);
    private static final Received RECEIVED =
            cluster(DAY, Sector.EMS, SignalementKind.GEA, new CaseCount(DAY, 5, 1, 0), null);
    private static final SealedText TEXT = new SealedText("texte");

    @Test
    void it_goes_from_received_to_closed_and_back_to_where_it_was_when_it_is_reopened() {
        var closed = after(RECEIVED, new Acknowledged(ID, null, at(DAY)), new Closed(ID, TEXT, null, at(DAY)));

        assertThat(closed.status()).isEqualTo(SignalementStatus.CLOSED);
        assertThat(SignalementFacts.after(closed, new Reopened(ID, null, null, at(DAY)))
                        .status())
                .isEqualTo(SignalementStatus.ACKNOWLEDGED);
    }

    @Test
    void one_withdrawn_after_its_closure_is_closed_again_when_it_comes_back() {
        var facts = after(
                RECEIVED,
                new Closed(ID, TEXT, null, at(DAY)),
                new Withdrawn(ID, TEXT, ReasonCode.OTHER, at(DAY)),
                new Reopened(ID, null, null, at(DAY)));

        assertThat(facts.status()).isEqualTo(SignalementStatus.CLOSED);
        assertThat(facts.turns()).last().extracting(SignalementFacts.Turn::open).isEqualTo(false);
    }

    @Test
    void what_is_due_first_is_told_until_it_is_done() {
        var asked = after(
                RECEIVED,
                due(Step.ACKNOWLEDGEMENT, DAY.plusDays(2)),
                due(Step.CLOSURE, DAY.plusDays(10)),
                new InformationRequested(ID, 1, TEXT, DAY.plusDays(1), at(DAY)));

        assertThat(asked.openDeadlines())
                .extracting(Deadline::step)
                .containsExactly(Step.INFORMATION, Step.ACKNOWLEDGEMENT, Step.CLOSURE);

        var answered = SignalementFacts.after(asked, new InformationReceived(ID, 1, null, at(DAY)));
        var acknowledged = SignalementFacts.after(answered, new Acknowledged(ID, null, at(DAY)));
        assertThat(acknowledged.nextDeadline()).map(Deadline::step).contains(Step.CLOSURE);
        assertThat(SignalementFacts.after(acknowledged, new Closed(ID, TEXT, null, at(DAY)))
                        .openDeadlines())
                .isEmpty();
    }

    @Test
    void a_day_that_went_by_is_remembered_for_that_day_only() {
        var passed = after(
                RECEIVED,
                due(Step.ASSESSMENT, DAY.plusDays(2)),
                new DeadlinePassed(ID, Step.ASSESSMENT, null, DAY.plusDays(2), at(DAY)));

        assertThat(passed.deadline(Step.ASSESSMENT, null)).get().matches(Deadline::passed);
        assertThat(SignalementFacts.after(passed, due(Step.ASSESSMENT, DAY.plusDays(9)))
                        .deadline(Step.ASSESSMENT, null))
                .get()
                .matches(deadline -> !deadline.passed());
    }

    @Test
    void the_last_case_is_of_the_day_on_which_the_counts_last_rose() {
        var facts = after(RECEIVED, counted(DAY.plusDays(3), 9), counted(DAY.plusDays(7), 9));

        assertThat(facts.lastCaseOn()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void a_count_told_again_for_the_same_day_takes_the_place_of_the_first() {
        var facts = after(RECEIVED, counted(DAY.plusDays(3), 9), counted(DAY.plusDays(3), 8));

        assertThat(facts.caseCounts()).extracting(CaseCount::residents).containsExactly(5, 8);
    }

    @Test
    void a_withdrawal_takes_every_line_back() {
        var before = after(
                RECEIVED,
                new Acknowledged(ID, null, at(DAY.plusDays(1))),
                new Assessed(ID, TEXT, at(DAY.plusDays(2))),
                new Closed(ID, TEXT, null, at(DAY.plusDays(9))));
        var written = Ledger.change(null, before);
        var takenBack = Ledger.change(
                before, SignalementFacts.after(before, new Withdrawn(ID, TEXT, ReasonCode.OTHER, at(DAY))));

        assertThat(written)
                .extracting(Line::measure)
                .containsExactly(
                        Measure.SIGNALEMENTS,
                        Measure.OPEN_SIGNALEMENTS,
                        Measure.OPEN_SIGNALEMENTS,
                        Measure.SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
                        Measure.SIGNALEMENT_CLOSURE_MINUTES);
        assertThat(takenBack.stream().mapToLong(Line::amount).sum())
                .isEqualTo(-written.stream().mapToLong(Line::amount).sum());
        assertThat(takenBack).hasSameSizeAs(written);
    }

    private static DeadlineSet due(Step step, LocalDate day) {
        return new DeadlineSet(
                ID,
                step,
                day,
                DAY,
                new RuleVersion("DEADLINE_" + step, 1),
                new RuleVersion("HOLIDAYS_METROPOLE", 1),
                at(DAY));
    }
}
