package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.APRIL;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.IRA_V1;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.TEXT;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.set;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementStatus;
import fr.appui.shared.signalement.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloseSignalementTest {
    private static final List<CurveDay> CURVE =
            List.of(new CurveDay(day("2020-03-14"), 2, 0), new CurveDay(day("2020-03-16"), 4, 1));

    @Test
    void it_is_closed_with_a_summary() {
        var after = followed().when(close(TEXT, null, null)).then(CLOSED);

        assertThat(after.status()).isEqualTo(SignalementStatus.CLOSED);
        assertThat(after.facts().openDeadlines()).isEmpty();
    }

    @Test
    void its_final_counts_are_counted_and_judged_before_it_is_closed() {
        followed()
                .when(close(TEXT, new ToldCount(null, 9, 2, 1), CURVE))
                .then(
                        new CasesCounted(ID, new CaseCount(day("2020-03-17"), 9, 2, 1), TUESDAY),
                        new Judged(ID, IRA_V1, 9, 5, Verdict.CLUSTER, TUESDAY),
                        set(Step.CLOSURE, "2020-03-27", "2020-03-17", TUESDAY),
                        new Closed(ID, TEXT, CURVE, TUESDAY));
    }

    @Test
    void final_counts_that_are_known_already_are_not_counted_twice() {
        followed().when(close(TEXT, new ToldCount(null, 6, 1, 0), null)).then(CLOSED);
        followed()
                .when(close(TEXT, new ToldCount(day("2020-03-16"), 6, 1, 0), null))
                .then(CLOSED);
    }

    @Test
    void closing_again_with_the_same_words_changes_nothing() {
        followed(CLOSED).when(close(TEXT, null, null)).thenNothingHappens();
        followed(CLOSED).when(close(TEXT, new ToldCount(null, 6, 1, 0), null)).thenNothingHappens();
    }

    @Test
    void closing_otherwise_asks_for_a_reopening_first() {
        followed(CLOSED).when(close(REASON, null, null)).thenRefused("signalement.closed");
        followed(CLOSED).when(close(TEXT, null, CURVE)).thenRefused("signalement.closed");
        followed(CLOSED).when(close(TEXT, new ToldCount(null, 7, 1, 0), null)).thenRefused("signalement.closed");
    }

    @Test
    void a_withdrawn_one_is_not_closed() {
        followed(WITHDRAWN).when(close(TEXT, null, null)).thenRefused("signalement.withdrawn");
        followed(CLOSED, WITHDRAWN).when(close(TEXT, null, null)).thenRefused("signalement.withdrawn");
    }

    @Test
    void no_day_of_the_future_is_counted_or_drawn() {
        followed()
                .when(close(TEXT, new ToldCount(day("2020-04-21"), 7, 0, 0), null))
                .thenInvalid("cases.asOfDay", "future");
        followed()
                .when(close(TEXT, null, List.of(new CurveDay(day("2020-04-21"), 1, 0))))
                .thenInvalid("curve[0].day", "future");
    }

    private static CloseSignalement close(
            SealedText summary, @Nullable ToldCount cases, @Nullable List<CurveDay> curve) {
        return new CloseSignalement(ID, summary, cases, curve, RULES, TUESDAY, APRIL);
    }
}
