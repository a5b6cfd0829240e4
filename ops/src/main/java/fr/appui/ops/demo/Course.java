package fr.appui.ops.demo;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.AcknowledgeSignalement;
import fr.appui.command.signalement.AssessSignalement;
import fr.appui.command.signalement.AssignSignalement;
import fr.appui.command.signalement.CloseSignalement;
import fr.appui.command.signalement.CorrectSignalement;
import fr.appui.command.signalement.CountCases;
import fr.appui.command.signalement.Details;
import fr.appui.command.signalement.GiveFeedback;
import fr.appui.command.signalement.NoteOnSignalement;
import fr.appui.command.signalement.ReceiveInformation;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.signalement.RemindOfInformation;
import fr.appui.command.signalement.ReopenSignalement;
import fr.appui.command.signalement.RequestInformation;
import fr.appui.command.signalement.SignalementCommand;
import fr.appui.command.signalement.TakeMeasure;
import fr.appui.command.signalement.WithdrawSignalement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.CaseCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one signalement, told from its end: what is entered wrongly is what will be put right, so that the
 * figures come out exactly. What would happen after the demonstration's last days does not: these are still followed.
 */
final class Course {
    /** What happens beside the usual. */
    enum Turn {
        NONE,
        LATE,
        WRONG_SECTOR,
        WRONG_KIND,
        /** Entered under the month before. */
        WRONG_MONTH,
        /** Closed, then open again for new cases. */
        REOPENED,
        /** Withdrawn, then found to have been right. */
        RESTORED,
        /** Entered by mistake, and withdrawn. */
        MISTAKE,
        /** Entered a second time under the same number, and withdrawn. */
        DUPLICATE
    }

    private static final RuleBook RULES = RuleBook.founding();
    private static final String ARA = "84";

    private final Outbreak outbreak;
    private final Until until;
    private final HalfYear half;
    private final Texts texts;
    private final Dice dice;
    private final Desk desk;
    private final Actor officer;
    private final Instant end;
    private final List<Act> acts = new ArrayList<>();
    private Instant receivedAt;
    private Sector sector;
    private SignalementKind kind;
    private Instant now;
    private Actor by;

    private Course(Outbreak outbreak, Until until, HalfYear half, Texts texts) {
        this.outbreak = outbreak;
        this.until = until;
        this.half = half;
        this.texts = texts;
        dice = Dice.of("course/" + outbreak.id());
        desk = new Desk(Area.of(outbreak.centre()).zone(), dice);
        var liaison = outbreak.centre().regions().equals(List.of(ARA)) && dice.chance(0.6);
        officer = liaison ? Staff.LIAISON.actor() : Staff.someoneAt(outbreak.centre(), dice);
        end = until.end(half).atStartOfDay(Definitions.PARIS).toInstant();
        receivedAt = outbreak.receivedAt();
        sector = outbreak.sector();
        kind = outbreak.kind();
        by = Staff.someoneAt(outbreak.centre(), dice);
        now = desk.typed(receivedAt, dice.between(4, 25));
    }

    /** @param until when it is put right, or done */
    static List<Act> of(Outbreak outbreak, Turn turn, Until until, HalfYear half, Texts texts) {
        var course = new Course(outbreak, until, half, texts);
        course.tell(turn);
        return course.acts.stream().filter(act -> act.at().isBefore(course.end)).toList();
    }

    private void tell(Turn turn) {
        switch (turn) {
            case NONE, REOPENED -> {
                enter();
                follow(turn == Turn.REOPENED);
            }
            case LATE -> {
                now = until.isAfterwards()
                        ? desk.onWorkingDay(until.cleared(half, dice))
                        : desk.daysLater(now, dice.between(2, 8));
                enter();
                follow(false);
            }
            case WRONG_SECTOR -> {
                sector = sector == Sector.ES ? Sector.EMS : Sector.ES;
                enter();
                putRight(details(null, outbreak.sector(), null), ReasonCode.WRONG_SECTOR, "motif.secteur");
                follow(false);
            }
            case WRONG_KIND -> {
                kind = kind == SignalementKind.IRA ? SignalementKind.COVID19 : SignalementKind.IRA;
                enter();
                putRight(details(null, null, outbreak.kind()), ReasonCode.NEW_INFORMATION, "motif.nature");
                follow(false);
            }
            case WRONG_MONTH -> {
                receivedAt = receivedAt.atZone(Definitions.PARIS).minusMonths(1).toInstant();
                enter();
                putRight(details(outbreak.receivedAt(), null, null), ReasonCode.WRONG_DATE, "motif.date");
                follow(false);
            }
            case RESTORED -> {
                enter();
                daysLater(1, 3);
                withdraw(ReasonCode.ENTERED_BY_MISTAKE);
                noticed();
                act(new ReopenSignalement(outbreak.id(), text("motif.retour"), ReasonCode.OTHER, RULES, now));
                follow(false);
            }
            case MISTAKE, DUPLICATE -> {
                minutesLater(15, 40);
                enter();
                noticed();
                withdraw(turn == Turn.DUPLICATE ? ReasonCode.DUPLICATE : ReasonCode.ENTERED_BY_MISTAKE);
            }
        }
    }

    private void enter() {
        act(new ReceiveSignalement(
                outbreak.id(),
                "",
                outbreak.centre(),
                receivedAt,
                outbreak.arsReceivedAt(),
                outbreak.origin(),
                outbreak.externalNumber(),
                sector,
                null,
                outbreak.facility(),
                kind,
                outbreak.criteria(),
                outbreak.microorganism(),
                outbreak.counts().getFirst(),
                receivedAt.equals(outbreak.receivedAt()) ? outbreak.firstCaseOn() : null,
                outbreak.summary(),
                null,
                outbreak.fromRequest(),
                RULES,
                now));
    }

    /** From the acknowledgement to the closing, as far as time reaches. */
    private void follow(boolean again) {
        if (dice.chance(0.02)) {
            return;
        }
        by = officer;
        later(0, 2);
        act(new AcknowledgeSignalement(outbreak.id(), dice.chance(0.4) ? text("signalement.accusé") : null, now));
        minutesLater(1, 15);
        act(new AssignSignalement(outbreak.id(), officer.account(), now));
        if (dice.chance(0.85)) {
            later(1, 4);
            act(new AssessSignalement(outbreak.id(), text("signalement.évaluation"), now));
        }
        if (dice.chance(outbreak.isClustered() ? 0.8 : 0.3)) {
            minutesLater(5, 90);
            act(new TakeMeasure(outbreak.id(), text("signalement.mesure"), now));
        }
        if (dice.chance(0.3)) {
            inform();
        }
        outbreak.counts().stream().skip(1).forEach(this::count);
        if (dice.chance(0.25)) {
            later(1, 3);
            act(new NoteOnSignalement(outbreak.id(), text("signalement.note"), now));
        }
        if (dice.chance(0.7)) {
            later(0, 3);
            act(new GiveFeedback(outbreak.id(), text("signalement.retour"), now));
        }
        closeAfterLastCase();
        if (again) {
            later(2, 5);
            act(new ReopenSignalement(
                    outbreak.id(), text("motif.nouveau-cas"), ReasonCode.NEW_INFORMATION, RULES, now));
            minutesLater(5, 30);
            var last = outbreak.counts().getLast();
            act(new CountCases(
                    outbreak.id(),
                    new CaseCount(today(), last.residents() + 1, last.staff(), last.deaths()),
                    RULES,
                    now,
                    now));
            later(9, 14);
            close();
        }
    }

    private void inform() {
        minutesLater(5, 60);
        var asked = dice.between(2, 6);
        act(new RequestInformation(outbreak.id(), text("signalement.demande"), today().plusDays(asked), now));
        if (dice.chance(0.35)) {
            later(asked + 1, asked + 4);
            act(new RemindOfInformation(outbreak.id(), 1, null, null, text("signalement.relance"), now));
        }
        if (dice.chance(0.9)) {
            later(1, 4);
            act(new ReceiveInformation(outbreak.id(), 1, text("signalement.réponse"), now));
        }
    }

    private void count(CaseCount count) {
        var told = desk.onWorkingDay(count.asOfDay());
        if (told.isAfter(now)) {
            now = told;
        } else {
            minutesLater(5, 50);
        }
        act(new CountCases(outbreak.id(), count, RULES, now, now));
    }

    private void closeAfterLastCase() {
        var over = desk.onWorkingDay(outbreak.counts().getLast().asOfDay().plusDays(dice.between(9, 15)));
        if (over.isAfter(now)) {
            now = over;
        } else {
            later(1, 3);
        }
        close();
    }

    private void close() {
        act(new CloseSignalement(
                outbreak.id(),
                text("signalement.clôture"),
                null,
                outbreak.isClustered() && dice.chance(0.75) ? outbreak.curve() : null,
                RULES,
                now,
                now));
    }

    /** The follow-up does not wait for it. */
    private void putRight(Details details, ReasonCode code, String why) {
        var entered = now;
        noticed();
        act(new CorrectSignalement(
                outbreak.id(), details, null, text(why), code, TermsOfTheDay.ALWAYS, RULES, now, now));
        now = entered;
    }

    private void withdraw(ReasonCode code) {
        act(new WithdrawSignalement(outbreak.id(), text("motif.retrait"), code, now));
    }

    private static Details details(
            @Nullable Instant receivedAt, @Nullable Sector sector, @Nullable SignalementKind kind) {
        return new Details(receivedAt, null, null, null, sector, null, null, kind, null, null, null, null, null);
    }

    /** An error is noticed soon by the centre, or later by those who look at the whole. */
    private void noticed() {
        if (until.isAfterwards()) {
            now = desk.onWorkingDay(until.noticed(half, dice));
            by = Staff.COORDINATION.actor();
        } else {
            by = Staff.someoneAt(outbreak.centre(), dice);
            now = desk.daysLater(now, dice.between(1, 6));
        }
    }

    private void daysLater(int least, int most) {
        now = desk.daysLater(now, dice.between(least, most));
        by = Staff.someoneAt(outbreak.centre(), dice);
    }

    private void later(int least, int most) {
        now = desk.daysLater(now, dice.between(least, most));
    }

    private void minutesLater(int least, int most) {
        now = now.plus(Duration.ofMinutes(dice.between(least, most))).plusSeconds(dice.between(1, 59));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, desk.zone());
    }

    private void act(SignalementCommand command) {
        acts.add(new Act(Dice.id(outbreak.id() + "/act/" + acts.size()), now, by, command));
    }

    private SealedText text(String name) {
        return texts.sentence(name, dice);
    }
}
