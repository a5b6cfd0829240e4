package fr.appui.query.supportrequest;

import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Folding;
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

/**
 * A row of {@code view.support_request}, column by column: what the list shows of a request between two positions.
 *
 * @param facts of the row's last version; only while the row is the present one
 */
record SupportRequestRow(
        UUID caseId,
        long fromPos,
        @Nullable Long toPos,
        int version,
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
        @Nullable String facts,
        @Nullable LocalDate followUp,
        List<UUID> links) {

    /** All that the next event is folded into. */
    record Known(SupportRequestFacts facts, Instant recordedAt, String question, List<String> answers) {

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

        private static List<String> plus(List<String> answers, SealedText answer) {
            return Stream.concat(answers.stream(), Stream.of(answer.value())).toList();
        }
    }

    /** The present row, from a position on. */
    static SupportRequestRow present(Known known, int version, long fromPos) {
        var facts = known.facts();
        var place = facts.facility() == null ? new Facility(null, null, null, null) : facts.facility();
        return new SupportRequestRow(
                facts.id(),
                fromPos,
                null,
                version,
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
                FoldState.write(facts),
                facts.followUp(),
                facts.links());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** Whether both show the same, whenever they stood and whatever else happened meanwhile. */
    boolean showsLike(SupportRequestRow other) {
        return bare().equals(other.bare());
    }

    private SupportRequestRow bare() {
        return with(0, null, 0, null);
    }

    /** The same row, having taken in one more version that it does not show. */
    SupportRequestRow upTo(SupportRequestRow next) {
        return with(fromPos, null, next.version, next.facts);
    }

    /** The row of the past that this one becomes when another begins. */
    SupportRequestRow until(long position) {
        return with(fromPos, position, version, null);
    }

    private SupportRequestRow with(long from, @Nullable Long to, int newVersion, @Nullable String newFacts) {
        return new SupportRequestRow(
                caseId,
                from,
                to,
                newVersion,
                number,
                centre,
                region,
                department,
                sector,
                subSector,
                status,
                channel,
                themes,
                framework,
                finess,
                facility,
                city,
                receivedAt,
                day,
                durationMinutes,
                firstAnsweredAt,
                outcome,
                referredTo,
                assignedTo,
                recordedAt,
                question,
                answers,
                clearWords,
                sealedWords,
                newFacts,
                followUp,
                links);
    }
}
