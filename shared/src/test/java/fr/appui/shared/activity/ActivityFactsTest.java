package fr.appui.shared.onsiteaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Line;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Cancelled;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Withdrawn;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the events of an action come to, and what they count. */
class OnSiteActionFactsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2020, 3, 19);
    private static final SealedText WORDS = new SealedText("mots");

    @Test
    void what_is_planned_stands_under_its_day_and_counts_nowhere() {
        var planned = OnSiteActionFacts.after(null, entered(ActionMode.ON_SITE, THURSDAY, null));

        assertThat(planned.status()).isEqualTo(ActivityStatus.PLANNED);
        assertThat(planned.day()).isEqualTo(THURSDAY);
        assertThat(planned.at()).isEqualTo("2020-03-18T23:00:00Z");
        assertThat(Ledger.change(null, planned)).isEmpty();
    }

    @Test
    void what_is_done_counts_one_on_its_day_of_Paris_whatever_was_planned() {
        var planned = OnSiteActionFacts.after(null, entered(ActionMode.REMOTE, THURSDAY, null));
        var done = OnSiteActionFacts.after(planned, new Completed(ID, 9, null, Instant.parse("2020-03-31T22:30:00Z")));

        assertThat(done.day()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(done.participants()).isEqualTo(9);
        assertThat(Ledger.change(planned, done))
                .extracting(Line::measure, Line::day, Line::sector, Line::amount)
                .containsExactly(tuple(Measure.REMOTE_CONFERENCES, LocalDate.of(2020, 4, 1), Sector.EMS, 1L));
    }

    @Test
    void each_mode_feeds_a_figure_of_its_own() {
        for (var mode : ActionMode.values()) {
            var done = OnSiteActionFacts.after(null, entered(mode, null, MONDAY));

            assertThat(Ledger.change(null, done))
                    .singleElement()
                    .extracting(Line::measure)
                    .isEqualTo(
                            switch (mode) {
                                case ON_SITE -> Measure.ON_SITE_ACTIONS;
                                case REMOTE -> Measure.REMOTE_CONFERENCES;
                                case EMH -> Measure.EMH_ACTIONS;
                            });
        }
    }

    @Test
    void a_corrected_mode_moves_the_one_from_figure_to_figure_and_drops_the_team() {
        var done = OnSiteActionFacts.after(null, entered(ActionMode.EMH, null, MONDAY));
        var corrected = OnSiteActionFacts.after(done, corrected(ActionMode.ON_SITE, null));

        assertThat(done.team()).isEqualTo("EMH Ain");
        assertThat(corrected.team()).isNull();
        assertThat(Ledger.change(done, corrected))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.EMH_ACTIONS, -1L), tuple(Measure.ON_SITE_ACTIONS, 1L));
    }

    @Test
    void a_corrected_time_moves_the_day_that_it_counts_on() {
        var done = OnSiteActionFacts.after(null, entered(ActionMode.ON_SITE, null, MONDAY));
        var corrected = OnSiteActionFacts.after(done, corrected(null, MONDAY.minusSeconds(86_400)));

        assertThat(Ledger.change(done, corrected))
                .extracting(Line::day, Line::amount)
                .containsExactly(tuple(LocalDate.of(2020, 3, 16), -1L), tuple(LocalDate.of(2020, 3, 15), 1L));
    }

    @Test
    void what_is_cancelled_or_withdrawn_counts_zero() {
        var planned = OnSiteActionFacts.after(null, entered(ActionMode.ON_SITE, THURSDAY, null));
        var done = OnSiteActionFacts.after(null, entered(ActionMode.ON_SITE, null, MONDAY));

        var cancelled = OnSiteActionFacts.after(planned, new Cancelled(ID, WORDS, ReasonCode.OTHER, MONDAY));
        var withdrawn = OnSiteActionFacts.after(done, new Withdrawn(ID, WORDS, ReasonCode.OTHER, MONDAY));

        assertThat(Ledger.change(planned, cancelled)).isEmpty();
        assertThat(Ledger.change(done, withdrawn))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.ON_SITE_ACTIONS, -1L));
    }

    private static Entered entered(ActionMode mode, @Nullable LocalDate plannedFor, @Nullable Instant doneAt) {
        return new Entered(
                ID,
                "A-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                mode,
                ActionType.VISIT,
                WORDS,
                Sector.EMS,
                null,
                null,
                Framework.REGIONAL,
                plannedFor,
                null,
                doneAt,
                null,
                mode == ActionMode.EMH ? "EMH Ain" : null,
                null,
                MONDAY);
    }

    private static Corrected corrected(@Nullable ActionMode mode, @Nullable Instant doneAt) {
        return new Corrected(
                ID,
                mode,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                doneAt,
                null,
                null,
                null,
                null,
                WORDS,
                ReasonCode.OTHER,
                MONDAY);
    }
}
