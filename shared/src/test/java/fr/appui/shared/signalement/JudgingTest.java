package fr.appui.shared.signalement;

import static fr.appui.shared.signalement.Told.after;
import static fr.appui.shared.signalement.Told.cluster;
import static fr.appui.shared.signalement.Told.counted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The thresholds of the medico-social sector: domain, EMS clusters. */
class JudgingTest {
    private static final LocalDate BEFORE = LocalDate.of(2023, 6, 19);
    private static final LocalDate SINCE = LocalDate.of(2023, 6, 21);
    private static final RuleBook RULES = RuleBook.founding();

    @Test
    void three_residents_are_a_cluster_of_respiratory_infections_since_20_june_2023_and_not_before() {
        var before = after(cluster(BEFORE, Sector.EMS, SignalementKind.IRA, residents(BEFORE, 3), null));
        var since = after(cluster(SINCE, Sector.EMS, SignalementKind.IRA, residents(SINCE, 3), null));

        assertThat(Judging.judge(before, RULES))
                .contains(new Judgement(new RuleVersion("CLUSTER_IRA", 1), 3, 5, Verdict.BELOW));
        assertThat(Judging.judge(since, RULES))
                .contains(new Judgement(new RuleVersion("CLUSTER_IRA", 2), 3, 3, Verdict.CLUSTER));
    }

    @Test
    void the_first_day_of_a_rule_is_under_that_rule() {
        var day = LocalDate.of(2023, 6, 20);
        var facts = after(cluster(day, Sector.EMS, SignalementKind.IRA, residents(day, 3), null));

        assertThat(Judging.judge(facts, RULES)).map(Judgement::verdict).contains(Verdict.CLUSTER);
    }

    @Test
    void staff_never_make_a_cluster() {
        var facts = after(cluster(SINCE, Sector.EMS, SignalementKind.IRA, new CaseCount(SINCE, 2, 9, 0), null));

        assertThat(Judging.judge(facts, RULES)).map(Judgement::verdict).contains(Verdict.BELOW);
    }

    @Test
    void nothing_is_judged_outside_the_sector_without_threshold_or_without_counts() {
        assertThat(judged(Sector.ES, SignalementKind.IRA, residents(SINCE, 9))).isEmpty();
        assertThat(judged(Sector.EMS, SignalementKind.SCABIES, residents(SINCE, 9)))
                .isEmpty();
        assertThat(Judging.judge(after(cluster(SINCE, Sector.EMS, SignalementKind.IRA, null, null)), RULES))
                .isEmpty();
    }

    @Test
    void cases_of_four_days_are_a_cluster_and_of_five_are_not_one_for_sure() {
        var fourDays = cluster(SINCE, Sector.EMS, SignalementKind.IRA, residents(SINCE, 3), SINCE.minusDays(3));
        var fiveDays = cluster(SINCE, Sector.EMS, SignalementKind.IRA, residents(SINCE, 3), SINCE.minusDays(4));

        assertThat(Judging.judge(after(fourDays), RULES))
                .map(Judgement::verdict)
                .contains(Verdict.CLUSTER);
        assertThat(Judging.judge(after(fiveDays), RULES))
                .map(Judgement::verdict)
                .contains(Verdict.UNCERTAIN);
    }

    @Test
    void cases_that_come_close_together_later_make_a_cluster_then() {
        var first = cluster(SINCE, Sector.EMS, SignalementKind.IRA, residents(SINCE, 1), SINCE.minusDays(20));

        assertThat(Judging.judge(after(first), RULES)).map(Judgement::verdict).contains(Verdict.BELOW);
        assertThat(Judging.judge(after(first, counted(SINCE.plusDays(2), 4)), RULES))
                .map(Judgement::verdict)
                .contains(Verdict.CLUSTER);
    }

    private static CaseCount residents(LocalDate day, int residents) {
        return new CaseCount(day, residents, 0, 0);
    }

    private static Optional<Judgement> judged(Sector sector, SignalementKind kind, CaseCount cases) {
        return Judging.judge(after(cluster(SINCE, sector, kind, cases, null)), RULES);
    }
}
