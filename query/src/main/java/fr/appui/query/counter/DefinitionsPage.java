package fr.appui.query.counter;

import fr.appui.query.page.Links;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.shared.count.Definition;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each measure is counted.
 *
 * @param byKind definitions in the order in which figures are shown, under the kind of case that they are made of
 * @param period whose figures are one click away
 * @param opened kinds of case whose figures the reader may open
 * @param pending measures without figures until their past is counted, each with how much of it is, in per cent
 * @param tries whether the reader sees definitions that are tried
 */
record DefinitionsPage(
        Map<CaseKind, List<Definition>> byKind,
        Period period,
        List<CaseKind> opened,
        Map<Measure, Integer> pending,
        boolean tries,
        AsOf asOf) {

    /** What a definition says, in words. */
    static String rule(Words words, Definition definition) {
        return words.say("definition." + definition.measure() + "." + definition.version());
    }

    /** The lines of the measure; {@code null} for who does not follow such cases, and while there are none yet. */
    @Nullable
    String figures(Definition definition) {
        return opened.contains(definition.counted()) && !pending.containsKey(definition.measure())
                ? Links.figure(definition.measure(), period.from(), period.to(), null, null)
                : null;
    }
}
