package fr.appui.query.answer;

import fr.appui.query.page.Form;
import fr.appui.query.reading.Shown;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.party.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reusable answer: the text, where it stands, what can be done, what happened.
 *
 * @param successor the answer to be sent instead, if the reader may see it
 * @param decides whether the reader may approve and supersede it
 * @param withdraws whether the reader may withdraw it
 * @param proposes whether the reader may propose another
 * @param candidates what may take over
 */
record AnswerPage(
        AnswerEntry answer,
        @Nullable AnswerEntry successor,
        List<Step> timeline,
        boolean decides,
        boolean withdraws,
        boolean proposes,
        Form approval,
        Form supersession,
        Form withdrawal,
        List<AnswerEntry> candidates,
        boolean done) {

    /** @param actor name, empty for the machine */
    record Step(
            long position,
            String type,
            Instant happened,
            Instant recorded,
            String actor,
            @Nullable Role role,
            @Nullable Shown<String> reason) {}

    /** A form that has just been refused comes back even if its time is over. */
    boolean canApprove() {
        return decides && (answer.status() == AnswerStatus.PROPOSED || approval.refused());
    }

    boolean canSupersede() {
        return decides && (answer.status() == AnswerStatus.APPROVED || supersession.refused());
    }

    boolean canWithdraw() {
        return withdraws && (answer.status() != AnswerStatus.WITHDRAWN || withdrawal.refused());
    }

    String target(Form form) {
        return "/reponses/" + answer.id() + "/" + form.name();
    }
}
