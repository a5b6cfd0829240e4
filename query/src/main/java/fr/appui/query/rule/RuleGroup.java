package fr.appui.query.rule;

import fr.appui.shared.rule.Rule;

/** The kinds of rule, in the order in which they are shown. */
enum RuleGroup {
    CLUSTER,
    DEADLINE,
    CRITERIA,
    HOLIDAYS;

    static RuleGroup of(Rule rule) {
        return switch (rule) {
            case Rule.ClusterThreshold _ -> CLUSTER;
            case Rule.Deadline _ -> DEADLINE;
            case Rule.CriteriaScheme _ -> CRITERIA;
            case Rule.Holidays _ -> HOLIDAYS;
        };
    }
}
