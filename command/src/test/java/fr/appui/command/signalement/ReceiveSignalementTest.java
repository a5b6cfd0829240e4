package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGE;
import static fr.appui.command.signalement.Given.ASSESS;
import static fr.appui.command.signalement.Given.CLOSE;
import static fr.appui.command.signalement.Given.CLUSTER;
import static fr.appui.command.signalement.Given.GROUPED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.MONDAY;
import static fr.appui.command.signalement.Given.NUMBER;
import static fr.appui.command.signalement.Given.NURSING_HOME;
import static fr.appui.command.signalement.Given.RECEIVED;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.TEXT;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.nothing;
import static fr.appui.command.signalement.Given.stricter;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiveSignalementTest {
    @Test
    void what_comes_in_is_judged_and_gets_its_last_days_in_one_go() {
        nothing().when(receiving(RULES)).then(RECEIVED, CLUSTER, ACKNOWLEDGE, ASSESS, CLOSE);
    }

    @Test
    void an_id_that_is_taken_is_not_taken_again() {
        followed().when(receiving(RULES)).thenRefused("id-reused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-06-19T21:59:59Z | 2023-06-17 | BELOW   | CLUSTER_IRA v1 | 5
            2023-06-19T22:00:00Z | 2023-06-18 | CLUSTER | CLUSTER_IRA v2 | 3
            2023-06-21T08:00:00Z | 2023-06-19 | CLUSTER | CLUSTER_IRA v2 | 3
            """)
    void three_cases_are_judged_by_the_rule_of_the_day_on_which_they_were_received(
            Instant receivedAt, LocalDate firstCaseOn, Verdict verdict, String rule, int threshold) {
        var events = nothing()
                .when(receiving(receivedAt, SignalementKind.IRA, Sector.EMS, 3, firstCaseOn))
                .all();

        assertThat(judged(events).verdict()).isEqualTo(verdict);
        assertThat(judged(events).rule()).hasToString(rule);
        assertThat(judged(events).cases()).isEqualTo(3);
        assertThat(judged(events).threshold()).isEqualTo(threshold);
    }

    @Test
    void a_rule_told_later_decides_about_what_comes_later() {
        var events = nothing().when(receiving(stricter())).all();

        assertThat(judged(events).rule()).isEqualTo(new RuleVersion("CLUSTER_IRA", 3));
        assertThat(deadline(events, Step.ACKNOWLEDGEMENT).dueOn()).isEqualTo("2020-03-17");
    }

    @Test
    void a_kind_without_threshold_and_another_sector_are_not_judged_but_have_last_days() {
        assertThat(nothing()
                        .when(receiving(MONDAY, SignalementKind.SCABIES, Sector.EMS, 9, null))
                        .all())
                .hasExactlyElementsOfTypes(Received.class, DeadlineSet.class, DeadlineSet.class, DeadlineSet.class);
        assertThat(nothing()
                        .when(receiving(MONDAY, SignalementKind.IRA, Sector.ES, 9, null))
                        .all())
                .hasExactlyElementsOfTypes(Received.class, DeadlineSet.class, DeadlineSet.class, DeadlineSet.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a Thursday before Good Friday in Alsace   | GES | 67  | 2024-03-28T09:00:00Z | 2024-04-03 | HOLIDAYS_ALSACE_MOSELLE v1
            the same Thursday on the other side       | GES | 54  | 2024-03-28T09:00:00Z | 2024-04-02 | HOLIDAYS_METROPOLE v1
            the eve of 20 December in La Réunion      | REU | 974 | 2024-12-19T09:00:00Z | 2024-12-24 | HOLIDAYS_REUNION v1
            the same eve in Mayotte                   | REU | 976 | 2024-12-19T09:00:00Z | 2024-12-23 | HOLIDAYS_MAYOTTE v1
            late in the evening of Paris, already the next day in La Réunion \
                                                      | REU | 974 | 2024-12-16T21:30:00Z | 2024-12-19 | HOLIDAYS_REUNION v1
            """)
    void holidays_are_those_of_the_place(
            String what, Centre centre, String department, Instant at, LocalDate dueOn, String holidays) {
        var facility = new Facility(null, "EHPAD", null, department);

        var events = nothing()
                .when(receiving(centre, facility, at, SignalementKind.IRA, Sector.EMS, null, null, RULES))
                .all();

        assertThat(deadline(events, Step.ACKNOWLEDGEMENT).dueOn()).as(what).isEqualTo(dueOn);
        assertThat(deadline(events, Step.ACKNOWLEDGEMENT).holidays()).hasToString(holidays);
    }

    @Test
    void mayotte_is_a_region_of_its_own_in_the_centre_of_la_reunion() {
        var facility = new Facility("980000001", null, null, null);

        var events = nothing()
                .when(receiving(Centre.REU, facility, MONDAY, SignalementKind.IRA, Sector.EMS, null, null, RULES))
                .all();

        assertThat(((Received) events.getFirst()).region()).isEqualTo("06");
    }

    static ReceiveSignalement receiving(RuleBook rules) {
        return receiving(
                Centre.ARA,
                NURSING_HOME,
                MONDAY,
                SignalementKind.IRA,
                Sector.EMS,
                new CaseCount(day("2020-03-16"), 6, 1, 0),
                day("2020-03-14"),
                rules);
    }

    private static ReceiveSignalement receiving(
            Instant at, SignalementKind kind, Sector sector, int residents, @Nullable LocalDate firstCaseOn) {
        var count = new CaseCount(Judging.dayOf(at), residents, 0, 0);
        return receiving(Centre.ARA, NURSING_HOME, at, kind, sector, count, firstCaseOn, RULES);
    }

    private static ReceiveSignalement receiving(
            Centre centre,
            Facility facility,
            Instant at,
            SignalementKind kind,
            Sector sector,
            @Nullable CaseCount cases,
            @Nullable LocalDate firstCaseOn,
            RuleBook rules) {
        return new ReceiveSignalement(
                ID,
                NUMBER,
                centre,
                at,
                null,
                SignalementOrigin.PORTAL,
                "PORTAIL-1",
                sector,
                null,
                facility,
                kind,
                List.of(GROUPED),
                null,
                cases,
                firstCaseOn,
                TEXT,
                null,
                null,
                rules,
                at);
    }

    private static Judged judged(List<SignalementEvent> events) {
        return events.stream()
                .filter(Judged.class::isInstance)
                .map(Judged.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static DeadlineSet deadline(List<SignalementEvent> events, Step step) {
        return events.stream()
                .filter(DeadlineSet.class::isInstance)
                .map(DeadlineSet.class::cast)
                .filter(set -> set.step() == step)
                .findFirst()
                .orElseThrow();
    }
}
