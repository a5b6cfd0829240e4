package fr.appui.ops.demo;

import fr.appui.command.supportrequest.SupportRequestCommand;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where and when the next thing happens to a request, and by whom; keeps what has happened. */
final class Scene {
    final Request request;
    final Form form;
    final Dice dice;
    final UUID id;
    private final Fate fate;
    private final HalfYear half;
    private final Texts texts;
    private final Desk desk;
    private final List<Act> acts = new ArrayList<>();
    private Instant now;
    private Actor by;

    Scene(Request request, Fate fate, HalfYear half, Texts texts) {
        this.request = request;
        this.fate = fate;
        this.half = half;
        this.texts = texts;
        id = request.id();
        dice = Dice.of("story/" + id);
        desk = new Desk(Area.of(request.centre()).zone(), dice);
        form = new Form(request);
        by = Staff.someoneAt(request.centre(), dice);
        now = desk.typed(request.receivedAt(), request.minutes());
    }

    Instant now() {
        return now;
    }

    Actor by() {
        return by;
    }

    List<Act> acts() {
        return acts;
    }

    /** Moves on by some minutes. */
    void minutesLater(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes)).plusSeconds(dice.between(1, 59));
    }

    /** Moves on to a working moment, by someone at the centre. */
    void daysLater(int least, int most) {
        now = desk.daysLater(now, dice.between(least, most));
        by = Staff.someoneAt(request.centre(), dice);
    }

    /** Moves on to the days when the centres clear what has piled up. */
    void cleared() {
        now = desk.onWorkingDay(fate.until().cleared(half, dice));
        by = Staff.someoneAt(request.centre(), dice);
    }

    /** Moves on to when an error is noticed: soon by the centre, or later by those who look at the whole. */
    void noticed(int least, int most) {
        if (isAfterwards()) {
            now = desk.onWorkingDay(fate.until().noticed(half, dice));
            by = Staff.COORDINATION.actor();
        } else {
            daysLater(least, most);
        }
    }

    /** Moves on to the first working day of the half-year. */
    void afterNewYear() {
        now = desk.onWorkingDay(half.from().plusDays(1));
    }

    void enter() {
        act(form.sent(now));
    }

    void act(SupportRequestCommand command) {
        acts.add(new Act(Dice.id(id + "/act/" + acts.size()), now, by, command));
    }

    SealedText text(String kind) {
        return texts.sentence(kind, dice);
    }

    /** Moves on to July, when those who consolidate the half-year look at the whole. */
    void inJuly() {
        now = desk.onWorkingDay(Until.JULY.noticed(half, dice));
        by = Staff.COORDINATION.actor();
    }

    boolean isAfterwards() {
        return fate.until().isAfterwards();
    }
}
