package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.OTHER_CASE;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;

import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkSupportRequestTest {
    private static final LinkSupportRequest TO_OTHER = new LinkSupportRequest(ID, OTHER_CASE, TUESDAY);
    private static final Linked LINKED = new Linked(ID, OTHER_CASE, TUESDAY);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void two_cases_are_linked_closed_or_not(Given request) {
        request.when(TO_OTHER).then(LINKED);
    }

    @Test
    void linking_again_changes_nothing_in_any_state() {
        given(OPENED, LINKED).when(TO_OTHER).thenNothingHappens();
        given(OPENED, LINKED, WITHDRAWN).when(TO_OTHER).thenNothingHappens();
    }

    @Test
    void a_case_is_not_linked_to_itself() {
        given(OPENED).when(new LinkSupportRequest(ID, ID, TUESDAY)).thenInvalid("to", "self");
    }

    @Test
    void a_withdrawn_or_merged_request_is_not_linked() {
        given(OPENED, WITHDRAWN).when(TO_OTHER).thenRefused("support-request.withdrawn");
        Given.merged().when(TO_OTHER).thenRefused("support-request.merged");
    }
}
