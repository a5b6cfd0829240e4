package fr.appui.query.activity;

import fr.appui.query.activity.SameSubject.Covering;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Attendance;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One activity with all its fields, as one reader may see them.
 *
 * @param activity on-site action, meeting, training, publication or declaration
 * @param version of its last event: what {@code If-Match} is compared with
 * @param mode of an on-site action, like {@code type} and {@code team}; all others have a {@code kind}
 * @param sectors participants by sector
 * @param plannedFor a day, or an instant where an hour was told; {@code null} for what was entered once it was done
 * @param occurredAt when it was done; {@code null} while it has not been
 * @param day when it was done, else the one it is planned for
 * @param countedIn measures that it feeds on that day; empty while it counts nowhere
 * @param from first day of the period that a declaration is of, with {@code to}
 * @param report how it went, as told when it was done
 * @param silent centres that have not passed an official message on; {@code null} for everything else
 * @param sameSubject publications of other centres on the subject of this one; empty for everything else
 * @param links cases that this one has to do with, whichever of the two says so
 * @param linked the same, with what they are called
 * @param recordedAt when the activity came into the register
 * @param changedAt when its last event was recorded
 */
public record ActivityFile(
        UUID id,
        CaseKind activity,
        String number,
        int version,
        ActivityStatus status,
        Centre centre,
        String region,
        @Nullable String department,
        @Nullable ActionMode mode,
        @Nullable ActionType type,
        @Nullable ActivityKind kind,
        @Nullable Level level,
        @Nullable Shown<String> title,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        List<Participants> sectors,
        @Nullable Facility facility,
        Framework framework,
        List<Theme> themes,
        @Nullable String plannedFor,
        @Nullable Instant occurredAt,
        LocalDate day,
        List<Measure> countedIn,
        @Nullable Integer durationMinutes,
        @Nullable Integer participants,
        @Nullable String team,
        List<Attendance> attendance,
        List<String> strategy,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Measure measure,
        @Nullable BigDecimal value,
        @Nullable String indicator,
        @Nullable String source,
        @Nullable Shown<String> text,
        @Nullable Shown<String> report,
        List<Decision> decisions,
        List<Review> reviews,
        @Nullable UUID replacedBy,
        List<Relay> relays,
        @Nullable List<Centre> silent,
        @Nullable Long downloads,
        List<Covering> sameSubject,
        List<Said> notes,
        List<UUID> links,
        List<LinkedCase> linked,
        Instant recordedAt,
        Instant changedAt,
        AsOf asOf) {

    /** @param by account */
    public record Said(
            Shown<String> text,
            Instant occurredAt,
            @Nullable UUID by,
            Instant recordedAt,
            long position) {}

    /** @param owner who sees to it */
    public record Decision(
            int number,
            Shown<String> text,
            @Nullable Shown<String> owner,
            @Nullable LocalDate dueOn,
            boolean done,
            List<Said> followUps) {}

    /** @param by account */
    public record Review(
            @Nullable Shown<String> text,
            Instant occurredAt,
            @Nullable UUID by) {}

    /**
     * @param centre that passed the message on
     * @param to whom, in words
     * @param by account
     */
    public record Relay(
            Centre centre,
            List<Sector> sectors,
            @Nullable Shown<String> to,
            Instant occurredAt,
            @Nullable UUID by) {}

    /**
     * The file as somebody may read it.
     *
     * @param linked as far as that person may know
     * @param sameSubject likewise
     */
    static ActivityFile of(
            ActivityState state, List<LinkedCase> linked, List<Covering> sameSubject, AsOf asOf, boolean open) {
        var facts = state.facts();
        var what = facts.what();
        var stated = what.stated() == null ? Statement.NOTHING : what.stated();
        return new ActivityFile(
                facts.id(),
                facts.kind(),
                facts.number(),
                state.last().version(),
                facts.status(),
                facts.centre(),
                facts.region(),
                facts.department(),
                what.mode(),
                what.type(),
                what.kind(),
                what.level(),
                shown(state.title(), open),
                what.sector(),
                what.subSector(),
                what.sectors(),
                what.facility(),
                what.framework(),
                what.themes(),
                planned(facts),
                facts.doneAt(),
                facts.day(),
                ActivityRow.countedIn(facts),
                what.durationMinutes(),
                what.participants(),
                what.team(),
                what.attendance(),
                what.strategy(),
                stated.from(),
                stated.to(),
                stated.measure(),
                stated.value(),
                stated.indicator(),
                stated.source(),
                shown(state.text(), open),
                shown(state.report(), open),
                state.decisions().stream().map(it -> decision(it, open)).toList(),
                state.reviews().stream().map(it -> review(it, open)).toList(),
                facts.replacedBy(),
                state.relays().stream().map(it -> relay(it, open)).toList(),
                facts.isForEveryCentre() ? silent(facts) : null,
                facts.downloads(),
                sameSubject,
                state.notes().stream().map(note -> said(note, open)).toList(),
                linked.stream().map(LinkedCase::id).toList(),
                linked,
                state.openedAt(),
                state.last().recordedAt(),
                asOf);
    }

    static List<Centre> silent(ActivityFacts message) {
        return Centre.network().stream()
                .filter(centre -> message.relays().stream().noneMatch(relay -> relay.centre() == centre))
                .toList();
    }

    private static @Nullable String planned(ActivityFacts facts) {
        if (facts.plannedFor() == null) {
            return null;
        }
        return facts.plannedAt() == null
                ? facts.plannedFor().toString()
                : facts.plannedAt().toString();
    }

    private static Decision decision(ActivityState.Decision it, boolean open) {
        return new Decision(
                it.number(),
                Shown.to(open, it.text().value()),
                shown(it.owner(), open),
                it.dueOn(),
                it.done(),
                it.followUps().stream().map(note -> said(note, open)).toList());
    }

    private static Review review(ActivityState.Review it, boolean open) {
        return new Review(shown(it.text(), open), happened(it.by()), actor(it.by()));
    }

    private static Relay relay(ActivityState.Relay it, boolean open) {
        return new Relay(it.centre(), it.sectors(), shown(it.to(), open), happened(it.by()), actor(it.by()));
    }

    private static Instant happened(Recorded<Event> by) {
        return by.event().occurredAt();
    }

    private static @Nullable UUID actor(Recorded<Event> by) {
        return by.provenance().actor();
    }

    private static Said said(ActivityState.Note note, boolean open) {
        var by = note.by();
        return new Said(Shown.to(open, note.text().value()), happened(by), actor(by), by.recordedAt(), by.position());
    }

    private static @Nullable Shown<String> shown(@Nullable SealedText text, boolean open) {
        return text == null ? null : Shown.to(open, text.value());
    }
}
