package fr.appui.query.rule;

import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All rules, the versions of the one that was chosen, and the forms of those who may add one.
 *
 * @param today to tell which version holds
 * @param chosen {@code null}: none yet
 * @param form the one that adds a version to the chosen rule, or begins one, as it was typed
 * @param edits whether the reader may add versions
 * @param done whether something has just been saved
 */
record RulePage(
        List<RuleEntry> rules,
        LocalDate today,
        @Nullable RuleEntry chosen,
        Form form,
        Preview preview,
        boolean edits,
        boolean done) {
    private static final int ROOM = 3;

    /**
     * What a deadline would be.
     *
     * @param typed the day as it was typed
     * @param wrong whether that is no day
     */
    record Preview(String typed, boolean wrong, LocalDate from, Territory territory) {}

    String path() {
        return edits ? "/administration/regles" : "/regles";
    }

    String of(RuleEntry entry) {
        return Address.of(path()).with("rule", entry.id()).toString();
    }

    List<RuleEntry> in(RuleGroup group) {
        return rules.stream().filter(entry -> group(entry) == group).toList();
    }

    RuleGroup group(RuleEntry entry) {
        return RuleGroup.of(about(entry));
    }

    /** What any version says of what the rule is about. */
    Rule about(RuleEntry entry) {
        return entry.versions().getFirst().rule();
    }

    long unconfirmed() {
        return rules.stream()
                .flatMap(entry -> entry.on(today).stream())
                .filter(version -> !version.told().confirmed())
                .count();
    }

    /** The last day that the chosen deadline gives on the day and in the territory asked about. */
    RuleBook.@Nullable LastDay example() {
        if (chosen == null || !(about(chosen) instanceof Rule.Deadline deadline)) {
            return null;
        }
        var all = rules.stream()
                .flatMap(entry -> entry.versions().stream())
                .map(RuleEntry.Version::told)
                .toList();
        return new RuleBook(all)
                .lastDay(deadline.step(), preview.from(), preview.territory())
                .orElse(null);
    }

    List<Choice> territories(Words words) {
        return Arrays.stream(Territory.values())
                .map(one -> new Choice(one.name(), words.say("rule.territory." + one)))
                .toList();
    }

    /** Kinds of signalement that no threshold was ever told for. */
    List<Choice> withoutThreshold(Words words) {
        return Arrays.stream(SignalementKind.values())
                .filter(kind ->
                        rules.stream().noneMatch(entry -> entry.code().equals(Rule.ClusterThreshold.codeOf(kind))))
                .map(kind -> new Choice(Rule.ClusterThreshold.codeOf(kind), words.say("rule.kind." + kind)))
                .toList();
    }

    /** The form that begins a rule of this kind: fresh, unless it was just refused. */
    Form creation(RuleGroup group) {
        var cluster = form.value("rule").startsWith("CLUSTER_");
        return chosen == null && form.refused() && cluster == (group == RuleGroup.CLUSTER)
                ? form
                : Form.fresh("new-" + group, Map.of("validFrom", Words.typed(today)));
    }

    /** The values of a field that holds several, with room for some more. */
    static List<String> withRoom(Form form, String field) {
        var values = new ArrayList<>(form.values().getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList());
        IntStream.range(0, ROOM).forEach(_ -> values.add(""));
        return values;
    }

    /** A new version begins as what holds, from today on. */
    static Map<String, List<String>> begun(RuleEntry entry, LocalDate today) {
        var values = new HashMap<String, List<String>>();
        var says = entry.on(today).orElse(entry.versions().getLast()).rule();
        switch (says) {
            case Rule.ClusterThreshold r -> {
                values.put("cases", List.of(Integer.toString(r.cases())));
                values.put("days", List.of(Integer.toString(r.days())));
            }
            case Rule.Deadline r -> {
                values.put("days", List.of(Integer.toString(r.days())));
                values.put("unit", List.of(r.unit().name()));
            }
            case Rule.CriteriaScheme r -> values.put("codes", r.codes());
            case Rule.Holidays r ->
                values.put("holidays", r.days().stream().map(Holiday::rule).toList());
        }
        values.put("validFrom", List.of(Words.typed(today)));
        return values;
    }
}
