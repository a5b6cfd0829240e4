package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.APRIL;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.GROUPED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.NURSING_HOME;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.TEXT;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BringUpToDateTest {
    private static final Criterion DEATH = new Criterion("2017", "3");

    @Test
    void what_is_new_is_corrected_counted_and_judged_and_told_again_it_changes_nothing() {
        var line = update(new Wanted().criteria(DEATH), new ToldCount(null, 9, 1, 1));

        var then = followed().when(line);

        assertThat(then.all())
                .hasExactlyElementsOfTypes(Corrected.class, CasesCounted.class, Judged.class, DeadlineSet.class);
        assertThat(then.all().getFirst()).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(corrected.criteria()).containsExactly(GROUPED, DEATH);
            assertThat(corrected.reasonCode()).isEqualTo(ReasonCode.NEW_INFORMATION);
            assertThat(corrected.summary()).isNull();
        });
        assertThat(then.all()).contains(new CasesCounted(ID, new CaseCount(day("2020-03-17"), 9, 1, 1), TUESDAY));
        var after = new Given(SignalementState.evolve(then.state(), then.all()));
        after.when(line).thenNothingHappens();
    }

    @Test
    void a_line_that_tells_what_is_known_changes_nothing_in_any_state() {
        var line = update(
                new Wanted().summary(TEXT).facility(new Facility("690000007", null, null, null)),
                new ToldCount(null, 6, 1, 0));

        followed().when(line).thenNothingHappens();
        followed(CLOSED).when(line).thenNothingHappens();
        followed(WITHDRAWN).when(line).thenNothingHappens();
    }

    @Test
    void of_a_facility_only_the_parts_told_are_replaced() {
        var line = update(new Wanted().facility(new Facility(null, "EHPAD Les Lilas", null, null)), null);

        assertThat(followed().when(line).all())
                .first()
                .isInstanceOfSatisfying(
                        Corrected.class,
                        corrected -> assertThat(corrected.facility())
                                .isEqualTo(new Facility(
                                        NURSING_HOME.finess(), "EHPAD Les Lilas", NURSING_HOME.city(), null)));
    }

    @Test
    void a_closed_one_is_updated_and_a_withdrawn_one_is_not() {
        var line = update(new Wanted().criteria(DEATH), null);

        assertThat(followed(CLOSED).when(line).all()).hasExactlyElementsOfTypes(Corrected.class);
        followed(WITHDRAWN).when(line).thenRefused("signalement.withdrawn");
    }

    private static BringUpToDate update(Wanted wanted, @Nullable ToldCount cases) {
        return new BringUpToDate(ID, wanted.details(), cases, REASON, TermsOfTheDay.ALWAYS, RULES, TUESDAY, APRIL);
    }
}
