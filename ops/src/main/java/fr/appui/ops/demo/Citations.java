package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.finding.RaiseFinding;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.Numbers;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.query.reading.History;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where in the log that lies which the demonstration's evaluator cites: known only once all else is played. */
@Component
class Citations {
    /** The moment as of which figures are looked at. */
    static final Instant KNOWN_AT = Instant.parse("2020-07-31T21:59:59Z");

    private final Numbers numbers;
    private final Cases cases;
    private final History history;
    private final LogPages log;

    Citations(Numbers numbers, Cases cases, History history, LogPages log) {
        this.numbers = numbers;
        this.cases = cases;
        this.history = history;
        this.log = log;
    }

    /** The same with its number, and with the positions of what it cites. */
    RaiseFinding filledIn(RaiseFinding c) {
        if (log.settledHead() < log.last()) {
            throw new IllegalStateException("what was played before is not settled yet");
        }
        var figure = c.figure();
        var event = c.event();
        return new RaiseFinding(
                c.id(),
                numbers.draw(
                        RaiseFinding.LETTER,
                        c.centre(),
                        LocalDate.ofInstant(c.occurredAt(), Definitions.PARIS).getYear()),
                c.kind(),
                c.centre(),
                figure == null ? null : figure.asOf(history.at(KNOWN_AT).position()),
                event == null ? null : inTheLog(event),
                c.text(),
                c.by(),
                c.occurredAt());
    }

    /** @param planned names the case by its id where its number will stand */
    private CitedEvent inTheLog(CitedEvent planned) {
        var id = UUID.fromString(requireNonNull(planned.number()));
        var cited = history.stream(id, Long.MAX_VALUE).stream()
                .filter(recorded -> StoredType.of(recorded.event()).storedName().equals(planned.type()))
                .findFirst()
                .orElseThrow();
        return new CitedEvent(
                cited.position(),
                planned.type(),
                cases.facts(id).map(CaseFacts::number).orElseThrow());
    }
}
