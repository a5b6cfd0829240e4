package fr.appui.command.signalement;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Intent;
import fr.appui.command.intake.MergeTarget;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Numbers;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Rules;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.ToldPlace;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.Judging;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on signalements: for programs under {@code /api}, for pages under {@code /signalements}. */
@RestController
class SignalementEndpoint {
    private static final String API = "/api/signalements";
    private static final String PAGE = "/signalements";

    private final Desk desk;
    private final Numbers numbers;
    private final Accounts accounts;
    private final Cases cases;
    private final Terms terms;
    private final Rules rules;

    SignalementEndpoint(
            Commands commands,
            InstantSource clock,
            Numbers numbers,
            Accounts accounts,
            Cases cases,
            Terms terms,
            Rules rules) {
        this.desk = new Desk(commands, clock, new SignalementPages());
        this.numbers = numbers;
        this.accounts = accounts;
        this.cases = cases;
        this.terms = terms;
        this.rules = rules;
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> receive(Actor actor, Post<ReceiveSignalement.Body> post) {
        return desk.create(
                post,
                actor,
                () -> mayReceive(actor, post),
                (id, body, now) -> ReceiveSignalement.of(
                        id, () -> number(body), body, now, terms, new NamedCases(actor, cases), rules.book()));
    }

    @PostMapping({API + "/{id}/acknowledgements", PAGE + "/{id}/acknowledgements"})
    @Nullable
    ResponseEntity<Answer> acknowledge(@PathVariable String id, Actor actor, Post<AcknowledgeSignalement.Body> post) {
        return change(id, actor, post, AcknowledgeSignalement::of);
    }

    @PostMapping({API + "/{id}/assignments", PAGE + "/{id}/assignments"})
    @Nullable
    ResponseEntity<Answer> assign(@PathVariable String id, Actor actor, Post<AssignSignalement.Body> post) {
        return change(id, actor, post, (it, body, now) -> AssignSignalement.of(it, body, now, accounts));
    }

    @PostMapping({API + "/{id}/assessments", PAGE + "/{id}/assessments"})
    @Nullable
    ResponseEntity<Answer> assess(@PathVariable String id, Actor actor, Post<AssessSignalement.Body> post) {
        return change(id, actor, post, AssessSignalement::of);
    }

    @PostMapping({API + "/{id}/criteria", PAGE + "/{id}/criteria"})
    @Nullable
    ResponseEntity<Answer> addCriterion(@PathVariable String id, Actor actor, Post<AddCriterion.Body> post) {
        return change(id, actor, post, (it, body, now) -> AddCriterion.of(it, body, now, rules.book()));
    }

    @PostMapping({API + "/{id}/information-requests", PAGE + "/{id}/information-requests"})
    @Nullable
    ResponseEntity<Answer> requestInformation(
            @PathVariable String id, Actor actor, Post<RequestInformation.Body> post) {
        return change(id, actor, post, RequestInformation::of);
    }

    @PostMapping({API + "/{id}/information-received", PAGE + "/{id}/information-received"})
    @Nullable
    ResponseEntity<Answer> receiveInformation(
            @PathVariable String id, Actor actor, Post<ReceiveInformation.Body> post) {
        return change(id, actor, post, ReceiveInformation::of);
    }

    @PostMapping({API + "/{id}/reminders", PAGE + "/{id}/reminders"})
    @Nullable
    ResponseEntity<Answer> remind(@PathVariable String id, Actor actor, Post<RemindOfInformation.Body> post) {
        return change(id, actor, post, RemindOfInformation::of);
    }

    @PostMapping({API + "/{id}/case-counts", PAGE + "/{id}/case-counts"})
    @Nullable
    ResponseEntity<Answer> countCases(@PathVariable String id, Actor actor, Post<CountCases.Body> post) {
        return change(id, actor, post, (it, body, now) -> CountCases.of(it, body, now, rules.book()));
    }

    @PostMapping({API + "/{id}/closures", PAGE + "/{id}/closures"})
    @Nullable
    ResponseEntity<Answer> close(@PathVariable String id, Actor actor, Post<CloseSignalement.Body> post) {
        return change(id, actor, post, (it, body, now) -> CloseSignalement.of(it, body, now, rules.book()));
    }

    @PostMapping({API + "/{id}/reopenings", PAGE + "/{id}/reopenings"})
    @Nullable
    ResponseEntity<Answer> reopen(@PathVariable String id, Actor actor, Post<ReopenSignalement.Body> post) {
        return change(id, actor, post, (it, body, now) -> ReopenSignalement.of(it, body, now, rules.book()));
    }

    @PostMapping({API + "/{id}/measures", PAGE + "/{id}/measures"})
    @Nullable
    ResponseEntity<Answer> takeMeasure(@PathVariable String id, Actor actor, Post<TakeMeasure.Body> post) {
        return change(id, actor, post, TakeMeasure::of);
    }

    @PostMapping({API + "/{id}/feedbacks", PAGE + "/{id}/feedbacks"})
    @Nullable
    ResponseEntity<Answer> giveFeedback(@PathVariable String id, Actor actor, Post<GiveFeedback.Body> post) {
        return change(id, actor, post, GiveFeedback::of);
    }

    @PostMapping({API + "/{id}/deadlines", PAGE + "/{id}/deadlines"})
    @Nullable
    ResponseEntity<Answer> moveDeadline(@PathVariable String id, Actor actor, Post<MoveDeadline.Body> post) {
        return change(id, actor, post, MoveDeadline::of);
    }

    @PostMapping({API + "/{id}/corrections", PAGE + "/{id}/corrections"})
    @Nullable
    ResponseEntity<Answer> correct(@PathVariable String id, Actor actor, Post<CorrectSignalement.Body> post) {
        return amend(id, actor, post, (it, body, now) -> CorrectSignalement.of(it, body, now, terms, rules.book()));
    }

    @PostMapping({API + "/{id}/withdrawals", PAGE + "/{id}/withdrawals"})
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WithdrawSignalement.Body> post) {
        return amend(id, actor, post, WithdrawSignalement::of);
    }

    @PostMapping({API + "/{id}/merges", PAGE + "/{id}/merges"})
    @Nullable
    ResponseEntity<Answer> merge(@PathVariable String id, Actor actor, Post<MergeSignalement.Body> post) {
        var target = new MergeTarget(CaseKind.SIGNALEMENT, actor, cases);
        return desk.change(
                post, actor, id, () -> mayMerge(actor), (it, body, now) -> MergeSignalement.of(it, body, now, target));
    }

    @PostMapping({API + "/{id}/unmerges", PAGE + "/{id}/unmerges"})
    @Nullable
    ResponseEntity<Answer> unmerge(@PathVariable String id, Actor actor, Post<UnmergeSignalement.Body> post) {
        return desk.change(post, actor, id, () -> mayMerge(actor), UnmergeSignalement::of);
    }

    @PostMapping({API + "/{id}/links", PAGE + "/{id}/links"})
    @Nullable
    ResponseEntity<Answer> link(@PathVariable String id, Actor actor, Post<LinkSignalement.Body> post) {
        var named = new NamedCases(actor, cases);
        return change(id, actor, post, (it, body, now) -> LinkSignalement.of(it, body, now, named));
    }

    @PostMapping({API + "/{id}/notes", PAGE + "/{id}/notes"})
    @Nullable
    ResponseEntity<Answer> note(@PathVariable String id, Actor actor, Post<NoteOnSignalement.Body> post) {
        return change(id, actor, post, NoteOnSignalement::of);
    }

    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayWork(actor), intent);
    }

    /** What takes back what was recorded: a liaison officer follows signalements, but leaves that to the centre. */
    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> amend(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayAmend(actor), intent);
    }

    private static void mayMerge(Actor actor) {
        if (!actor.merges()) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayAmend(Actor actor) {
        mayWork(actor);
        if (actor.role() == Role.LIAISON) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOn(CaseKind.SIGNALEMENT)) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayReceive(Actor actor, Post<?> post) {
        mayWork(actor);
        ToldPlace.mustBeReached(post, actor, CaseKind.SIGNALEMENT);
    }

    private String number(ReceiveSignalement.Body body) {
        var year = Judging.dayOf(body.receivedAt()).getYear();
        return numbers.draw(CaseKind.SIGNALEMENT.letter(), body.centre(), year);
    }
}
