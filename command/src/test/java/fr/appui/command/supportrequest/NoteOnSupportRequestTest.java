package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoteOnSupportRequestTest {
    private static final SealedText TEXT = new SealedText("Rappellera demain.");
    private static final NoteOnSupportRequest NOTE = new NoteOnSupportRequest(ID, TEXT, TUESDAY);
    private static final Noted NOTED = new Noted(ID, TEXT, TUESDAY);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void a_note_is_added_closed_or_not(Given request) {
        request.when(NOTE).then(NOTED);
    }

    @Test
    void an_equal_further_note_is_a_further_note() {
        given(OPENED, NOTED).when(NOTE).then(NOTED);
    }

    @Test
    void a_withdrawn_or_merged_request_takes_no_note() {
        given(OPENED, WITHDRAWN).when(NOTE).thenRefused("support-request.withdrawn");
        Given.merged().when(NOTE).thenRefused("support-request.merged");
    }
}
