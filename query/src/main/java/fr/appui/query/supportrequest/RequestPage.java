package fr.appui.query.supportrequest;

import fr.appui.query.answer.UsedAnswers.Used;
import fr.appui.query.citation.CitedPublications.Cited;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Address;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.query.page.Step;
import fr.appui.query.reading.Shown;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.shared.party.Requester;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request: what is known, what was said, what can be done, what happened.
 *
 * @param opened whether free text and requester are shown; masked otherwise
 * @param assignee name of the person it is assigned to
 * @param before what stands before it in the list that the reader came from, as {@code after} does behind it
 * @param list filters of that list; empty when the reader came from elsewhere
 * @param alike other requests of the same facility, offered to be linked
 * @param since what happened after the version that a refused form was made on
 * @param others linked cases of another kind
 * @param merged those inside the scope that are one with it: the one that goes on for it first
 * @param position that all of this was read at
 * @param justDone type of the event that the reader has just caused
 * @param forms one per action that is possible now; none for a reader who may not act
 * @param drafts of those forms that hold text, filled with what the reader had typed and not sent
 * @param colleagues whom it can be assigned to
 * @param used the reusable answers behind each answer, by the position of its event
 * @param cited the publications sent along with each answer, likewise
 * @param chosen those behind the answer that is being written
 */
record RequestPage(
        SupportRequestFacts facts,
        int version,
        boolean opened,
        @Nullable String question,
        @Nullable Requester requester,
        @Nullable String assignee,
        List<Linked> links,
        List<Step> timeline,
        Map<Action, Form> forms,
        Map<Action, DraftedForm> drafts,
        List<Colleague> colleagues,
        List<Linked> alike,
        List<Step> since,
        @Nullable Linked before,
        @Nullable Linked after,
        String list,
        boolean due,
        Map<Long, List<Used>> used,
        Map<Long, List<Cited>> cited,
        List<Used> chosen,
        List<LinkedCase> others,
        List<Merged> merged,
        long position,
        @Nullable String justDone) {

    /** A request that goes on for this one, or that this one goes on for. */
    record Merged(UUID id, String number, Shown<String> question) {}

    /** @param what the case is about, in a few words */
    record Linked(UUID id, String number, String what) {}

    record Colleague(UUID account, String name) {}

    /** The one that goes on for it; {@code null} while it is not merged, and where it went outside the scope. */
    @Nullable
    Merged into() {
        return merged.stream()
                .filter(one -> one.id().equals(facts.mergedInto()))
                .findFirst()
                .orElse(null);
    }

    /** Those that it goes on for. */
    List<Merged> tookIn() {
        return merged.stream().filter(one -> facts.tookIn().contains(one.id())).toList();
    }

    List<Cited> cited(Step step) {
        return cited.getOrDefault(step.position(), List.of());
    }

    List<Used> used(Step step) {
        return used.getOrDefault(step.position(), List.of());
    }

    Form form(Action action) {
        return Objects.requireNonNull(forms.get(action));
    }

    /** {@code null} for a form that is not worth keeping while it is filled in. */
    @Nullable
    DraftedForm draft(Action action) {
        return drafts.get(action);
    }

    /** Whether the form is shown at once, without being asked for. */
    boolean opens(Action action) {
        var draft = draft(action);
        return form(action).refused()
                || draft != null && (draft.found() != null || !draft.others().isEmpty())
                || action == Action.ANSWER && !chosen.isEmpty();
    }

    boolean offers(Action action) {
        return forms.containsKey(action);
    }

    /** Where the reader came from. */
    String up() {
        return list.isEmpty() ? "/demandes" : "/demandes?" + list;
    }

    /** What a form says, so that the page that follows knows the list as well. */
    String next() {
        var kept = Address.of("").with("list", list).toString();
        return kept.isEmpty() ? "" : kept.substring(1);
    }

    /** Another request of the same list. */
    String other(Linked linked) {
        return Address.of(Links.request(linked.id())).with("list", list).toString();
    }

    /** Says what has happened since this page was made; asked when something has. */
    String news() {
        return Address.of("/demandes/" + facts.id() + "/depuis")
                .with("version", version)
                .toString();
    }

    /** What every form of the page is posted to. */
    String target(Action action) {
        return "/demandes/" + facts.id() + "/" + action.path();
    }
}
