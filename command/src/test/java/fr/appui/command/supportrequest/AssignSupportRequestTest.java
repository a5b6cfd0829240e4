package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.OTHER_CASE;
import static fr.appui.command.supportrequest.Given.SOMEONE;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;

import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignSupportRequestTest {
    private static final AssignSupportRequest TO_SOMEONE = new AssignSupportRequest(ID, SOMEONE, TUESDAY);
    private static final Assigned ASSIGNED = new Assigned(ID, SOMEONE, TUESDAY);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void someone_takes_care_of_it_closed_or_not(Given request) {
        request.when(TO_SOMEONE).then(ASSIGNED);
    }

    @Test
    void someone_else_may_take_over() {
        var other = UUID.fromString("0195a000-0000-7000-8000-0000000000a2");

        given(OPENED, ASSIGNED)
                .when(new AssignSupportRequest(ID, other, TUESDAY))
                .then(new Assigned(ID, other, TUESDAY));
    }

    @Test
    void assigning_to_the_same_person_changes_nothing_in_any_state() {
        given(OPENED, ASSIGNED).when(TO_SOMEONE).thenNothingHappens();
        given(OPENED, ASSIGNED, WITHDRAWN).when(TO_SOMEONE).thenNothingHappens();
    }

    @Test
    void a_withdrawn_or_merged_request_is_not_assigned() {
        given(OPENED, WITHDRAWN).when(TO_SOMEONE).thenRefused("support-request.withdrawn");
        Given.merged().when(new AssignSupportRequest(ID, OTHER_CASE, TUESDAY)).thenRefused("support-request.merged");
    }
}
