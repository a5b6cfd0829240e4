package fr.appui.query.evaluation;

import fr.appui.query.counter.Recount.Counted;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.query.page.Step;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.finding.FindingStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question or finding: what it is about, what was said in order, what can be done.
 *
 * @param readable whether the figure or event that it is about lies inside the reader's scope
 * @param recounted what the register answers to the same; {@code null} where it is not asked
 * @param found the event that stands at the cited position, as the reader may see it
 * @param forms by the last part of the address that each is posted to
 * @param justDone type of the event that the reader has just caused
 */
record FindingPage(
        FindingFacts facts,
        int version,
        String text,
        List<Step> steps,
        boolean readable,
        @Nullable Counted recounted,
        @Nullable CitedEvent found,
        Map<String, Form> forms,
        @Nullable String justDone) {
    static final String ANSWER = "answers";
    static final String SETTLE = "settlements";
    static final String REOPEN = "reopenings";
    static final String WITHDRAW = "withdrawals";

    boolean isAnswered() {
        return facts.status() == FindingStatus.ANSWERED;
    }

    boolean offers(String name) {
        return forms.containsKey(name);
    }

    Form form(String name) {
        return Objects.requireNonNull(forms.get(name), name);
    }

    String target(String name) {
        return Links.finding(facts.id()) + "/" + name;
    }

    /** The form that takes back what has just been done; {@code null} where nothing does: an answer stays said. */
    @Nullable
    String undo() {
        return switch (justDone) {
            case "finding.raised" -> offers(WITHDRAW) ? WITHDRAW : null;
            case "finding.settled", "finding.withdrawn" -> offers(REOPEN) ? REOPEN : null;
            case null, default -> null;
        };
    }
}
