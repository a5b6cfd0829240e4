package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGE;
import static fr.appui.command.signalement.Given.APRIL;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.IRA_V1;
import static fr.appui.command.signalement.Given.MONDAY;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.given;
import static fr.appui.command.signalement.Given.received;
import static fr.appui.command.signalement.Given.set;
import static fr.appui.command.signalement.Given.stricter;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.Verdict;
import org.junit.jupiter.api.Test;

class CountCasesTest {
    private static final CaseCount NINE = new CaseCount(day("2020-03-18"), 9, 1, 1);

    @Test
    void more_cases_are_judged_and_put_off_the_closure() {
        followed()
                .when(count(NINE, RULES))
                .then(
                        new CasesCounted(ID, NINE, TUESDAY),
                        new Judged(ID, IRA_V1, 9, 5, Verdict.CLUSTER, TUESDAY),
                        set(Step.CLOSURE, "2020-03-30", "2020-03-18", TUESDAY));
    }

    @Test
    void a_second_count_makes_a_cluster_of_what_was_below() {
        var two = received(new CaseCount(day("2020-03-16"), 2, 0, 0), day("2020-03-15"));

        var events = given(two, new Judged(ID, IRA_V1, 2, 5, Verdict.BELOW, MONDAY))
                .when(count(new CaseCount(day("2020-03-17"), 5, 0, 0), RULES))
                .all();

        assertThat(events).contains(new Judged(ID, IRA_V1, 5, 5, Verdict.CLUSTER, TUESDAY));
    }

    @Test
    void staff_alone_put_off_the_closure_but_are_not_judged() {
        followed()
                .when(count(new CaseCount(day("2020-03-18"), 6, 4, 0), RULES))
                .then(
                        new CasesCounted(ID, new CaseCount(day("2020-03-18"), 6, 4, 0), TUESDAY),
                        set(Step.CLOSURE, "2020-03-30", "2020-03-18", TUESDAY));
    }

    @Test
    void no_new_case_puts_nothing_off() {
        var same = new CaseCount(day("2020-03-20"), 6, 1, 2);

        followed().when(count(same, RULES)).then(new CasesCounted(ID, same, TUESDAY));
    }

    @Test
    void fewer_residents_may_be_counted_on_purpose() {
        var four = new CaseCount(day("2020-03-16"), 4, 1, 0);

        followed()
                .when(count(four, RULES))
                .then(new CasesCounted(ID, four, TUESDAY), new Judged(ID, IRA_V1, 4, 5, Verdict.BELOW, TUESDAY));
    }

    @Test
    void a_count_that_is_known_changes_nothing_in_any_state() {
        var known = new CaseCount(day("2020-03-16"), 6, 1, 0);

        followed().when(count(known, RULES)).thenNothingHappens();
        followed(CLOSED).when(count(known, RULES)).thenNothingHappens();
        followed(WITHDRAWN).when(count(known, RULES)).thenNothingHappens();
    }

    @Test
    void a_newer_rule_judges_the_new_count_and_leaves_every_other_last_day() {
        var events = followed().when(count(NINE, stricter())).all();

        assertThat(events)
                .filteredOn(Judged.class::isInstance)
                .containsExactly(new Judged(ID, new RuleVersion("CLUSTER_IRA", 3), 9, 2, Verdict.CLUSTER, TUESDAY));
        assertThat(events)
                .filteredOn(DeadlineSet.class::isInstance)
                .extracting(event -> ((DeadlineSet) event).step())
                .containsExactly(Step.CLOSURE);
        assertThat(followed().facts().deadline(Step.ACKNOWLEDGEMENT, null))
                .hasValueSatisfying(it -> assertThat(it.dueOn()).isEqualTo(ACKNOWLEDGE.dueOn()));
    }

    @Test
    void a_day_that_a_person_gave_the_closure_is_left_alone() {
        var moved = new DeadlineMoved(ID, Step.CLOSURE, null, day("2020-05-04"), null, MONDAY);

        assertThat(followed(moved).when(count(NINE, RULES)).all()).noneMatch(DeadlineSet.class::isInstance);
    }

    @Test
    void a_day_that_has_not_begun_cannot_be_counted() {
        followed().when(count(new CaseCount(day("2020-04-21"), 9, 0, 0), RULES)).thenInvalid("asOfDay", "future");
    }

    @Test
    void what_is_closed_or_withdrawn_is_not_counted_anew() {
        followed(CLOSED).when(count(NINE, RULES)).thenRefused("signalement.closed");
        followed(WITHDRAWN).when(count(NINE, RULES)).thenRefused("signalement.withdrawn");
        Given.nothing().when(count(NINE, RULES)).thenFails(UnknownCase.class);
    }

    @Test
    void what_was_received_without_a_count_is_judged_once_there_is_one() {
        var none = received(null, null);

        assertThat(given(none).when(count(NINE, RULES)).all()).anyMatch(Judged.class::isInstance);
    }

    private static CountCases count(CaseCount cases, RuleBook rules) {
        return new CountCases(ID, cases, rules, TUESDAY, APRIL);
    }
}
