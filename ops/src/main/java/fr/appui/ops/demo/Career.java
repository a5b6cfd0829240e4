package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.activity.ActivityCommand;
import fr.appui.command.activity.CancelActivity;
import fr.appui.command.activity.CompleteActivity;
import fr.appui.command.activity.CorrectActivity;
import fr.appui.command.activity.CountDownloads;
import fr.appui.command.activity.DecideAtMeeting;
import fr.appui.command.activity.EnterActivity;
import fr.appui.command.activity.FollowUpDecision;
import fr.appui.command.activity.NoteOnActivity;
import fr.appui.command.activity.PlannedFor;
import fr.appui.command.activity.RelayMessage;
import fr.appui.command.activity.ReplacePublication;
import fr.appui.command.activity.ReviewPublication;
import fr.appui.command.activity.Told;
import fr.appui.command.activity.WithdrawActivity;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The life of one work, told from its end: what is entered wrongly is what will be put right, so that the figures come
 * out exactly.
 */
final class Career {
    /** What happens beside the usual. */
    enum Turn {
        NONE,
        /** Entered some days after it was done. */
        LATE,
        WRONG_SECTOR,
        /** Entered as done in the other mode. */
        WRONG_MODE,
        /** Entered under the month before. */
        WRONG_MONTH,
        /** A value was declared with a nought too many. */
        WRONG_VALUE,
        NOTED,
        /** Planned, and cancelled. */
        CANCELLED,
        /** Planned for after the half-year, and not done yet. */
        AHEAD,
        /** Entered by mistake, and withdrawn. */
        MISTAKE
    }

    private final Work work;
    private final Until until;
    private final HalfYear half;
    private final Texts texts;
    private final Dice dice;
    private final Desk desk;
    private final Instant end;
    private final List<Act> acts = new ArrayList<>();
    private Instant now;
    private Actor by;

    private Career(Work work, Until until, HalfYear half, Texts texts) {
        this.work = work;
        this.until = until;
        this.half = half;
        this.texts = texts;
        dice = Dice.of("career/" + work.id());
        desk = new Desk(zone(work.centre()), dice);
        end = until.end(half).atStartOfDay(Definitions.PARIS).toInstant();
        by = someone();
        now = soon();
    }

    /**
     * @param until when it is put right, or entered
     * @param links cases that it has to do with
     * @param replacedBy the publication that takes its place
     */
    static List<Act> of(
            Work work,
            Turn turn,
            Until until,
            List<UUID> links,
            @Nullable Work replacedBy,
            HalfYear half,
            Texts texts) {
        var career = new Career(work, until, half, texts);
        career.tell(turn, links);
        if (replacedBy != null) {
            career.replace(replacedBy);
        }
        return career.acts.stream().filter(act -> act.at().isBefore(career.end)).toList();
    }

    /**
     * An official message.
     *
     * @param missed centres that have not passed it on
     */
    static List<Act> relayed(Work message, Set<Centre> missed, HalfYear half, Texts texts) {
        var career = new Career(message, Until.SOON, half, texts);
        career.enter(message.told(), List.of());
        career.relay(missed);
        return career.acts;
    }

    private void tell(Turn turn, List<UUID> links) {
        switch (turn) {
            case NONE -> {
                if (isPlanned()) {
                    planAndComplete();
                } else {
                    enter(work.told(), links);
                }
                goOn();
            }
            case LATE -> {
                now = until.isAfterwards()
                        ? desk.onWorkingDay(until.cleared(half, dice))
                        : desk.daysLater(now, dice.between(5, 20));
                enter(work.told(), links);
            }
            case NOTED -> {
                enter(work.told(), links);
                later(0, 6);
                act(new NoteOnActivity(work.kind(), work.id(), text("activité.note"), now));
            }
            case WRONG_SECTOR -> {
                enter(otherSector(), links);
                var right = new Telling();
                right.sector = work.told().sector();
                right.subSector = work.told().subSector();
                putRight(right, null, ReasonCode.WRONG_SECTOR, "motif.secteur");
            }
            case WRONG_MODE -> {
                var wrong = new Telling(work.told());
                wrong.mode = wrong.mode == ActionMode.ON_SITE ? ActionMode.REMOTE : ActionMode.ON_SITE;
                enter(wrong.told(), links);
                var right = new Telling();
                right.mode = work.told().mode();
                putRight(right, null, ReasonCode.OTHER, "motif.mode");
            }
            case WRONG_MONTH -> {
                var wrong =
                        work.doneAt().atZone(Definitions.PARIS).minusMonths(1).toInstant();
                act(entered(work.told(), links, wrong, wrong));
                putRight(new Telling(), work.doneAt(), ReasonCode.WRONG_DATE, "motif.date");
            }
            case WRONG_VALUE -> {
                enter(valued(work.told(), BigDecimal.TEN).told(), links);
                var right = new Telling();
                right.stated = new Statement(
                        null, null, null, requireNonNull(work.told().stated()).value(), null, null);
                putRight(right, null, ReasonCode.OTHER, "motif.valeur");
            }
            case CANCELLED -> {
                plan(work.day(), work.doneAt());
                now = desk.onWorkingDay(dayOf(now).plusDays(1));
                act(new CancelActivity(work.kind(), work.id(), text("motif.annulation"), ReasonCode.OTHER, now));
            }
            case AHEAD -> plan(half.to().plusDays(dice.between(9, 110)), null);
            case MISTAKE -> {
                enter(work.told(), links);
                noticed();
                act(new WithdrawActivity(
                        work.kind(), work.id(), text("motif.retrait"), ReasonCode.ENTERED_BY_MISTAKE, now));
            }
        }
    }

    /** When a work is entered as a rule: at the end of its day; of a period, some working days after its end. */
    private Instant soon() {
        return work.kind() == CaseKind.DECLARATION && stated()
                ? desk.daysLater(work.doneAt(), dice.between(1, 4))
                : desk.typed(work.doneAt(), dice.between(5, 40));
    }

    private boolean stated() {
        var statement = work.told().stated();
        return statement != null && statement.to() != null;
    }

    /** What takes time to prepare is often planned, unless that would have been the year before. */
    private boolean isPlanned() {
        var often = switch (work.kind()) {
            case MEETING, TRAINING -> 0.45;
            case PUBLICATION -> 0.3;
            case ON_SITE_ACTION -> work.told().mode() == ActionMode.EMH ? 0.06 : 0.2;
            default -> 0;
        };
        return dice.chance(often) && work.day().isAfter(half.from().plusDays(20));
    }

    private void planAndComplete() {
        plan(work.day(), work.kind() == CaseKind.PUBLICATION ? null : work.doneAt());
        if (work.kind() == CaseKind.PUBLICATION && dice.chance(0.6)) {
            now = now.plus(Duration.ofMinutes(dice.between(30, 600)));
            by = Staff.COORDINATION.actor();
            act(new ReviewPublication(work.id(), text("publication.relecture"), now));
            by = someone();
        }
        now = soon();
        var told = work.told();
        act(new CompleteActivity(
                work.kind(),
                work.id(),
                work.doneAt(),
                told.participants(),
                told.sectors(),
                told.attendance(),
                report(),
                now));
    }

    private @Nullable SealedText report() {
        return switch (work.kind()) {
            case MEETING -> text("réunion.minutes");
            case ON_SITE_ACTION -> text("action.compte-rendu");
            default -> null;
        };
    }

    /** Entered some days ahead, without what only shows on the day. */
    private void plan(LocalDate day, @Nullable Instant hour) {
        now = desk.onWorkingDay(work.day().minusDays(dice.between(5, 16)));
        if (!now.isBefore(work.doneAt().minus(Duration.ofHours(20)))) {
            now = work.doneAt().minus(Duration.ofHours(20));
        }
        var planned = new Telling(work.told());
        planned.participants = null;
        planned.sectors = null;
        planned.attendance = null;
        planned.plannedFor = new PlannedFor(day, hour);
        act(entered(planned.told(), List.of(), null, now));
    }

    private void enter(Told told, List<UUID> links) {
        act(entered(told, links, work.doneAt(), work.doneAt()));
    }

    private EnterActivity entered(Told told, List<UUID> links, @Nullable Instant doneAt, Instant at) {
        return new EnterActivity(work.kind(), work.id(), "", work.centre(), told, links, doneAt, at);
    }

    /** What follows from what was done. */
    private void goOn() {
        if (work.kind() == CaseKind.MEETING && dice.chance(0.25)) {
            decide();
        }
        if (work.kind() == CaseKind.PUBLICATION
                && work.told().kind() == ActivityKind.COMMUNICATION_TOOL
                && dice.chance(0.12)) {
            later(10, 18);
            act(new CountDownloads(work.id(), dayOf(now).minusDays(1), dice.between(12, 2_400), now));
        }
    }

    private void decide() {
        var decisions = dice.between(1, 3);
        for (var i = 1; i <= decisions; i++) {
            now = now.plus(Duration.ofMinutes(dice.between(1, 4))).plusSeconds(dice.between(1, 40));
            act(new DecideAtMeeting(
                    work.id(),
                    text("réunion.décision"),
                    text("réunion.responsable"),
                    dice.chance(0.7) ? dayOf(now).plusDays(dice.between(5, 21)) : null,
                    now));
        }
        for (var i = 1; i <= decisions; i++) {
            if (dice.chance(0.6)) {
                later(3, 9);
                act(new FollowUpDecision(work.id(), i, text("réunion.suite"), dice.chance(0.7), now));
            }
        }
    }

    private void replace(Work by) {
        var out = desk.typed(by.doneAt(), 50).plus(Duration.ofHours(1));
        if (out.isAfter(now)) {
            now = out;
        } else {
            later(1, 2);
        }
        act(new ReplacePublication(work.id(), by.id(), now));
    }

    private void relay(Set<Centre> missed) {
        var out = now;
        for (var centre : Centre.network()) {
            if (!missed.contains(centre)) {
                now = new Desk(zone(centre), dice).daysLater(out, dice.between(0, 3));
                by = Staff.someoneAt(centre, dice);
                act(new RelayMessage(
                        work.id(),
                        centre,
                        dice.chance(0.6) ? List.of(Sector.ES, Sector.EMS) : List.of(Sector.values()),
                        text("message.à"),
                        now));
            }
        }
    }

    private Told otherSector() {
        var wrong = new Telling(work.told());
        wrong.sector = dice.one(Arrays.stream(Sector.values())
                .filter(it -> it != work.told().sector())
                .toList());
        wrong.subSector = null;
        return wrong.told();
    }

    private static Telling valued(Told told, BigDecimal factor) {
        var telling = new Telling(told);
        var stated = requireNonNull(told.stated());
        telling.stated = new Statement(
                stated.from(),
                stated.to(),
                stated.measure(),
                requireNonNull(stated.value()).multiply(factor),
                stated.indicator(),
                stated.source());
        return telling;
    }

    private void putRight(Telling right, @Nullable Instant doneAt, ReasonCode code, String why) {
        noticed();
        act(new CorrectActivity(
                work.kind(), work.id(), right.told(), doneAt, null, text(why), code, now, TermsOfTheDay.ALWAYS));
    }

    /** An error is noticed soon by the centre, or later by those who look at the whole. */
    private void noticed() {
        if (until.isAfterwards()) {
            now = desk.onWorkingDay(until.noticed(half, dice));
            by = Staff.COORDINATION.actor();
        } else {
            later(1, 6);
        }
    }

    private void later(int least, int most) {
        now = desk.daysLater(now, dice.between(least, most));
        by = someone();
    }

    private Actor someone() {
        return work.centre() == Centre.NAT ? Staff.COORDINATION.actor() : Staff.someoneAt(work.centre(), dice);
    }

    private static ZoneId zone(Centre centre) {
        return centre == Centre.NAT ? Definitions.PARIS : Area.of(centre).zone();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Definitions.PARIS);
    }

    private void act(ActivityCommand command) {
        acts.add(new Act(Dice.id(work.id() + "/act/" + acts.size()), now, by, command));
    }

    private SealedText text(String name) {
        return texts.sentence(name, dice);
    }
}
