package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.supportrequest.AnswerSupportRequest;
import fr.appui.command.supportrequest.AssignSupportRequest;
import fr.appui.command.supportrequest.CloseSupportRequest;
import fr.appui.command.supportrequest.LinkSupportRequest;
import fr.appui.command.supportrequest.MergeSupportRequest;
import fr.appui.command.supportrequest.NoteOnSupportRequest;
import fr.appui.command.supportrequest.ReferSupportRequest;
import fr.appui.command.supportrequest.ReopenSupportRequest;
import fr.appui.command.supportrequest.UnmergeSupportRequest;
import fr.appui.command.supportrequest.WithdrawSupportRequest;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import java.util.List;
import java.util.UUID;

/**
 * The life of one request, told from its end: what is entered wrongly is what will be put right, so that the figures
 * come out exactly.
 */
final class Story {
    private static final Weights<ReferralTarget> REFERRED_TO = Weights.of(
            ReferralTarget.EMH,
            30,
            ReferralTarget.EOH,
            25,
            ReferralTarget.ARS,
            25,
            ReferralTarget.CRATB,
            12,
            ReferralTarget.CPIAS,
            5,
            ReferralTarget.OTHER,
            3);

    private final Scene scene;
    private final UUID other;

    private Story(Scene scene, UUID other) {
        this.scene = scene;
        this.other = other;
    }

    /** @param other an earlier request of the same centre, to link to; the request itself when there is none */
    static List<Act> of(Request request, Fate fate, HalfYear half, UUID other, Texts texts) {
        var scene = new Scene(request, fate, half, texts);
        new Story(scene, other).tell(fate);
        return scene.acts();
    }

    private void tell(Fate fate) {
        var errors = new Errors(scene);
        switch (fate.kind()) {
            case NONE -> scene.enter();
            case SLOW -> slow();
            case FORGOTTEN -> enterOpen();
            case LATE -> late();
            case REFERRED -> referred();
            case REOPENED -> reopened();
            case SECOND_ANSWER -> answeredTwice();
            case NOTED -> noted();
            case LINKED -> linked();
            case WRONG_SECTOR -> errors.sector(requireNonNull(fate.enteredAs()));
            case WRONG_THEME -> errors.theme();
            case WRONG_FACILITY -> errors.facility();
            case WRONG_FRAMEWORK -> errors.framework();
            case WRONG_DETAIL -> errors.detail();
            case WRONG_MONTH -> errors.month();
            case WRONG_YEAR -> errors.year();
            case WRONG_ENTRY_DAY -> errors.entryDay();
            case MOVES_IN -> errors.enteredInJuly();
            case MOVES_OUT -> errors.enteredAsOfJune();
            case MOVES_BACK -> errors.enteredAfterNewYear();
            case MISTAKE -> mistake();
            case DUPLICATE -> duplicate();
            case RESTORED -> restored();
            case MERGED -> merged();
            case UNMERGED -> unmerged();
        }
    }

    private void enterOpen() {
        scene.form.answered = false;
        scene.minutesLater(-scene.request.minutes() / 2);
        scene.enter();
    }

    private void slow() {
        enterOpen();
        if (scene.dice.chance(0.5)) {
            scene.minutesLater(scene.dice.between(8, 50));
            assign();
        }
        if (scene.isAfterwards()) {
            scene.cleared();
        } else {
            scene.daysLater(0, 4);
        }
        answer(scene.request.answer());
        if (scene.dice.chance(0.4)) {
            scene.daysLater(0, 3);
        }
        close(scene.request.outcome());
    }

    private void late() {
        if (scene.isAfterwards()) {
            scene.cleared();
        } else {
            scene.daysLater(1, 9);
        }
        scene.enter();
    }

    private void referred() {
        enterOpen();
        scene.minutesLater(scene.dice.between(10, 60));
        scene.act(new ReferSupportRequest(
                scene.id, REFERRED_TO.pick(scene.dice), scene.text("motif.orientation"), null, scene.now()));
        if (scene.dice.chance(0.8)) {
            scene.daysLater(1, 6);
            close(Outcome.REFERRED);
        }
    }

    private void reopened() {
        scene.enter();
        scene.noticed(2, 6);
        scene.act(new ReopenSupportRequest(
                scene.id, scene.text("motif.reprise"), ReasonCode.NEW_INFORMATION, scene.now()));
        scene.minutesLater(scene.dice.between(30, 90));
        answer(scene.text("complément"));
        close(Outcome.WRITTEN_ANSWER);
    }

    private void answeredTwice() {
        scene.form.closed = false;
        scene.enter();
        scene.daysLater(0, 4);
        answer(scene.text("complément"));
        close(scene.request.outcome());
    }

    private void noted() {
        scene.enter();
        scene.daysLater(0, 3);
        scene.act(new NoteOnSupportRequest(scene.id, scene.text("note"), scene.now()));
    }

    private void linked() {
        scene.enter();
        scene.daysLater(1, 3);
        link();
    }

    private void mistake() {
        scene.enter();
        scene.noticed(0, 8);
        withdraw(ReasonCode.ENTERED_BY_MISTAKE);
    }

    private void duplicate() {
        scene.minutesLater(scene.dice.between(12, 30));
        scene.enter();
        scene.noticed(0, 8);
        link();
        scene.minutesLater(1);
        withdraw(ReasonCode.DUPLICATE);
    }

    private void restored() {
        scene.enter();
        scene.daysLater(1, 3);
        withdraw(ReasonCode.ENTERED_BY_MISTAKE);
        scene.noticed(1, 4);
        scene.act(new ReopenSupportRequest(
                scene.id, scene.text("motif.retour"), ReasonCode.NEW_INFORMATION, scene.now()));
        scene.minutesLater(2);
        close(scene.request.outcome());
    }

    private void merged() {
        scene.minutesLater(scene.dice.between(12, 30));
        scene.enter();
        scene.noticed(0, 8);
        merge();
    }

    private void unmerged() {
        scene.enter();
        if (other.equals(scene.id)) {
            return;
        }
        scene.inJuly();
        merge();
        scene.noticed(0, 8);
        scene.act(new UnmergeSupportRequest(
                scene.id, scene.text("motif.défusion"), ReasonCode.NEW_INFORMATION, scene.now()));
    }

    private void merge() {
        scene.act(new MergeSupportRequest(
                scene.id, other, scene.text("motif.fusion"), ReasonCode.DUPLICATE, scene.now()));
    }

    private void assign() {
        scene.act(new AssignSupportRequest(
                scene.id, Staff.someoneAt(scene.request.centre(), scene.dice).account(), scene.now()));
    }

    private void answer(SealedText text) {
        scene.act(new AnswerSupportRequest(
                scene.id, text, scene.now(), Subjects.minutes(scene.dice), null, null, scene.now()));
        scene.minutesLater(2);
    }

    private void close(Outcome outcome) {
        scene.act(new CloseSupportRequest(scene.id, outcome, scene.now()));
    }

    private void link() {
        if (other.equals(scene.id)) {
            return;
        }
        scene.act(new LinkSupportRequest(scene.id, other, scene.now()));
    }

    private void withdraw(ReasonCode reasonCode) {
        scene.act(new WithdrawSupportRequest(scene.id, scene.text("motif.retrait"), reasonCode, scene.now()));
    }
}
