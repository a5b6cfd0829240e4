package fr.appui.query.signalement;

import fr.appui.query.reading.Folding;
import fr.appui.query.reading.IntervalProjection.State;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Facility;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.InformationRequest;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code view.signalement}, column by column: what list and board show of a signalement between two positions.
 *
 * @param dueAt end of {@code dueOn} on the clock of the case's territory
 * @param dueOrder {@code null} once nobody follows it any more
 * @param asked information requests that nothing has come for yet
 */
record SignalementRow(
        String number,
        String centre,
        String region,
        @Nullable String department,
        String sector,
        @Nullable String subSector,
        String status,
        String origin,
        @Nullable String externalNumber,
        String about,
        List<String> criteria,
        @Nullable Microorganism microorganism,
        String framework,
        @Nullable String finess,
        @Nullable String facility,
        @Nullable String city,
        Instant receivedAt,
        @Nullable Instant arsReceivedAt,
        LocalDate day,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant assessedAt,
        @Nullable Instant feedbackAt,
        @Nullable Instant closedAt,
        @Nullable UUID assignedTo,
        @Nullable LocalDate asOfDay,
        @Nullable Integer residents,
        @Nullable Integer staff,
        @Nullable Integer deaths,
        @Nullable LocalDate firstCaseOn,
        @Nullable String verdict,
        @Nullable String rule,
        @Nullable String nextStep,
        @Nullable Integer nextRequest,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Instant dueOrder,
        int asked,
        Instant recordedAt,
        @Nullable String summary,
        @Nullable String assessment,
        String clearWords,
        String sealedWords) {

    /** Where those stand that are followed although nothing is due: after all others. */
    static final Instant NOTHING_DUE = Instant.parse("9999-12-31T00:00:00Z");

    /** All that the next event is folded into. */
    record Known(
            SignalementFacts facts,
            Instant recordedAt,
            @Nullable String summary,
            @Nullable String assessment) implements State {

        /** What is known after one more event; {@code before} is {@code null} before the first. */
        static Known after(@Nullable Known before, Recorded<?> recorded, SignalementEvent event) {
            var facts = SignalementFacts.after(before == null ? null : before.facts, event);
            if (before == null) {
                var told = ((Received) event).summary();
                return new Known(facts, recorded.recordedAt(), told == null ? null : told.value(), null);
            }
            return new Known(
                    facts,
                    before.recordedAt,
                    event instanceof Corrected e && e.summary() != null
                            ? e.summary().value()
                            : before.summary,
                    event instanceof Assessed e ? e.assessment().value() : before.assessment);
        }

        @Override
        public SignalementRow row() {
            return of(this);
        }
    }

    private static SignalementRow of(Known known) {
        var facts = known.facts();
        var place = facts.facility() == null ? new Facility(null, null, null, null) : facts.facility();
        var counted = facts.lastCount().orElse(null);
        var judged = facts.judgement();
        var next = facts.nextDeadline().orElse(null);
        var dueAt = next == null ? null : facts.territory().endOf(next.dueOn());
        return new SignalementRow(
                facts.number(),
                facts.centre().name(),
                facts.region(),
                facts.department(),
                facts.sector().name(),
                facts.subSector() == null ? null : facts.subSector().code(),
                facts.status().name(),
                facts.origin().name(),
                facts.externalNumber(),
                facts.about().name(),
                facts.criteria().stream().map(Criterion::toString).toList(),
                facts.microorganism(),
                facts.framework().name(),
                place.finess(),
                place.name(),
                place.city(),
                facts.receivedAt(),
                facts.arsReceivedAt(),
                LocalDate.ofInstant(facts.receivedAt(), Definitions.PARIS),
                facts.acknowledgedAt(),
                facts.assessedAt(),
                facts.feedbackAt(),
                facts.closedAt(),
                facts.assignedTo(),
                counted == null ? null : counted.asOfDay(),
                counted == null ? null : Integer.valueOf(counted.residents()),
                counted == null ? null : Integer.valueOf(counted.staff()),
                counted == null ? null : Integer.valueOf(counted.deaths()),
                facts.firstCaseOn(),
                judged == null ? null : judged.verdict().name(),
                judged == null ? null : judged.rule().toString(),
                next == null ? null : next.step().name(),
                next == null ? null : next.informationRequest(),
                next == null ? null : next.dueOn(),
                dueAt,
                dueOrder(facts, dueAt),
                (int) facts.informationRequests().stream()
                        .filter(InformationRequest::open)
                        .count(),
                known.recordedAt(),
                known.summary(),
                known.assessment(),
                clearWords(facts, place),
                Folding.line(known.summary(), known.assessment()));
    }

    private static @Nullable Instant dueOrder(SignalementFacts facts, @Nullable Instant dueAt) {
        if (!facts.status().isFollowed()) {
            return null;
        }
        return dueAt == null ? NOTHING_DUE : dueAt;
    }

    private static String clearWords(SignalementFacts facts, Facility place) {
        var germ = facts.microorganism();
        return Folding.line(
                facts.number(),
                facts.externalNumber(),
                place.finess(),
                place.name(),
                place.city(),
                germ == null ? null : germ.label(),
                germ == null ? null : germ.code());
    }
}
