package fr.appui.shared.rule;

import fr.appui.shared.reference.SignalementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that hold before an administrator tells others. Sources are cited as their readers know them; what could
 * not be checked is marked as unconfirmed.
 */
final class FoundingRules {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate SINCE_JUNE_2023 = LocalDate.of(2023, 6, 20);

    private static final String CLUSTERS_UNTIL_2023 =
            "Instruction DGS/DGCS n° 2012-433 du 21 décembre 2012 (IRA et GEA en collectivités de personnes âgées)";
    private static final String CLUSTERS_SINCE_2023 =
            "Santé publique France, signalement des cas groupés d’IRA en EMS, seuil en vigueur depuis le 20 juin 2023";
    private static final String HOLIDAYS = "Code du travail, article L3133-1";

    private static final List<String> EVERYWHERE = List.of(
            "01-01",
            "EASTER+1",
            "05-01",
            "05-08",
            "EASTER+39",
            "EASTER+50",
            "07-14",
            "08-15",
            "11-01",
            "11-11",
            "12-25");

    static final List<DatedRule> ALL = List.of(
            version(1, new Rule.ClusterThreshold(SignalementKind.IRA, 5, 4), EVER, CLUSTERS_UNTIL_2023, true),
            version(
                    2,
                    new Rule.ClusterThreshold(SignalementKind.IRA, 3, 4),
                    SINCE_JUNE_2023,
                    CLUSTERS_SINCE_2023,
                    true),
            version(1, new Rule.ClusterThreshold(SignalementKind.GEA, 5, 4), EVER, CLUSTERS_UNTIL_2023, true),
            version(
                    1,
                    new Rule.CriteriaScheme("2001", List.of("1a", "1b", "1c", "1d", "2", "3", "4", "other")),
                    EVER,
                    "Décret n° 2001-671 du 26 juillet 2001",
                    true),
            version(
                    1,
                    new Rule.CriteriaScheme("2017", List.of("1a", "1b", "2", "3", "4")),
                    EVER,
                    "Code de la santé publique, article R1413-79 (décret n° 2017-129 du 3 février 2017)",
                    true),
            version(
                    1,
                    new Rule.Deadline(Step.ACKNOWLEDGEMENT, 2, DayUnit.WORKING_DAYS),
                    EVER,
                    "Usage du réseau, à confirmer par chaque région",
                    false),
            version(
                    1,
                    new Rule.Deadline(Step.ASSESSMENT, 5, DayUnit.WORKING_DAYS),
                    EVER,
                    "Usage du réseau, à confirmer par chaque région",
                    false),
            version(
                    1,
                    new Rule.Deadline(Step.CLOSURE, 10, DayUnit.CALENDAR_DAYS),
                    EVER,
                    "Règle ancienne des cas groupés en EMS (10 jours après le dernier cas), à confirmer",
                    false),
            holidays(Territory.METROPOLE, HOLIDAYS),
            holidays(Territory.ALSACE_MOSELLE, "Code du travail, article L3134-13", "EASTER-2", "12-26"),
            holidays(Territory.GUADELOUPE, "Code du travail, article L3422-2", "05-27"),
            holidays(Territory.MARTINIQUE, "Code du travail, article L3422-2", "05-22"),
            holidays(Territory.GUYANE, "Code du travail, article L3422-2", "06-10"),
            holidays(Territory.REUNION, "Code du travail, article L3422-2", "12-20"),
            holidays(Territory.MAYOTTE, "Code du travail, article L3422-2", "04-27"));

    private FoundingRules() {}

    private static DatedRule version(int version, Rule rule, LocalDate from, String source, boolean confirmed) {
        return new DatedRule(new RuleVersion(rule.code(), version), rule, from, null, source, confirmed);
    }

    private static DatedRule holidays(Territory territory, String source, String... more) {
        var days = Stream.concat(EVERYWHERE.stream(), Stream.of(more))
                .map(Holiday::new)
                .toList();
        return version(1, new Rule.Holidays(territory, days), EVER, source, true);
    }
}
