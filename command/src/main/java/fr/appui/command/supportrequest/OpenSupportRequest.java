package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.RequesterBody;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.command.supportrequest.SupportRequestState.Unknown;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request reached the centre. With an answer it is answered at once, with an outcome closed at once.
 *
 * @param number drawn for this request, {@code D-ARA-2020-00001}
 * @param from reusable answers that the answer was made from
 * @param durationMinutes working time of the whole call, its answer included
 * @param framework {@code null}: the regional duty of the centre
 * @param now the present, which an answer reckoned from the duration cannot pass
 */
public record OpenSupportRequest(
        UUID id,
        String number,
        Centre centre,
        Instant receivedAt,
        Channel channel,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        @Nullable Requester requester,
        List<Theme> themes,
        SealedText question,
        @Nullable SealedText answer,
        @Nullable List<UUID> from,
        @Nullable Outcome outcome,
        @Nullable Integer durationMinutes,
        @Nullable Framework framework,
        Instant occurredAt,
        Instant now)
        implements SupportRequestCommand.OfOne {

    @Override
    public List<SupportRequestEvent> decide(SupportRequestState state) {
        return switch (state) {
            case Unknown _ -> events();
            case Live _ -> throw new Refused("id-reused");
        };
    }

    private List<SupportRequestEvent> events() {
        var events = new ArrayList<SupportRequestEvent>();
        events.add(opened());
        if (answer != null) {
            events.add(new Answered(id, answer, answeredAt(), null, from, null, occurredAt));
        }
        if (outcome != null) {
            events.add(new Closed(id, outcome, occurredAt));
        }
        return events;
    }

    private Opened opened() {
        var territory = Locality.of(centre, facility);
        return new Opened(
                id,
                number,
                centre,
                territory.region(),
                territory.department(),
                receivedAt,
                channel,
                sector,
                subSector,
                facility,
                requester,
                themes,
                question,
                durationMinutes,
                requireNonNullElse(framework, Framework.REGIONAL),
                occurredAt);
    }

    private Instant answeredAt() {
        var end = receivedAt.plus(Duration.ofMinutes(durationMinutes == null ? 0 : durationMinutes));
        return end.isBefore(now) ? end : receivedAt.isAfter(now) ? receivedAt : now;
    }

    /** What the POST may say. */
    record Body(
            @Nullable UUID id,
            Centre centre,
            Instant receivedAt,
            Channel channel,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable FacilityBody facility,
            @Nullable RequesterBody requester,
            @Size(max = Limits.THEMES) List<Theme> themes,
            @Size(max = Limits.TEXT) SealedText question,
            @Nullable @Size(max = Limits.TEXT) SealedText answer,
            @Nullable @Size(max = Limits.ANSWERS) List<UUID> answerFrom,
            @Nullable Outcome outcome,
            @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
            @Nullable Framework framework,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<InputError>();
            if (subSector != null && sector != Sector.COMMUNAUTE) {
                errors.add(new InputError("subSector", "not-with-sector"));
            }
            if (answerFrom != null && answer == null) {
                errors.add(new InputError("answerFrom", "without-answer"));
            }
            return errors;
        }
    }

    /** @param number drawn only once nothing speaks against the request any more */
    static OpenSupportRequest of(
            UUID id, Supplier<String> number, Body body, Instant now, Terms terms, AnswersUsed used) {
        TermsOfTheDay.of(body.themes(), body.subSector(), terms)
                .mustFit(body.receivedAt(), body.themes(), body.subSector(), List.of());
        var from = used.known(body.answerFrom());
        return new OpenSupportRequest(
                id,
                number.get(),
                body.centre(),
                body.receivedAt(),
                body.channel(),
                body.sector(),
                body.subSector(),
                FacilityBody.facility(body.facility()),
                RequesterBody.requester(body.requester()),
                body.themes(),
                body.question(),
                body.answer(),
                from,
                body.outcome(),
                body.durationMinutes(),
                body.framework(),
                requireNonNullElse(body.occurredAt(), now),
                now);
    }
}
