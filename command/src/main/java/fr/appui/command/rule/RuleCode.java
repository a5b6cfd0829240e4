package fr.appui.command.rule;

import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a rule, read: it tells which kind of rule this is, and about what. */
sealed interface RuleCode {
    /** What a scheme of criteria, or one of its codes, may be called. */
    String NAME = "[A-Za-z0-9_-]{1,20}";

    record Cluster(SignalementKind kind) implements RuleCode {}

    record Deadline(Step step) implements RuleCode {}

    record Criteria(String scheme) implements RuleCode {}

    record Holidays(Territory territory) implements RuleCode {}

    /** Empty for what is the name of no rule that anybody may tell. */
    static Optional<RuleCode> of(String code) {
        return Stream.of(
                        Arrays.stream(SignalementKind.values())
                                .filter(kind ->
                                        Rule.ClusterThreshold.codeOf(kind).equals(code))
                                .map(Cluster::new),
                        Stream.of(Step.ACKNOWLEDGEMENT, Step.ASSESSMENT, Step.CLOSURE)
                                .filter(step -> Rule.Deadline.codeOf(step).equals(code))
                                .map(Deadline::new),
                        Arrays.stream(Territory.values())
                                .filter(territory ->
                                        Rule.Holidays.codeOf(territory).equals(code))
                                .map(Holidays::new),
                        scheme(code).stream().map(Criteria::new))
                .<RuleCode>flatMap(found -> found)
                .findFirst();
    }

    private static Optional<String> scheme(String code) {
        var beginning = Rule.CriteriaScheme.codeOf("");
        return Optional.of(code)
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .filter(name -> Pattern.matches(NAME, name));
    }
}
