package fr.appui.ops.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.ops.eventstore.LogFixture;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent.ClusterThresholdDefined;
import fr.appui.shared.rule.RuleEvent.CriteriaSchemeDefined;
import fr.appui.shared.rule.RuleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RulesOfTheLogTest {
    private static final Instant NOW = Instant.parse("2024-02-01T08:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final LogFixture fixture = new LogFixture();

    @Test
    void an_empty_log_knows_the_rules_that_hold_since_ever() {
        assertThat(book()).isEqualTo(RuleBook.founding());
    }

    @Test
    void what_was_told_of_any_rule_is_found_though_no_view_has_taken_it_in() {
        var scheme = Rule.streamOf("CRITERIA_2027");
        fixture.append(
                LogFixture.submission(scheme, false, "scheme"),
                1,
                new CriteriaSchemeDefined(scheme, "2027", List.of("A"), JUNE, null, "Décret", true, NOW));
        var ira = Rule.streamOf("CLUSTER_IRA");
        for (var version = 1; version <= 2; version++) {
            fixture.append(
                    LogFixture.submission(ira, false, "version " + version),
                    version,
                    new ClusterThresholdDefined(
                            ira, SignalementKind.IRA, 8 + version, 4, JUNE, null, "Instruction", true, NOW));
        }

        assertThat(book().knows("2027", "A", JUNE)).isTrue();
        var threshold = book().threshold(SignalementKind.IRA, JUNE).orElseThrow();
        assertThat(threshold.version()).isEqualTo(new RuleVersion("CLUSTER_IRA", 4));
        assertThat(((Rule.ClusterThreshold) threshold.rule()).cases()).isEqualTo(10);
    }

    private RuleBook book() {
        return new RulesOfTheLog(JdbcClient.create(fixture.log), fixture.history).book();
    }
}
