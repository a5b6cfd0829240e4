package fr.appui.query.finding;

import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.IntervalProjection.State;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Answered;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.log.Recorded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code view.finding}, column by column.
 *
 * @param about address of the figure or event
 * @param lastAt when the last thing happened
 * @param answer the last one
 */
record FindingRow(
        String number,
        String kind,
        String centre,
        String region,
        @Nullable String department,
        String status,
        @Nullable String conclusion,
        @Nullable String measure,
        String about,
        @Nullable String citedFigure,
        @Nullable String citedEvent,
        UUID raisedBy,
        Instant raisedAt,
        Instant recordedAt,
        Instant lastAt,
        int answers,
        String text,
        @Nullable String answer) {

    /** All that the next event is folded into. */
    record Known(
            FindingFacts facts,
            Instant recordedAt,
            Instant lastAt,
            String text,
            @Nullable String answer) implements State {

        /** What is known after one more event; {@code before} is {@code null} before the first. */
        static Known after(@Nullable Known before, Recorded<?> recorded, FindingEvent event) {
            var facts = FindingFacts.after(before == null ? null : before.facts, event);
            if (before == null) {
                var text = ((Raised) event).text().value();
                return new Known(facts, recorded.recordedAt(), event.occurredAt(), text, null);
            }
            return new Known(
                    facts,
                    before.recordedAt,
                    event.occurredAt(),
                    before.text,
                    event instanceof Answered e ? e.text().value() : before.answer);
        }

        @Override
        public FindingRow row() {
            return FindingRow.of(this);
        }
    }

    private static FindingRow of(Known known) {
        var facts = known.facts();
        return new FindingRow(
                facts.number(),
                facts.kind().name(),
                facts.centre().name(),
                facts.centre().regionOf(null),
                null,
                facts.status().name(),
                facts.conclusion() == null ? null : facts.conclusion().name(),
                facts.figure() == null ? null : facts.figure().measure().name(),
                Subjects.of(facts),
                facts.figure() == null ? null : FoldState.write(facts.figure()),
                facts.event() == null ? null : FoldState.write(facts.event()),
                facts.by(),
                facts.raisedAt(),
                known.recordedAt(),
                known.lastAt(),
                facts.answers(),
                known.text(),
                known.answer());
    }
}
