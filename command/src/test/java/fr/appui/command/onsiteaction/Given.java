package fr.appui.command.onsiteaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.command.onsiteaction.OnSiteActionState.Unknown;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Cancelled;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Withdrawn;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
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
record Given(OnSiteActionState state) {
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
    static final Completed COMPLETED = new Completed(ID, 7, REPORT, TUESDAY);
    static final Cancelled CANCELLED = new Cancelled(ID, REASON, ReasonCode.OTHER, MONDAY);
    static final Withdrawn WITHDRAWN = new Withdrawn(ID, REASON, ReasonCode.DUPLICATE, MONDAY);

    static Entered entered(@Nullable LocalDate plannedFor, @Nullable Instant doneAt) {
        return new Entered(
                ID,
                "A-ARA-2020-00001",
                Centre.ARA,
                "84",
                "69",
                ActionMode.EMH,
                ActionType.VISIT,
                TITLE,
                Sector.EMS,
                null,
                HOME,
                Framework.REGIONAL,
                plannedFor,
                null,
                doneAt,
                4,
                "EMH Rhône",
                null,
                MONDAY);
    }

    static Given nothing() {
        return new Given(new Unknown());
    }

    static Given given(OnSiteActionEvent... events) {
        return new Given(OnSiteActionState.evolve(new Unknown(), List.of(events)));
    }

    Then when(OnSiteActionCommand command) {
        return new Then(state, command);
    }

    /** Nothing is decided before one of these is asked. */
    record Then(OnSiteActionState state, OnSiteActionCommand command) {
        void then(OnSiteActionEvent... expected) {
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
