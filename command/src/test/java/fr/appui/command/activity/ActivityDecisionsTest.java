package fr.appui.command.activity;

import static fr.appui.command.activity.Given.CANCELLED;
import static fr.appui.command.activity.Given.COMPLETED;
import static fr.appui.command.activity.Given.DONE;
import static fr.appui.command.activity.Given.HOME;
import static fr.appui.command.activity.Given.ID;
import static fr.appui.command.activity.Given.MONDAY;
import static fr.appui.command.activity.Given.OTHER_CASE;
import static fr.appui.command.activity.Given.PLANNED;
import static fr.appui.command.activity.Given.REASON;
import static fr.appui.command.activity.Given.REPORT;
import static fr.appui.command.activity.Given.THURSDAY;
import static fr.appui.command.activity.Given.TITLE;
import static fr.appui.command.activity.Given.TUESDAY;
import static fr.appui.command.activity.Given.WITHDRAWN;
import static fr.appui.command.activity.Given.given;
import static fr.appui.command.activity.Given.nothing;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityDecisionsTest {
    private static final CompleteActivity COMPLETE =
            new CompleteActivity(CaseKind.ON_SITE_ACTION, ID, TUESDAY, 7, null, null, REPORT, TUESDAY);
    private static final CancelActivity CANCEL =
            new CancelActivity(CaseKind.ON_SITE_ACTION, ID, REASON, ReasonCode.OTHER, TUESDAY);
    private static final WithdrawActivity WITHDRAW =
            new WithdrawActivity(CaseKind.ON_SITE_ACTION, ID, REASON, ReasonCode.DUPLICATE, TUESDAY);

    @Test
    void what_is_planned_has_its_day_and_what_is_done_its_time() {
        nothing().when(enter(new PlannedFor(THURSDAY, null))).then(PLANNED);
        nothing().when(enter(null)).then(DONE);
    }

    @Test
    void links_of_an_entry_are_events_of_their_own() {
        nothing()
                .when(new EnterActivity(
                        CaseKind.ON_SITE_ACTION,
                        ID,
                        "A-ARA-2020-00001",
                        Centre.ARA,
                        told(null),
                        List.of(OTHER_CASE),
                        MONDAY,
                        MONDAY))
                .then(DONE, new Linked(CaseKind.ON_SITE_ACTION, ID, OTHER_CASE, MONDAY));
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        given(PLANNED).when(enter(null)).thenRefused("id-reused");
    }

    @Test
    void what_is_planned_is_done_once() {
        given(PLANNED).when(COMPLETE).then(COMPLETED);
        given(PLANNED)
                .when(new CompleteActivity(CaseKind.ON_SITE_ACTION, ID, null, null, null, null, null, TUESDAY))
                .then(new Completed(CaseKind.ON_SITE_ACTION, ID, null, null, null, null, TUESDAY));
        given(PLANNED, COMPLETED).when(COMPLETE).thenNothingHappens();
        given(PLANNED, COMPLETED)
                .when(new CompleteActivity(CaseKind.ON_SITE_ACTION, ID, null, null, null, null, null, TUESDAY))
                .thenNothingHappens();
        given(PLANNED, COMPLETED)
                .when(new CompleteActivity(CaseKind.ON_SITE_ACTION, ID, MONDAY, 7, null, null, REPORT, TUESDAY))
                .thenRefused("on-site-action.done");
        given(PLANNED, CANCELLED).when(COMPLETE).thenRefused("on-site-action.cancelled");
        given(PLANNED, WITHDRAWN).when(COMPLETE).thenRefused("on-site-action.withdrawn");
    }

    @Test
    void only_what_is_planned_can_be_cancelled() {
        given(PLANNED).when(CANCEL).then(new Cancelled(CaseKind.ON_SITE_ACTION, ID, REASON, ReasonCode.OTHER, TUESDAY));
        given(PLANNED, CANCELLED).when(CANCEL).thenNothingHappens();
        given(DONE).when(CANCEL).thenRefused("on-site-action.done");
        given(DONE, WITHDRAWN).when(CANCEL).thenRefused("on-site-action.withdrawn");
    }

    @Test
    void anything_can_be_withdrawn_once() {
        var withdrawn = new Withdrawn(CaseKind.ON_SITE_ACTION, ID, REASON, ReasonCode.DUPLICATE, TUESDAY);
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
    void a_correction_that_says_a_time_to_the_minute_corrects_no_seconds() {
        var at = MONDAY.truncatedTo(ChronoUnit.MINUTES);
        given(PLANNED, new Completed(CaseKind.ON_SITE_ACTION, ID, null, null, null, null, at.plusSeconds(42)))
                .when(correct(ActionMode.EMH, Sector.EMS, null, null, at, null))
                .thenNothingHappens();
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
        var link = new LinkActivity(CaseKind.ON_SITE_ACTION, ID, OTHER_CASE, TUESDAY);
        var note = new NoteOnActivity(CaseKind.ON_SITE_ACTION, ID, REPORT, TUESDAY);
        given(PLANNED, CANCELLED).when(link).then(new Linked(CaseKind.ON_SITE_ACTION, ID, OTHER_CASE, TUESDAY));
        given(DONE, new Linked(CaseKind.ON_SITE_ACTION, ID, OTHER_CASE, MONDAY))
                .when(link)
                .thenNothingHappens();
        given(DONE)
                .when(new LinkActivity(CaseKind.ON_SITE_ACTION, ID, ID, TUESDAY))
                .thenInvalid("to", "self");
        given(DONE, WITHDRAWN).when(link).thenRefused("on-site-action.withdrawn");
        given(DONE).when(note).then(new Noted(CaseKind.ON_SITE_ACTION, ID, REPORT, TUESDAY));
        given(DONE, WITHDRAWN).when(note).thenRefused("on-site-action.withdrawn");
    }

    @Test
    void an_activity_of_another_kind_is_not_found_there() {
        assertThatThrownBy(() -> new NoteOnActivity(CaseKind.MEETING, ID, REPORT, TUESDAY)
                        .decide(given(DONE).state()))
                .isInstanceOf(UnknownCase.class);
    }

    private static EnterActivity enter(@Nullable PlannedFor plannedFor) {
        return new EnterActivity(
                CaseKind.ON_SITE_ACTION,
                ID,
                "A-ARA-2020-00001",
                Centre.ARA,
                told(plannedFor),
                List.of(),
                plannedFor == null ? MONDAY : null,
                MONDAY);
    }

    private static Told told(@Nullable PlannedFor plannedFor) {
        return new Told(
                ActionMode.EMH,
                ActionType.VISIT,
                null,
                null,
                TITLE,
                Sector.EMS,
                null,
                null,
                HOME,
                null,
                null,
                plannedFor,
                null,
                4,
                "EMH Rhône",
                null,
                null,
                null,
                null);
    }

    private static CorrectActivity correct(
            @Nullable ActionMode mode,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable PlannedFor plannedFor,
            @Nullable Instant doneAt,
            @Nullable String team) {
        var told = new Told(
                mode,
                ActionType.VISIT,
                null,
                null,
                new SealedText(TITLE.value()),
                sector,
                subSector,
                null,
                HOME,
                null,
                null,
                plannedFor,
                null,
                null,
                team,
                null,
                null,
                null,
                null);
        return new CorrectActivity(
                CaseKind.ON_SITE_ACTION,
                ID,
                told,
                doneAt,
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
                CaseKind.ON_SITE_ACTION,
                ID,
                mode,
                null,
                null,
                null,
                null,
                sector,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plannedFor == null ? null : plannedFor.day(),
                plannedFor == null ? null : plannedFor.at(),
                doneAt,
                null,
                null,
                team,
                null,
                null,
                null,
                null,
                null,
                REASON,
                ReasonCode.OTHER,
                TUESDAY);
    }
}
