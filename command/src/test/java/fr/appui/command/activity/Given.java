package fr.appui.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.activity.ActivityState.Unknown;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action with a past: what was given, then what a command makes of it. */
record Given(ActivityState state) {
    static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    static final UUID OTHER_CASE = UUID.fromString("0195a000-0000-7000-8000-000000000002");
    static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2020-03-17T08:00:00Z");
    static final LocalDate THURSDAY = LocalDate.of(2020, 3, 19);
    static final SealedText TITLE = new SealedText("Visite après les premiers cas");
    static final SealedText REPORT = new SealedText("Linge revu.");
    static final SealedText REASON = new SealedText("Erreur de saisie.");
    static final Facility HOME = new Facility("690000013", "EHPAD des Tilleuls", "Bron", null);

    static final Entered PLANNED = entered(THURSDAY, null);
    static final Entered DONE = entered(null, MONDAY);
    static final Completed COMPLETED = new Completed(CaseKind.ON_SITE_ACTION, ID, 7, null, null, REPORT, TUESDAY);
    static final Cancelled CANCELLED = new Cancelled(CaseKind.ON_SITE_ACTION, ID, REASON, ReasonCode.OTHER, MONDAY);
    static final Withdrawn WITHDRAWN = new Withdrawn(CaseKind.ON_SITE_ACTION, ID, REASON, ReasonCode.DUPLICATE, MONDAY);

    static Entered entered(@Nullable LocalDate plannedFor, @Nullable Instant doneAt) {
        return new Entered(
                CaseKind.ON_SITE_ACTION,
                ID,
                "A-ARA-2020-00001",
                Centre.ARA,
                "84",
                "69",
                ActionMode.EMH,
                ActionType.VISIT,
                null,
                null,
                TITLE,
                Sector.EMS,
                null,
                null,
                HOME,
                Framework.REGIONAL,
                null,
                plannedFor,
                null,
                doneAt,
                null,
                4,
                "EMH Rhône",
                null,
                null,
                null,
                null,
                MONDAY);
    }

    static Given nothing() {
        return new Given(new Unknown());
    }

    static Given given(ActivityEvent... events) {
        return new Given(ActivityState.evolve(new Unknown(), List.of(events)));
    }

    Then when(ActivityCommand command) {
        return new Then(state, command);
    }

    /** Nothing is decided before one of these is asked. */
    record Then(ActivityState state, ActivityCommand command) {
        void then(ActivityEvent... expected) {
            assertThat(command.decide(state)).containsExactly(expected);
        }

        void thenNothingHappens() {
            assertThat(command.decide(state)).isEmpty();
        }

        void thenRefused(String code) {
            assertThatThrownBy(() -> command.decide(state))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.code()).isEqualTo(code));
        }

        void thenInvalid(String field, String code) {
            assertThatThrownBy(() -> command.decide(state))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            no -> assertThat(no.errors()).singleElement().satisfies(error -> {
                                assertThat(error.field()).isEqualTo(field);
                                assertThat(error.code()).isEqualTo(code);
                            }));
        }
    }
}
