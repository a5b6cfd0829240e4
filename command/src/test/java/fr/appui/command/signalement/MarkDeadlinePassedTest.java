package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGED;
import static fr.appui.command.signalement.Given.APRIL;
import static fr.appui.command.signalement.Given.ASKED;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.nothing;

import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkDeadlinePassedTest {
    private static final MarkDeadlinePassed NOT_ACKNOWLEDGED = passed(Step.ACKNOWLEDGEMENT, null, "2020-03-18", APRIL);
    private static final DeadlinePassed LATE =
            new DeadlinePassed(ID, Step.ACKNOWLEDGEMENT, null, day("2020-03-18"), APRIL);

    @Test
    void a_last_day_that_went_by_is_written_down_once() {
        followed().when(NOT_ACKNOWLEDGED).then(LATE).when(NOT_ACKNOWLEDGED).thenNothingHappens();
    }

    @Test
    void an_information_request_may_be_late_as_well() {
        followed(ASKED)
                .when(passed(Step.INFORMATION, 1, "2020-03-20", APRIL))
                .then(new DeadlinePassed(ID, Step.INFORMATION, 1, day("2020-03-20"), APRIL));
    }

    @Test
    void a_step_that_was_done_meanwhile_is_not_late() {
        followed(ACKNOWLEDGED).when(NOT_ACKNOWLEDGED).thenNothingHappens();
        followed(CLOSED).when(NOT_ACKNOWLEDGED).thenNothingHappens();
        followed(WITHDRAWN).when(NOT_ACKNOWLEDGED).thenNothingHappens();
    }

    @Test
    void a_day_that_was_moved_meanwhile_is_not_the_last_one() {
        followed(new DeadlineMoved(ID, Step.ACKNOWLEDGEMENT, null, day("2020-03-25"), null, TUESDAY))
                .when(NOT_ACKNOWLEDGED)
                .thenNothingHappens();
    }

    @Test
    void a_day_is_over_when_the_next_begins_where_the_facility_is() {
        followed()
                .when(passed(Step.ACKNOWLEDGEMENT, null, "2020-03-18", Instant.parse("2020-03-18T22:59:59Z")))
                .thenNothingHappens();
        followed()
                .when(passed(Step.ACKNOWLEDGEMENT, null, "2020-03-18", Instant.parse("2020-03-18T23:00:00Z")))
                .then(new DeadlinePassed(
                        ID, Step.ACKNOWLEDGEMENT, null, day("2020-03-18"), Instant.parse("2020-03-18T23:00:00Z")));
    }

    @Test
    void what_does_not_exist_is_not_late() {
        followed().when(passed(Step.INFORMATION, 1, "2020-03-20", APRIL)).thenNothingHappens();
        nothing().when(NOT_ACKNOWLEDGED).thenFails(UnknownCase.class);
    }

    private static MarkDeadlinePassed passed(Step step, @Nullable Integer request, String dueOn, Instant at) {
        return new MarkDeadlinePassed(ID, step, request, day(dueOn), at);
    }
}
