package fr.appui.command.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.DayUnit;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleDecisionsTest {
    private static final Instant NOW = Instant.parse("2024-02-01T08:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2023, 5, 31);

    @Test
    void a_version_speaks_from_its_first_day_on_and_leaves_the_days_before_as_they_were() {
        var book = after(RuleBook.founding(), ira(8, JUNE, null));

        assertThat(cases(book, JUNE)).isEqualTo(8);
        assertThat(cases(book, DAY_BEFORE)).isEqualTo(5);
    }

    @Test
    void versions_are_numbered_after_those_that_hold_since_ever() {
        var book = after(RuleBook.founding(), ira(8, JUNE, null));

        assertThat(book.threshold(SignalementKind.IRA, JUNE).orElseThrow().version())
                .isEqualTo(new RuleVersion("CLUSTER_IRA", 3));
    }

    @Test
    void a_version_that_was_told_later_of_a_later_day_goes_on_speaking_for_that_day() {
        var book = after(RuleBook.founding(), ira(8, JUNE, null));

        assertThat(cases(book, LocalDate.of(2023, 6, 20))).isEqualTo(3);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var book = after(RuleBook.founding(), ira(8, JUNE, null));

        assertThat(ira(8, JUNE, null).decide(book)).isEmpty();
        assertThat(ira(8, JUNE, LocalDate.of(2023, 6, 19)).decide(book)).hasSize(1);
        assertThat(ira(8, DAY_BEFORE, null).decide(book)).hasSize(1);
    }

    @Test
    void what_a_version_in_between_took_back_can_be_said_again() {
        var book = after(after(RuleBook.founding(), ira(8, JUNE, null)), ira(6, JUNE, null));

        assertThat(ira(8, JUNE, null).decide(book)).hasSize(1);
        assertThat(cases(after(book, ira(8, JUNE, null)), JUNE)).isEqualTo(8);
    }

    @Test
    void a_rule_that_nobody_knew_takes_its_first_version() {
        var scabies = add(new Rule.ClusterThreshold(SignalementKind.SCABIES, 2, 30), JUNE, null);
        var book = after(RuleBook.founding(), scabies);

        assertThat(book.threshold(SignalementKind.SCABIES, JUNE).orElseThrow().version())
                .isEqualTo(new RuleVersion("CLUSTER_SCABIES", 1));
        assertThat(book.threshold(SignalementKind.SCABIES, DAY_BEFORE)).isEmpty();
    }

    @Test
    void every_form_of_rule_comes_back_as_it_was_told() {
        for (var rule : List.of(
                new Rule.ClusterThreshold(SignalementKind.GEA, 4, 3),
                new Rule.Deadline(Step.CLOSURE, 15, DayUnit.WORKING_DAYS),
                new Rule.CriteriaScheme("2027", List.of("A", "B")),
                new Rule.Holidays(Territory.MAYOTTE, List.of(new Holiday("EASTER+1"))))) {
            var event = add(rule, JUNE, null).decide(RuleBook.founding()).getFirst();

            assertThat(event.rule()).isEqualTo(rule);
            assertThat(event.id()).isEqualTo(Rule.streamOf(rule.code()));
        }
    }

    private static RuleBook after(RuleBook book, AddRuleVersion command) {
        return book.with(command.decide(book).getFirst());
    }

    private static int cases(RuleBook book, LocalDate day) {
        return ((Rule.ClusterThreshold)
                        book.threshold(SignalementKind.IRA, day).orElseThrow().rule())
                .cases();
    }

    private static AddRuleVersion ira(int cases, LocalDate from, @Nullable LocalDate to) {
        return add(new Rule.ClusterThreshold(SignalementKind.IRA, cases, 4), from, to);
    }

    private static AddRuleVersion add(Rule rule, LocalDate from, @Nullable LocalDate to) {
        return new AddRuleVersion(Rule.streamOf(rule.code()), rule, from, to, "Instruction", true, NOW);
    }
}
