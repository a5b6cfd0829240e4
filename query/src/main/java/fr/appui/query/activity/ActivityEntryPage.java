package fr.appui.query.activity;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Words;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short form that enters an activity.
 *
 * @param entry the form, kept while it is filled in
 * @param centres those that it may be entered for; one: it is not asked
 * @param from the case that it is about, from which the form was begun; {@code null} where it was not
 * @param copied what it is the same as, for another sector; {@code null} where it is nothing's
 */
record ActivityEntryPage(
        CaseKind kind,
        DraftedForm entry,
        List<Centre> centres,
        @Nullable LinkedCase from,
        @Nullable Copied copied) {

    /**
     * An activity that this one is the next of, in a series.
     *
     * @param links cases that it has to do with, as far as the reader may know
     */
    record Copied(UUID id, String number, List<LinkedCase> links) {}

    Form form() {
        return entry.form();
    }

    static final String COPY = "copie=";

    /** What the form is posted to. */
    String target() {
        return ActivityPage.posts(kind);
    }

    /** What the form says, so that it is known again when it was refused. */
    static String next(UUID copied) {
        return COPY + copied;
    }

    /** The entry of the next one of a series. */
    static String again(CaseKind kind, UUID of) {
        return Address.of(ActivityPage.entry(kind)).with("copie", of).toString();
    }

    /** Axes and actions of the national strategy, each as it is stored. */
    static List<Choice> strategy(Words words) {
        return Stream.concat(
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(n -> new Choice("AXIS_" + n, words.say("strategy.axis", n))),
                        IntStream.rangeClosed(1, 42)
                                .mapToObj(n -> new Choice("ACTION_" + n, words.say("strategy.action", n))))
                .toList();
    }

    List<ActivityKind> natures() {
        return ActivityKind.all(kind);
    }

    /** Those that a declaration may name. */
    static List<Measure> measures() {
        return Definitions.ALL.stream()
                .filter(definition -> definition.counted() == CaseKind.DECLARATION)
                .map(Definition::measure)
                .toList();
    }
}
