package fr.appui.shared.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Line;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of an action come to, and what they count. */
class ActivityFactsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2020, 3, 19);
    private static final SealedText WORDS = new SealedText("mots");

    @Test
    void what_is_planned_stands_under_its_day_and_counts_nowhere() {
        var planned = ActivityFacts.after(null, entered(ActionMode.ON_SITE, THURSDAY, null));

        assertThat(planned.status()).isEqualTo(ActivityStatus.PLANNED);
        assertThat(planned.day()).isEqualTo(THURSDAY);
        assertThat(planned.at()).isEqualTo("2020-03-18T23:00:00Z");
        assertThat(Ledger.change(null, planned)).isEmpty();
    }

    @Test
    void what_is_done_counts_one_on_its_day_of_Paris_whatever_was_planned() {
        var planned = ActivityFacts.after(null, entered(ActionMode.REMOTE, THURSDAY, null));
        var done = ActivityFacts.after(
                planned,
                new Completed(CaseKind.ON_SITE_ACTION, ID, 9, null, null, null, Instant.parse("2020-03-31T22:30:00Z")));

        assertThat(done.day()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(done.what().participants()).isEqualTo(9);
        assertThat(Ledger.change(planned, done))
                .extracting(Line::measure, Line::day, Line::sector, Line::amount)
                .containsExactly(tuple(Measure.REMOTE_CONFERENCES, LocalDate.of(2020, 4, 1), Sector.EMS, 1L));
    }

    @Test
    void each_mode_feeds_a_figure_of_its_own() {
        for (var mode : ActionMode.values()) {
            var done = ActivityFacts.after(null, entered(mode, null, MONDAY));

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
        var done = ActivityFacts.after(null, entered(ActionMode.EMH, null, MONDAY));
        var corrected = ActivityFacts.after(done, corrected(ActionMode.ON_SITE, null));

        assertThat(done.what().team()).isEqualTo("EMH Ain");
        assertThat(corrected.what().team()).isNull();
        assertThat(Ledger.change(done, corrected))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.EMH_ACTIONS, -1L), tuple(Measure.ON_SITE_ACTIONS, 1L));
    }

    @Test
    void a_corrected_time_moves_the_day_that_it_counts_on() {
        var done = ActivityFacts.after(null, entered(ActionMode.ON_SITE, null, MONDAY));
        var corrected = ActivityFacts.after(done, corrected(null, MONDAY.minusSeconds(86_400)));

        assertThat(Ledger.change(done, corrected))
                .extracting(Line::day, Line::amount)
                .containsExactly(tuple(LocalDate.of(2020, 3, 16), -1L), tuple(LocalDate.of(2020, 3, 15), 1L));
    }

    @Test
    void what_is_cancelled_or_withdrawn_counts_zero() {
        var planned = ActivityFacts.after(null, entered(ActionMode.ON_SITE, THURSDAY, null));
        var done = ActivityFacts.after(null, entered(ActionMode.ON_SITE, null, MONDAY));

        var cancelled = ActivityFacts.after(
                planned, new Cancelled(CaseKind.ON_SITE_ACTION, ID, WORDS, ReasonCode.OTHER, MONDAY));
        var withdrawn =
                ActivityFacts.after(done, new Withdrawn(CaseKind.ON_SITE_ACTION, ID, WORDS, ReasonCode.OTHER, MONDAY));

        assertThat(Ledger.change(planned, cancelled)).isEmpty();
        assertThat(Ledger.change(done, withdrawn))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.ON_SITE_ACTIONS, -1L));
    }

    @Test
    void a_webinar_counts_once_and_its_participants_under_their_sectors() {
        var webinar = ActivityFacts.after(
                null,
                Samples.training(
                        Sector.ES, List.of(new Participants(Sector.ES, 12), new Participants(Sector.EMS, 30))));

        assertThat(Ledger.change(null, webinar))
                .extracting(Line::measure, Line::sector, Line::amount)
                .containsExactlyInAnyOrder(
                        tuple(Measure.WEBINARS, Sector.ES, 1L),
                        tuple(Measure.WEBINAR_PARTICIPANTS, Sector.ES, 12L),
                        tuple(Measure.WEBINAR_PARTICIPANTS, Sector.EMS, 30L));
    }

    @Test
    void participants_without_sectors_are_all_of_that_of_the_training() {
        var webinar = ActivityFacts.after(null, Samples.training(Sector.VILLE, null));

        assertThat(Ledger.change(null, webinar))
                .extracting(Line::measure, Line::sector, Line::amount)
                .containsExactlyInAnyOrder(
                        tuple(Measure.WEBINARS, Sector.VILLE, 1L),
                        tuple(Measure.WEBINAR_PARTICIPANTS, Sector.VILLE, 42L));
    }

    @ParameterizedTest
    @CsvSource({
        "CRISIS, REGIONAL, CRISIS_MEETINGS",
        "SPF_SIGNALEMENT, NATIONAL, SPF_SIGNALEMENT_MEETINGS",
        "WORKING_GROUP, REGIONAL, REGIONAL_WORKING_GROUPS",
        "WORKING_GROUP, NATIONAL, ",
        "PROJECT, NATIONAL, NATIONAL_PROJECTS",
        "PROJECT, REGIONAL, ",
        "COMMITTEE, REGIONAL, COMMITTEE_MEETINGS",
        "NETWORK_DAY, NATIONAL, NETWORK_DAYS",
        "OTHER, REGIONAL, "
    })
    void a_meeting_feeds_the_figure_of_its_kind_and_level(ActivityKind kind, Level level, @Nullable Measure measure) {
        var meeting = ActivityFacts.after(null, Samples.meeting(kind, level));

        assertThat(Ledger.change(null, meeting))
                .extracting(Line::measure)
                .isEqualTo(measure == null ? List.of() : List.of(measure));
    }

    @Test
    void a_draft_counts_once_it_is_published_and_no_more_once_withdrawn() {
        var draft = ActivityFacts.after(null, Samples.publication(ActivityKind.PRACTICE_DOCUMENT, THURSDAY));
        var out = ActivityFacts.after(draft, new Completed(CaseKind.PUBLICATION, ID, null, null, null, null, MONDAY));
        var withdrawn =
                ActivityFacts.after(out, new Withdrawn(CaseKind.PUBLICATION, ID, WORDS, ReasonCode.OTHER, MONDAY));

        assertThat(Ledger.change(null, draft)).isEmpty();
        assertThat(Ledger.change(draft, out))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.PRACTICE_DOCUMENTS, 1L));
        assertThat(Ledger.change(out, withdrawn))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.PRACTICE_DOCUMENTS, -1L));
    }

    @Test
    void a_declared_value_counts_on_the_last_day_of_its_period_and_remembers_the_first() {
        var declared = ActivityFacts.after(
                null, Samples.declaration(ActivityKind.AUDIENCE, Measure.WEB_PAGE_VIEWS, BigDecimal.valueOf(121_674)));

        assertThat(Ledger.change(null, declared))
                .extracting(Line::measure, Line::day, Line::since, Line::amount)
                .containsExactly(
                        tuple(Measure.WEB_PAGE_VIEWS, LocalDate.of(2020, 6, 30), LocalDate.of(2020, 1, 1), 121_674L));
    }

    @Test
    void a_press_article_without_a_value_is_one() {
        var declared = ActivityFacts.after(null, Samples.declaration(ActivityKind.PRESS_RADIO, null, null));

        assertThat(Ledger.change(null, declared))
                .extracting(Line::measure, Line::amount)
                .containsExactly(tuple(Measure.PRESS_RADIO, 1L));
    }

    @Test
    void every_measure_of_activities_has_one_definition_and_every_definition_a_measure() {
        assertThat(Definitions.ALL).extracting(Definition::measure).containsExactlyInAnyOrder(Measure.values());
    }

    private static Entered entered(ActionMode mode, @Nullable LocalDate plannedFor, @Nullable Instant doneAt) {
        return Samples.onSite(mode, plannedFor, doneAt);
    }

    private static Corrected corrected(@Nullable ActionMode mode, @Nullable Instant doneAt) {
        return new Corrected(
                CaseKind.ON_SITE_ACTION,
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
                null,
                null,
                null,
                null,
                doneAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                WORDS,
                ReasonCode.OTHER,
                MONDAY);
    }
}
