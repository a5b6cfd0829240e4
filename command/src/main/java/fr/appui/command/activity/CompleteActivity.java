package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.Attendance;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was planned took place, or what was drafted is published.
 *
 * @param doneAt {@code null}: now
 * @param participants {@code null}: as planned; so are {@code sectors} and {@code attendance}
 * @param text how it went; of a meeting, its minutes
 */
public record CompleteActivity(
        CaseKind kind,
        UUID id,
        @Nullable Instant doneAt,
        @Nullable Integer participants,
        @Nullable List<Participants> sectors,
        @Nullable List<Attendance> attendance,
        @Nullable SealedText text,
        Instant now)
        implements ActivityCommand.Change {

    @Override
    public List<ActivityEvent> decide(Live activity) {
        mustFit();
        if (activity.is(ActivityStatus.DONE) && saysNothingElseThan(activity)) {
            return List.of();
        }
        activity.mustBePlanned();
        return List.of(
                new Completed(kind, id, participants, sectors, attendance, text, requireNonNullElse(doneAt, now)));
    }

    private void mustFit() {
        if (sectors != null && kind != CaseKind.TRAINING) {
            throw new InvalidInput("sectors", "not-with-kind");
        }
        if (attendance != null && kind != CaseKind.MEETING) {
            throw new InvalidInput("attendance", "not-with-kind");
        }
    }

    private boolean saysNothingElseThan(Live activity) {
        var what = activity.facts().what();
        return (doneAt == null || doneAt.equals(activity.facts().doneAt()))
                && (participants == null || participants.equals(what.participants()))
                && (sectors == null || sectors.equals(what.sectors()))
                && (attendance == null || attendance.equals(what.attendance()))
                && (text == null || text.equals(activity.report()));
    }

    /** What the POST may say; {@code sectors} is of trainings, {@code attendance} of meetings. */
    record Body(
            @Nullable Instant occurredAt,
            @Nullable @Min(0) @Max(Told.PARTICIPANTS) Integer participants,
            @Nullable @Size(max = Told.SECTORS) List<SectorBody> sectors,
            @Nullable @Size(max = Told.CAPACITIES) List<AttendanceBody> attendance,
            @Nullable @Size(max = Limits.TEXT) SealedText text)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return Stream.of(
                            Told.twice(sectors),
                            Told.notTheSum(sectors, participants),
                            PatientIdentity.inTextsOf(this).stream())
                    .flatMap(it -> it)
                    .toList();
        }
    }

    static CompleteActivity of(CaseKind kind, UUID id, Body body, Instant now) {
        var sectors = Told.sectors(body.sectors());
        return new CompleteActivity(
                kind,
                id,
                body.occurredAt(),
                sectors == null ? body.participants() : Integer.valueOf(sum(sectors)),
                sectors,
                Told.attendance(body.attendance()),
                body.text(),
                now);
    }

    private static int sum(List<Participants> sectors) {
        return sectors.stream().mapToInt(Participants::participants).sum();
    }
}
