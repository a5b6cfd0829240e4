package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpTest {
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 20);
    private static final SealedText WHAT = new SealedText("Rappeler la cadre.");
    private static final PlanFollowUp PLAN = new PlanFollowUp(ID, FRIDAY, null, TUESDAY);
    private static final FollowUpPlanned PLANNED = new FollowUpPlanned(ID, FRIDAY, null, TUESDAY);
    private static final CompleteFollowUp DONE = new CompleteFollowUp(ID, WHAT, TUESDAY);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void a_follow_up_is_planned_closed_or_not(Given request) {
        request.when(PLAN).then(PLANNED);
    }

    @Test
    void the_same_day_again_changes_nothing_but_another_day_or_a_text_does() {
        var later = new PlanFollowUp(ID, FRIDAY.plusDays(3), null, TUESDAY);
        var told = new PlanFollowUp(ID, FRIDAY, WHAT, TUESDAY);

        given(OPENED, PLANNED).when(PLAN).thenNothingHappens();
        given(OPENED, PLANNED).when(later).then(new FollowUpPlanned(ID, FRIDAY.plusDays(3), null, TUESDAY));
        given(OPENED, PLANNED).when(told).then(new FollowUpPlanned(ID, FRIDAY, WHAT, TUESDAY));
    }

    @Test
    void what_was_planned_is_done_once() {
        given(OPENED, PLANNED).when(DONE).then(new FollowUpDone(ID, WHAT, TUESDAY));
        given(OPENED, PLANNED, new FollowUpDone(ID, WHAT, TUESDAY)).when(DONE).thenNothingHappens();
        given(OPENED).when(DONE).thenNothingHappens();
    }

    @Test
    void a_withdrawn_request_is_not_followed_up() {
        given(OPENED, WITHDRAWN).when(PLAN).thenRefused("support-request.withdrawn");
        given(OPENED, PLANNED, WITHDRAWN).when(DONE).thenRefused("support-request.withdrawn");
    }
}
