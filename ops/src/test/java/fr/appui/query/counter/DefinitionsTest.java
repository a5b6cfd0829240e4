package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Fold;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.wire.StoredType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of a definition is what the definition does. */
class DefinitionsTest {
    @Test
    void the_events_told_of_a_measure_are_those_that_have_written_its_lines_in_long_histories() {
        var written = new EnumMap<Measure, Set<StoredType>>(Measure.class);
        for (var seed = 1; seed <= 6; seed++) {
            write(RandomStory.of(seed, 3000), written);
        }
        write(closedAndWithdrawn(), written);

        for (var definition : Definitions.ALL) {
            assertThat(definition.writers())
                    .as("%s is written by others than told", definition.measure())
                    .containsAll(written.getOrDefault(definition.measure(), Set.of()));
        }
        for (var kind : CaseKind.values()) {
            var told = Definitions.ALL.stream()
                    .filter(definition -> definition.counted() == kind)
                    .flatMap(definition -> definition.writers().stream())
                    .collect(Collectors.toSet());
            var found = Definitions.ALL.stream()
                    .filter(definition -> definition.counted() == kind)
                    .flatMap(definition -> written.getOrDefault(definition.measure(), Set.of()).stream())
                    .collect(Collectors.toSet());
            assertThat(told).as("told of %s, never seen", kind).isEqualTo(found);
        }
        for (var measure : new Measure[] {
            Measure.SUPPORT_REQUESTS,
            Measure.WORKLOAD_MINUTES,
            Measure.OPEN_REQUESTS,
            Measure.FIRST_ANSWER_MINUTES,
            Measure.SIGNALEMENTS,
            Measure.OPEN_SIGNALEMENTS,
            Measure.SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
            Measure.SIGNALEMENT_CLOSURE_MINUTES
        }) {
            assertThat(written.get(measure))
                    .as("%s", measure)
                    .containsExactlyElementsOf(Definitions.of(measure).writers());
        }
    }

    /** Of the lives that the rules allow, one that no random story leads. */
    private static Story closedAndWithdrawn() {
        var received = Story.signalement(1, Centre.ARA, Sector.EMS, SignalementKind.IRA, "2017:2");
        var text = new SealedText("vu");
        return new Story()
                .then(
                        Story.NATIONAL,
                        received,
                        new SignalementEvent.Closed(received.id(), text, null, Story.MONDAY),
                        new SignalementEvent.Withdrawn(received.id(), text, ReasonCode.DUPLICATE, Story.MONDAY));
    }

    private static void write(Story story, Map<Measure, Set<StoredType>> written) {
        story.told().stream()
                .filter(event -> Fold.counts(event.event()))
                .collect(Collectors.groupingBy(Recorded::stream))
                .values()
                .forEach(events -> Ledger.of(events)
                        .forEach(line -> written.computeIfAbsent(
                                        line.line().measure(), _ -> EnumSet.noneOf(StoredType.class))
                                .add(StoredType.of(line.by().event()))));
    }

    @Test
    void the_page_tells_of_every_measure_its_rule_version_dates_and_events() {
        var views = Views.of(RandomStory.of(1, 30));

        var page = new Browsing(views).open(Story.EVALUATOR, "/definitions").html();
        var api = views.api().get(Story.EVALUATOR, "/api/definitions");

        assertThat(api.rows()).hasSize(Measure.values().length);
        for (var definition : api.rows()) {
            assertThat(page).contains("id=\"" + definition.get("measure").asString() + "\"");
            assertThat(definition.get("events")).isNotEmpty();
            assertThat(definition.get("rule").asString()).contains(" ").doesNotContain("definition.");
            definition.get("events").forEach(type -> assertThat(page).contains(type.asString()));
        }
        assertThat(page).doesNotContain("definition.", "event.", "definitions.");
    }
}
