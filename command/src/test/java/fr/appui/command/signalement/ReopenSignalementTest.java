package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.APRIL;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.MONDAY;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.set;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementStatus;
import org.junit.jupiter.api.Test;

class ReopenSignalementTest {
    private static final ReopenSignalement REOPEN = new ReopenSignalement(ID, null, ReasonCode.OTHER, RULES, APRIL);
    private static final Reopened REOPENED = new Reopened(ID, null, ReasonCode.OTHER, APRIL);
    private static final DeadlineSet CLOSE_ANEW = set(Step.CLOSURE, "2020-04-30", "2020-04-20", APRIL);

    @Test
    void a_closed_one_is_followed_again_and_gets_a_new_last_day_for_its_closure() {
        var after = followed(CLOSED).when(REOPEN).then(REOPENED, CLOSE_ANEW);

        assertThat(after.status()).isEqualTo(SignalementStatus.RECEIVED);
    }

    @Test
    void a_withdrawn_one_comes_back_as_it_was() {
        assertThat(followed(WITHDRAWN).when(REOPEN).then(REOPENED, CLOSE_ANEW).status())
                .isEqualTo(SignalementStatus.RECEIVED);
        assertThat(followed(CLOSED, WITHDRAWN).when(REOPEN).then(REOPENED).status())
                .isEqualTo(SignalementStatus.CLOSED);
    }

    @Test
    void one_that_is_followed_stays_as_it_is() {
        followed().when(REOPEN).thenNothingHappens();
    }

    @Test
    void an_old_day_that_a_person_gave_does_not_outlive_the_reopening() {
        var moved = new DeadlineMoved(ID, Step.CLOSURE, null, day("2020-03-20"), null, MONDAY);

        followed(moved, CLOSED).when(REOPEN).then(REOPENED, CLOSE_ANEW);
    }

    @Test
    void a_case_of_before_that_is_counted_late_does_not_bring_the_new_day_forward() {
        var late = new CountCases(ID, new CaseCount(day("2020-03-25"), 9, 1, 0), RULES, APRIL, APRIL);

        assertThat(followed(CLOSED, REOPENED, CLOSE_ANEW).when(late).all()).noneMatch(DeadlineSet.class::isInstance);
    }
}
