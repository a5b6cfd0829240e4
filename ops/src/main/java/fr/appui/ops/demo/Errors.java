package fr.appui.ops.demo;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.supportrequest.CorrectSupportRequest;
import fr.appui.command.supportrequest.ReclassifySupportRequest;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people enter wrongly, and how it is put right. */
final class Errors {
    private final Scene scene;
    private final Request request;
    private final Form form;

    Errors(Scene scene) {
        this.scene = scene;
        request = scene.request;
        form = scene.form;
    }

    void sector(Sector wrong) {
        form.sector = wrong;
        form.subSector = wrong == Sector.COMMUNAUTE ? SubSector.AUTRE : null;
        scene.enter();
        scene.noticed(1, 10);
        scene.act(new ReclassifySupportRequest(
                scene.id,
                request.sector(),
                request.subSector(),
                null,
                null,
                null,
                scene.text("motif.secteur"),
                ReasonCode.WRONG_SECTOR,
                scene.now(),
                TermsOfTheDay.ALWAYS));
    }

    void theme() {
        form.themes = List.of(request.themes().equals(List.of(Theme.OTHER)) ? Theme.STANDARD_PRECAUTIONS : Theme.OTHER);
        scene.enter();
        scene.noticed(1, 10);
        scene.act(new ReclassifySupportRequest(
                scene.id,
                null,
                null,
                request.themes(),
                null,
                null,
                scene.text("motif.thème"),
                ReasonCode.WRONG_THEME,
                scene.now(),
                TermsOfTheDay.ALWAYS));
    }

    void facility() {
        do {
            form.facility = Facilities.one(request.centre(), request.sector(), scene.dice);
        } while (form.facility.equals(request.facility()));
        scene.enter();
        scene.noticed(1, 10);
        scene.act(new ReclassifySupportRequest(
                scene.id,
                null,
                null,
                null,
                request.facility(),
                null,
                scene.text("motif.lieu"),
                ReasonCode.WRONG_FACILITY,
                scene.now(),
                TermsOfTheDay.ALWAYS));
    }

    void framework() {
        form.framework = request.sector() == Sector.ES ? Framework.SPARES : Framework.PRIMO;
        scene.enter();
        scene.noticed(1, 10);
        scene.act(new ReclassifySupportRequest(
                scene.id,
                null,
                null,
                null,
                null,
                Framework.REGIONAL,
                scene.text("motif.cadre"),
                ReasonCode.OTHER,
                scene.now(),
                TermsOfTheDay.ALWAYS));
    }

    /** One detail of four. */
    void detail() {
        switch (scene.dice.between(0, 3)) {
            case 0 -> {
                form.channel = request.channel() == Channel.PHONE ? Channel.EMAIL : Channel.PHONE;
                scene.enter();
                correct(null, request.channel(), null, null, null);
            }
            case 1 -> {
                form.minutes = request.minutes() * 10;
                scene.enter();
                correct(null, null, request.minutes(), null, null);
            }
            case 2 -> {
                form.question = scene.text("question.vague");
                scene.enter();
                correct(null, null, null, request.question(), null);
            }
            default -> {
                form.requester = new Requester(People.name(scene.dice), null, null, null);
                scene.enter();
                correct(null, null, null, null, request.requester());
            }
        }
    }

    void month() {
        day(inParis().minusMonths(1).toInstant());
    }

    void year() {
        day(inParis().minusYears(1).toInstant());
    }

    void entryDay() {
        scene.daysLater(12, 14);
        day(scene.now());
    }

    void enteredInJuly() {
        scene.cleared();
        day(scene.now());
    }

    void enteredAsOfJune() {
        day(inParis().withMonth(6).withDayOfMonth(30).toInstant());
    }

    void enteredAfterNewYear() {
        scene.afterNewYear();
        day(scene.now());
    }

    private void day(Instant wrong) {
        form.receivedAt = wrong;
        scene.enter();
        scene.noticed(1, 8);
        scene.act(new CorrectSupportRequest(
                scene.id,
                request.receivedAt(),
                null,
                null,
                null,
                null,
                scene.text("motif.date"),
                ReasonCode.WRONG_DATE,
                scene.now()));
    }

    private ZonedDateTime inParis() {
        return request.receivedAt().atZone(Definitions.PARIS);
    }

    private void correct(
            @Nullable Instant receivedAt,
            @Nullable Channel channel,
            @Nullable Integer minutes,
            @Nullable SealedText question,
            @Nullable Requester requester) {
        scene.noticed(0, 8);
        scene.act(new CorrectSupportRequest(
                scene.id,
                receivedAt,
                channel,
                minutes,
                question,
                requester,
                scene.text("motif.saisie"),
                ReasonCode.OTHER,
                scene.now()));
    }
}
