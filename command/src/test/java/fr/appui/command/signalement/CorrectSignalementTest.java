package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.APRIL;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.GROUPED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.IRA_V1;
import static fr.appui.command.signalement.Given.MONDAY;
import static fr.appui.command.signalement.Given.NURSING_HOME;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.TEXT;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.set;
import static fr.appui.command.signalement.Given.stricter;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectSignalementTest {
    private static final Instant SUNDAY_BEFORE = Instant.parse("2020-03-15T09:00:00Z");

    @Test
    void only_what_changed_is_told() {
        var events = followed()
                .when(correct(new Wanted()
                        .summary(new SealedText("Foyer éteint."))
                        .kind(SignalementKind.IRA)
                        .criteria(GROUPED)))
                .all();

        assertThat(events).singleElement().isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(corrected.summary()).isEqualTo(new SealedText("Foyer éteint."));
            assertThat(corrected.kind()).isNull();
            assertThat(corrected.criteria()).isNull();
            assertThat(corrected.reason()).isEqualTo(REASON);
        });
    }

    @Test
    void what_is_already_so_changes_nothing_in_any_state() {
        followed().when(correct(new Wanted().summary(TEXT))).thenNothingHappens();
        followed(CLOSED).when(correct(new Wanted().facility(NURSING_HOME))).thenNothingHappens();
        followed(WITHDRAWN)
                .when(correct(new Wanted().kind(SignalementKind.IRA)))
                .thenNothingHappens();
    }

    @Test
    void another_day_of_receipt_moves_every_last_day_that_is_counted_from_it() {
        var events =
                followed().when(correct(new Wanted().receivedAt(SUNDAY_BEFORE))).all();

        assertThat(events).contains(set(Step.ACKNOWLEDGEMENT, "2020-03-17", "2020-03-15", TUESDAY));
        assertThat(events).contains(set(Step.ASSESSMENT, "2020-03-20", "2020-03-15", TUESDAY));
        assertThat(closures(events)).isEmpty();
    }

    @Test
    void another_hour_of_the_same_day_moves_none() {
        assertThat(followed()
                        .when(correct(new Wanted().receivedAt(MONDAY.plusSeconds(3600))))
                        .all())
                .hasExactlyElementsOfTypes(Corrected.class);
    }

    @Test
    void a_day_that_a_person_gave_is_left_alone() {
        var moved = new DeadlineMoved(ID, Step.ACKNOWLEDGEMENT, null, day("2020-04-01"), null, MONDAY);

        var events = followed(moved)
                .when(correct(new Wanted().receivedAt(SUNDAY_BEFORE)))
                .all();

        assertThat(events)
                .filteredOn(DeadlineSet.class::isInstance)
                .extracting(event -> ((DeadlineSet) event).step())
                .containsExactly(Step.ASSESSMENT);
    }

    @Test
    void another_kind_is_judged_by_its_own_rule_and_one_without_rule_by_none() {
        assertThat(followed()
                        .when(correct(new Wanted().kind(SignalementKind.GEA)))
                        .all())
                .contains(new Judged(ID, new RuleVersion("CLUSTER_GEA", 1), 6, 5, Verdict.CLUSTER, TUESDAY));
        var scabies = followed().when(correct(new Wanted().kind(SignalementKind.SCABIES)));
        assertThat(scabies.all()).hasExactlyElementsOfTypes(Corrected.class);
        assertThat(after(scabies).facts().judgement()).isNull();
    }

    @Test
    void a_hospital_is_not_judged_as_a_nursing_home() {
        var hospital = after(followed().when(correct(new Wanted().sector(Sector.ES))));

        assertThat(hospital.facts().judgement()).isNull();
        assertThat(hospital.when(correct(new Wanted().sector(Sector.EMS))).all())
                .contains(new Judged(ID, IRA_V1, 6, 5, Verdict.CLUSTER, TUESDAY));
    }

    @Test
    void a_facility_elsewhere_brings_its_holidays() {
        var mulhouse = new Facility("680000007", "EHPAD d'Exemple", "Mulhouse", null);

        var events = followed().when(correct(new Wanted().facility(mulhouse))).all();

        assertThat(events.getFirst()).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(corrected.region()).isEqualTo("84");
            assertThat(corrected.department()).isEqualTo("68");
        });
        assertThat(events).noneMatch(Judged.class::isInstance);
    }

    @Test
    void counts_that_were_wrong_are_counted_anew_with_the_reason_beside_them_closed_or_not() {
        var events = followed(CLOSED)
                .when(correct(new Wanted(), new ToldCount(null, 4, 1, 0)))
                .all();

        assertThat(events)
                .hasExactlyElementsOfTypes(Corrected.class, CasesCounted.class, Judged.class)
                .contains(new CasesCounted(ID, new CaseCount(day("2020-03-16"), 4, 1, 0), TUESDAY))
                .contains(new Judged(ID, IRA_V1, 4, 5, Verdict.BELOW, TUESDAY));
    }

    @Test
    void a_newer_rule_is_not_asked_about_what_did_not_change() {
        assertThat(followed()
                        .when(correct(new Wanted().summary(REASON), null, stricter()))
                        .all())
                .hasExactlyElementsOfTypes(Corrected.class);
    }

    @Test
    void what_contradicts_the_rest_is_refused() {
        followed()
                .when(correct(new Wanted().subSector(new SubSector("USAGER"))))
                .thenInvalid("subSector", "not-with-sector");
        followed()
                .when(correct(new Wanted().criteria(new Criterion("2017", "9"))))
                .thenInvalid("criteria[0].code", "unknown-code");
        followed().when(correct(new Wanted().firstCaseOn("2020-03-17"))).thenInvalid("firstCaseOn", "after-receipt");
        followed()
                .when(correct(new Wanted().receivedAt(Instant.parse("2020-03-12T09:00:00Z"))))
                .thenInvalid("receivedAt", "before-first-case");
    }

    @Test
    void a_withdrawn_one_is_not_corrected() {
        followed(WITHDRAWN).when(correct(new Wanted().summary(REASON))).thenRefused("signalement.withdrawn");
    }

    private static List<SignalementEvent> closures(List<SignalementEvent> events) {
        return events.stream()
                .filter(event -> event instanceof DeadlineSet set && set.step() == Step.CLOSURE)
                .toList();
    }

    private static Given after(Given.Then then) {
        return new Given(SignalementState.evolve(then.state(), then.all()));
    }

    private static CorrectSignalement correct(Wanted wanted) {
        return correct(wanted, null);
    }

    private static CorrectSignalement correct(Wanted wanted, @Nullable ToldCount cases) {
        return correct(wanted, cases, RULES);
    }

    private static CorrectSignalement correct(Wanted wanted, @Nullable ToldCount cases, RuleBook rules) {
        return new CorrectSignalement(
                ID, wanted.details(), cases, REASON, ReasonCode.OTHER, TermsOfTheDay.ALWAYS, rules, TUESDAY, APRIL);
    }
}
