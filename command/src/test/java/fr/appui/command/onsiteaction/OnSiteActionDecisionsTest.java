package fr.appui.command.onsiteaction;

import static fr.appui.command.onsiteaction.Given.CANCELLED;
import static fr.appui.command.onsiteaction.Given.COMPLETED;
import static fr.appui.command.onsiteaction.Given.DONE;
import static fr.appui.command.onsiteaction.Given.HOME;
import static fr.appui.command.onsiteaction.Given.ID;
import static fr.appui.command.onsiteaction.Given.MONDAY;
import static fr.appui.command.onsiteaction.Given.OTHER_CASE;
import static fr.appui.command.onsiteaction.Given.PLANNED;
import static fr.appui.command.onsiteaction.Given.REASON;
import static fr.appui.command.onsiteaction.Given.REPORT;
import static fr.appui.command.onsiteaction.Given.THURSDAY;
import static fr.appui.command.onsiteaction.Given.TITLE;
import static fr.appui.command.onsiteaction.Given.TUESDAY;
import static fr.appui.command.onsiteaction.Given.WITHDRAWN;
import static fr.appui.command.onsiteaction.Given.given;
import static fr.appui.command.onsiteaction.Given.nothing;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Cancelled;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Linked;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Noted;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Withdrawn;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnSiteActionDecisionsTest {
    private static final CompleteOnSiteAction COMPLETE = new CompleteOnSiteAction(ID, TUESDAY, 7, REPORT, TUESDAY);
    private static final CancelOnSiteAction CANCEL = new CancelOnSiteAction(ID, REASON, ReasonCode.OTHER, TUESDAY);
    private static final WithdrawOnSiteAction WITHDRAW =
            new WithdrawOnSiteAction(ID, REASON, ReasonCode.DUPLICATE, TUESDAY);

    @Test
    void what_is_planned_has_its_day_and_what_is_done_its_time() {
        nothing().when(enter(new PlannedFor(THURSDAY, null))).then(PLANNED);
        nothing().when(enter(null)).then(DONE);
    }

    @Test
    void links_of_an_entry_are_events_of_their_own() {
        nothing()
                .when(new EnterOnSiteAction(
                        ID, "A-ARA-2020-00001", Centre.ARA, what(null), List.of(OTHER_CASE), MONDAY))
                .then(DONE, new Linked(ID, OTHER_CASE, MONDAY));
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        given(PLANNED).when(enter(null)).thenRefused("id-reused");
    }

    @Test
    void what_is_planned_is_done_once() {
        given(PLANNED).when(COMPLETE).then(COMPLETED);
        given(PLANNED)
                .when(new CompleteOnSiteAction(ID, null, null, null, TUESDAY))
                .then(new Completed(ID, null, null, TUESDAY));
        given(PLANNED, COMPLETED).when(COMPLETE).thenNothingHappens();
        given(PLANNED, COMPLETED)
                .when(new CompleteOnSiteAction(ID, null, null, null, TUESDAY))
                .thenNothingHappens();
        given(PLANNED, COMPLETED)
                .when(new CompleteOnSiteAction(ID, MONDAY, 7, REPORT, TUESDAY))
                .thenRefused("on-site-action.done");
        given(PLANNED, CANCELLED).when(COMPLETE).thenRefused("on-site-action.cancelled");
        given(PLANNED, WITHDRAWN).when(COMPLETE).thenRefused("on-site-action.withdrawn");
    }

    @Test
    void only_what_is_planned_can_be_cancelled() {
        given(PLANNED).when(CANCEL).then(new Cancelled(ID, REASON, ReasonCode.OTHER, TUESDAY));
        given(PLANNED, CANCELLED).when(CANCEL).thenNothingHappens();
        given(DONE).when(CANCEL).thenRefused("on-site-action.done");
        given(DONE, WITHDRAWN).when(CANCEL).thenRefused("on-site-action.withdrawn");
    }

    @Test
    void anything_can_be_withdrawn_once() {
        var withdrawn = new Withdrawn(ID, REASON, ReasonCode.DUPLICATE, TUESDAY);
        given(PLANNED).when(WITHDRAW).then(withdrawn);
        given(DONE).when(WITHDRAW).then(withdrawn);
        given(PLANNED, CANCELLED).when(WITHDRAW).then(withdrawn);
        given(DONE, WITHDRAWN).when(WITHDRAW).thenNothingHappens();
    }

    @Test
    void a_correction_holds_what_changes_and_nothing_else() {
        given(DONE)
                .when(correct(ActionMode.EMH, Sector.VILLE, null, null, MONDAY, null))
                .then(corrected(null, Sector.VILLE, null, null, null));
        given(DONE)
                .when(correct(ActionMode.EMH, Sector.EMS, null, new PlannedFor(THURSDAY, null), null, null))
                .then(corrected(null, null, new PlannedFor(THURSDAY, null), null, null));
        given(PLANNED)
                .when(correct(ActionMode.EMH, null, null, new PlannedFor(THURSDAY, null), null, "EMH Rhône"))
                .thenNothingHappens();
        given(DONE, WITHDRAWN)
                .when(correct(null, Sector.VILLE, null, null, null, null))
                .thenRefused("on-site-action.withdrawn");
        given(PLANNED, CANCELLED)
                .when(correct(null, Sector.VILLE, null, null, null, null))
                .then(corrected(null, Sector.VILLE, null, null, null));
    }

    @Test
    void a_correction_must_fit_what_the_action_is_then() {
        given(DONE)
                .when(correct(null, null, SubSector.SCOLAIRE, null, null, null))
                .thenInvalid("subSector", "not-with-sector");
        given(DONE)
                .when(correct(ActionMode.REMOTE, null, null, null, null, "EMH Ain"))
                .thenInvalid("team", "not-with-mode");
        given(PLANNED).when(correct(null, null, null, null, MONDAY, null)).thenInvalid("occurredAt", "not-done");
    }

    @Test
    void links_and_notes_are_taken_in_every_state_but_withdrawn() {
        var link = new LinkOnSiteAction(ID, OTHER_CASE, TUESDAY);
        var note = new NoteOnAction(ID, REPORT, TUESDAY);
        given(PLANNED, CANCELLED).when(link).then(new Linked(ID, OTHER_CASE, TUESDAY));
        given(DONE, new Linked(ID, OTHER_CASE, MONDAY)).when(link).thenNothingHappens();
        given(DONE).when(new LinkOnSiteAction(ID, ID, TUESDAY)).thenInvalid("to", "self");
        given(DONE, WITHDRAWN).when(link).thenRefused("on-site-action.withdrawn");
        given(DONE).when(note).then(new Noted(ID, REPORT, TUESDAY));
        given(DONE, WITHDRAWN).when(note).thenRefused("on-site-action.withdrawn");
    }

    private static EnterOnSiteAction enter(@Nullable PlannedFor plannedFor) {
        return new EnterOnSiteAction(ID, "A-ARA-2020-00001", Centre.ARA, what(plannedFor), List.of(), MONDAY);
    }

    private static What what(@Nullable PlannedFor plannedFor) {
        return new What(
                ActionMode.EMH,
                ActionType.VISIT,
                TITLE,
                Sector.EMS,
                null,
                HOME,
                null,
                plannedFor,
                4,
                "EMH Rhône",
                null);
    }

    private static CorrectOnSiteAction correct(
            @Nullable ActionMode mode,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable PlannedFor plannedFor,
            @Nullable Instant doneAt,
            @Nullable String team) {
        return new CorrectOnSiteAction(
                ID,
                mode,
                ActionType.VISIT,
                new SealedText(TITLE.value()),
                sector,
                subSector,
                HOME,
                null,
                plannedFor,
                doneAt,
                null,
                team,
                null,
                null,
                REASON,
                ReasonCode.OTHER,
                TUESDAY,
                TermsOfTheDay.ALWAYS);
    }

    private static Corrected corrected(
            @Nullable ActionMode mode,
            @Nullable Sector sector,
            @Nullable PlannedFor plannedFor,
            @Nullable Instant doneAt,
            @Nullable String team) {
        return new Corrected(
                ID,
                mode,
                null,
                null,
                sector,
                null,
                null,
                null,
                null,
                null,
                plannedFor == null ? null : plannedFor.day(),
                plannedFor == null ? null : plannedFor.at(),
                doneAt,
                null,
                team,
                null,
                null,
                REASON,
                ReasonCode.OTHER,
                TUESDAY);
    }
}
