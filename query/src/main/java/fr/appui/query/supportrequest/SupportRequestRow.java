package fr.appui.query.supportrequest;

import fr.appui.query.reading.Folding;
import fr.appui.query.reading.IntervalProjection.State;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code view.support_request}, column by column: what the list shows of a request between two positions. */
record SupportRequestRow(
        String number,
        String centre,
        String region,
        @Nullable String department,
        String sector,
        @Nullable String subSector,
        String status,
        String channel,
        List<Theme> themes,
        String framework,
        @Nullable String finess,
        @Nullable String facility,
        @Nullable String city,
        Instant receivedAt,
        LocalDate day,
        @Nullable Integer durationMinutes,
        @Nullable Instant firstAnsweredAt,
        @Nullable String outcome,
        @Nullable String referredTo,
        @Nullable UUID assignedTo,
        Instant recordedAt,
        String question,
        List<String> answers,
        String clearWords,
        String sealedWords,
        @Nullable LocalDate followUp,
        List<UUID> links) {

    /** All that the next event is folded into. */
    record Known(SupportRequestFacts facts, Instant recordedAt, String question, List<String> answers)
            implements State {

        /** What is known after one more event; {@code before} is {@code null} before the first. */
        static Known after(@Nullable Known before, Recorded<?> recorded, SupportRequestEvent event) {
            var facts = SupportRequestFacts.after(before == null ? null : before.facts, event);
            if (before == null) {
                return new Known(
                        facts,
                        recorded.recordedAt(),
                        ((Opened) event).question().value(),
                        List.of());
            }
            return new Known(
                    facts,
                    before.recordedAt,
                    event instanceof Corrected e && e.question() != null
                            ? e.question().value()
                            : before.question,
                    event instanceof Answered e ? plus(before.answers, e.answer()) : before.answers);
        }

        @Override
        public SupportRequestRow row() {
            return of(this);
        }

        private static List<String> plus(List<String> answers, SealedText answer) {
            return Stream.concat(answers.stream(), Stream.of(answer.value())).toList();
        }
    }

    private static SupportRequestRow of(Known known) {
        var facts = known.facts();
        var place = facts.facility() == null ? new Facility(null, null, null, null) : facts.facility();
        return new SupportRequestRow(
                facts.number(),
                facts.centre().name(),
                facts.region(),
                facts.department(),
                facts.sector().name(),
                facts.subSector() == null ? null : facts.subSector().code(),
                facts.status().name(),
                facts.channel().name(),
                facts.themes(),
                facts.framework().name(),
                place.finess(),
                place.name(),
                place.city(),
                facts.receivedAt(),
                LocalDate.ofInstant(facts.receivedAt(), Definitions.PARIS),
                facts.durationMinutes(),
                facts.firstAnsweredAt(),
                name(facts.outcome()),
                name(facts.referredTo()),
                facts.assignedTo(),
                known.recordedAt(),
                known.question(),
                known.answers(),
                Folding.line(facts.number(), place.finess(), place.name(), place.city()),
                Folding.line(Stream.concat(Stream.of(known.question()), known.answers().stream())),
                facts.followUp(),
                facts.links());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
