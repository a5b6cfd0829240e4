package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGED;
import static fr.appui.command.signalement.Given.ASKED;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveDeadlineTest {
    @Test
    void a_step_gets_the_day_that_a_person_gives_it() {
        var after = followed()
                .when(move(Step.ASSESSMENT, null, "2020-04-01"))
                .then(new DeadlineMoved(ID, Step.ASSESSMENT, null, day("2020-04-01"), REASON, TUESDAY));

        assertThat(after.facts().deadline(Step.ASSESSMENT, null)).hasValueSatisfying(it -> {
            assertThat(it.dueOn()).isEqualTo("2020-04-01");
            assertThat(it.rule()).isNull();
        });
    }

    @Test
    void an_information_request_is_put_off_too() {
        followed(ASKED)
                .when(move(Step.INFORMATION, 1, "2020-04-01"))
                .then(new DeadlineMoved(ID, Step.INFORMATION, 1, day("2020-04-01"), REASON, TUESDAY));
        followed()
                .when(move(Step.INFORMATION, 1, "2020-04-01"))
                .thenInvalid("informationRequest", "signalement.information-request-unknown");
    }

    @Test
    void the_day_that_it_has_changes_nothing() {
        followed(CLOSED).when(move(Step.CLOSURE, null, "2020-03-26")).thenNothingHappens();
    }

    @Test
    void a_step_that_is_done_is_due_no_more() {
        followed(ACKNOWLEDGED)
                .when(move(Step.ACKNOWLEDGEMENT, null, "2020-04-01"))
                .thenRefused("signalement.step-done");
        followed(ASKED, new InformationReceived(ID, 1, null, TUESDAY))
                .when(move(Step.INFORMATION, 1, "2020-04-01"))
                .thenRefused("signalement.step-done");
    }

    @Test
    void nothing_is_due_once_it_is_closed_or_withdrawn() {
        followed(CLOSED).when(move(Step.CLOSURE, null, "2020-04-01")).thenRefused("signalement.closed");
        followed(WITHDRAWN).when(move(Step.CLOSURE, null, "2020-04-01")).thenRefused("signalement.withdrawn");
    }

    private static MoveDeadline move(Step step, @Nullable Integer request, String dueOn) {
        return new MoveDeadline(ID, step, request, day(dueOn), REASON, TUESDAY);
    }
}
