package fr.appui.shared.rule;

/**
 * The version of a rule that decided something.
 *
 * @param rule {@code CLUSTER_IRA}, {@code DEADLINE_CLOSURE}, {@code CRITERIA_2017}, {@code HOLIDAYS_REUNION}…
 * @param version from 1, in the order in which the versions were told
 */
public record RuleVersion(String rule, int version) {
    @Override
    public String toString() {
        return rule + " v" + version;
    }
}
