package fr.appui.query.supportrequest;

import fr.appui.query.activity.CitedPublications.Cited;
import fr.appui.query.answer.UsedAnswers.Used;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One support request with all its fields, as one reader may see them.
 *
 * @param version of its last event: what {@code If-Match} is compared with
 * @param day counting day
 * @param answer the last one
 * @param mergedInto the request that goes on for this one; {@code null} while it is not merged
 * @param tookIn those that this one goes on for
 * @param recordedAt when the request came into the register
 * @param changedAt when its last event was recorded
 */
public record SupportRequestFile(
        UUID id,
        String number,
        int version,
        Status status,
        Centre centre,
        String region,
        @Nullable String department,
        Instant receivedAt,
        LocalDate day,
        Channel channel,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        @Nullable Shown<Requester> requester,
        List<Theme> themes,
        Framework framework,
        Shown<String> question,
        @Nullable Shown<String> answer,
        List<Answer> answers,
        @Nullable Instant firstAnsweredAt,
        @Nullable Integer durationMinutes,
        @Nullable Outcome outcome,
        @Nullable ReferralTarget referredTo,
        @Nullable UUID assignedTo,
        List<UUID> links,
        @Nullable LocalDate followUp,
        @Nullable UUID mergedInto,
        List<UUID> tookIn,
        List<Note> notes,
        Instant recordedAt,
        Instant changedAt,
        AsOf asOf) {

    /**
     * One answer.
     *
     * @param from reusable answers that it was made from, and what spoke against them then
     * @param documents publications that were sent along, and what became of them
     * @param by account
     */
    public record Answer(
            Shown<String> text,
            Instant answeredAt,
            @Nullable Integer durationMinutes,
            List<Used> from,
            List<Cited> documents,
            @Nullable UUID by,
            Instant recordedAt,
            long position) {}

    /** @param by account */
    public record Note(
            Shown<String> text,
            Instant occurredAt,
            @Nullable UUID by,
            Instant recordedAt,
            long position) {}

    static SupportRequestFile of(
            SupportRequestState state,
            AsOf asOf,
            boolean open,
            Map<Long, List<Used>> used,
            Map<Long, List<Cited>> cited) {
        var facts = state.facts();
        var answers = state.answers().stream()
                .map(answer -> of(answer, open, used, cited))
                .toList();
        return new SupportRequestFile(
                facts.id(),
                facts.number(),
                state.last().version(),
                facts.status(),
                facts.centre(),
                facts.region(),
                facts.department(),
                facts.receivedAt(),
                LocalDate.ofInstant(facts.receivedAt(), Definitions.PARIS),
                facts.channel(),
                facts.sector(),
                facts.subSector(),
                facts.facility(),
                state.requester() == null ? null : Shown.to(open, state.requester()),
                facts.themes(),
                facts.framework(),
                Shown.to(open, state.question().value()),
                answers.isEmpty() ? null : answers.getLast().text(),
                answers,
                facts.firstAnsweredAt(),
                facts.durationMinutes(),
                facts.outcome(),
                facts.referredTo(),
                facts.assignedTo(),
                facts.links(),
                facts.followUp(),
                facts.mergedInto(),
                facts.tookIn(),
                state.notes().stream().map(note -> of(note, open)).toList(),
                state.openedAt(),
                state.last().recordedAt(),
                asOf);
    }

    private static Answer of(
            SupportRequestState.Answer answer, boolean open, Map<Long, List<Used>> used, Map<Long, List<Cited>> cited) {
        return new Answer(
                Shown.to(open, answer.text().value()),
                answer.given().answeredAt(),
                answer.given().durationMinutes(),
                used.getOrDefault(answer.by().position(), List.of()),
                cited.getOrDefault(answer.by().position(), List.of()),
                answer.by().provenance().actor(),
                answer.by().recordedAt(),
                answer.by().position());
    }

    private static Note of(SupportRequestState.Note note, boolean open) {
        return new Note(
                Shown.to(open, note.text().value()),
                note.by().event().occurredAt(),
                note.by().provenance().actor(),
                note.by().recordedAt(),
                note.by().position());
    }
}
