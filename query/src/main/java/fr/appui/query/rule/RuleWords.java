package fr.appui.query.rule;

import fr.appui.query.page.Words;
import fr.appui.shared.rule.DayUnit;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.Step;
import java.util.stream.Collectors;

/** Rules as people say them. */
public final class RuleWords {
    private RuleWords() {}

    /** What a rule is about. */
    public static String name(Words words, Rule rule) {
        return switch (rule) {
            case Rule.ClusterThreshold r -> words.say("rule.cluster", words.say("rule.kind." + r.kind()));
            case Rule.Deadline r -> words.say("rule.deadline", words.say("rule.step." + r.step()));
            case Rule.CriteriaScheme r -> words.say("rule.criteria", r.scheme());
            case Rule.Holidays r -> words.say("rule.holidays", words.say("rule.territory." + r.territory()));
        };
    }

    /** What it says, as a sentence. */
    public static String says(Words words, Rule rule) {
        return switch (rule) {
            case Rule.ClusterThreshold r ->
                words.say(
                        "rule.cluster.says",
                        words.count("rule.residents", r.cases()),
                        words.count("rule.days", r.days()));
            case Rule.Deadline r ->
                words.say(
                        "rule.deadline.says",
                        words.count(r.unit() == DayUnit.WORKING_DAYS ? "rule.working-days" : "rule.days", r.days()),
                        words.say(r.step() == Step.CLOSURE ? "rule.from-last-case" : "rule.from-receipt"));
            case Rule.CriteriaScheme r -> String.join(", ", r.codes());
            case Rule.Holidays r ->
                r.days().stream().map(day -> holiday(words, day)).collect(Collectors.joining(", "));
        };
    }

    /** Holidays that have a name bear it, the others the rule that they are told by. */
    private static String holiday(Words words, Holiday day) {
        var key = "rule.holiday." + day.rule();
        return words.knows(key) ? words.say(key) : day.rule();
    }
}
