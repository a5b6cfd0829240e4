package fr.appui.command.supportrequest;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Answers;
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
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.ToldPlace;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on support requests: for programs under {@code /api}, for pages under {@code /demandes}. */
@RestController
class SupportRequestEndpoint {
    private static final String API = "/api/support-requests";
    private static final String PAGE = "/demandes";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Desk desk;
    private final Numbers numbers;
    private final Accounts accounts;
    private final Cases cases;
    private final Terms terms;
    private final Answers answers;

    SupportRequestEndpoint(
            Commands commands,
            InstantSource clock,
            Numbers numbers,
            Accounts accounts,
            Cases cases,
            Terms terms,
            Answers answers) {
        this.desk = new Desk(commands, clock, new SupportRequestPages());
        this.numbers = numbers;
        this.accounts = accounts;
        this.cases = cases;
        this.terms = terms;
        this.answers = answers;
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> open(Actor actor, Post<OpenSupportRequest.Body> post) {
        return desk.create(
                post,
                actor,
                () -> mayOpen(actor, post),
                (id, body, now) -> OpenSupportRequest.of(
                        id, () -> number(body), body, now, terms, AnswersUsed.by(actor, answers)));
    }

    @PostMapping({API + "/{id}/answers", PAGE + "/{id}/answers"})
    @Nullable
    ResponseEntity<Answer> answer(@PathVariable String id, Actor actor, Post<AnswerSupportRequest.Body> post) {
        return change(
                id,
                actor,
                post,
                (request, body, now) -> AnswerSupportRequest.of(
                        request, body, now, AnswersUsed.by(actor, answers), new NamedCases(actor, cases)));
    }

    @PostMapping({API + "/{id}/reclassifications", PAGE + "/{id}/reclassifications"})
    @Nullable
    ResponseEntity<Answer> reclassify(@PathVariable String id, Actor actor, Post<ReclassifySupportRequest.Body> post) {
        return change(id, actor, post, (request, body, now) -> ReclassifySupportRequest.of(request, body, now, terms));
    }

    @PostMapping({API + "/{id}/corrections", PAGE + "/{id}/corrections"})
    @Nullable
    ResponseEntity<Answer> correct(@PathVariable String id, Actor actor, Post<CorrectSupportRequest.Body> post) {
        return change(id, actor, post, CorrectSupportRequest::of);
    }

    @PostMapping({API + "/{id}/assignments", PAGE + "/{id}/assignments"})
    @Nullable
    ResponseEntity<Answer> assign(@PathVariable String id, Actor actor, Post<AssignSupportRequest.Body> post) {
        return change(id, actor, post, (request, body, now) -> AssignSupportRequest.of(request, body, now, accounts));
    }

    @PostMapping({API + "/{id}/referrals", PAGE + "/{id}/referrals"})
    @Nullable
    ResponseEntity<Answer> refer(@PathVariable String id, Actor actor, Post<ReferSupportRequest.Body> post) {
        return change(id, actor, post, ReferSupportRequest::of);
    }

    @PostMapping({API + "/{id}/closures", PAGE + "/{id}/closures"})
    @Nullable
    ResponseEntity<Answer> close(@PathVariable String id, Actor actor, Post<CloseSupportRequest.Body> post) {
        return change(id, actor, post, CloseSupportRequest::of);
    }

    @PostMapping({API + "/{id}/reopenings", PAGE + "/{id}/reopenings"})
    @Nullable
    ResponseEntity<Answer> reopen(@PathVariable String id, Actor actor, Post<ReopenSupportRequest.Body> post) {
        return change(id, actor, post, ReopenSupportRequest::of);
    }

    @PostMapping({API + "/{id}/withdrawals", PAGE + "/{id}/withdrawals"})
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WithdrawSupportRequest.Body> post) {
        return change(id, actor, post, WithdrawSupportRequest::of);
    }

    @PostMapping({API + "/{id}/merges", PAGE + "/{id}/merges"})
    @Nullable
    ResponseEntity<Answer> merge(@PathVariable String id, Actor actor, Post<MergeSupportRequest.Body> post) {
        var target = new MergeTarget(CaseKind.SUPPORT_REQUEST, actor, cases);
        return desk.change(
                post,
                actor,
                id,
                () -> mayMerge(actor),
                (request, body, now) -> MergeSupportRequest.of(request, body, now, target));
    }

    @PostMapping({API + "/{id}/unmerges", PAGE + "/{id}/unmerges"})
    @Nullable
    ResponseEntity<Answer> unmerge(@PathVariable String id, Actor actor, Post<UnmergeSupportRequest.Body> post) {
        return desk.change(post, actor, id, () -> mayMerge(actor), UnmergeSupportRequest::of);
    }

    @PostMapping({API + "/{id}/links", PAGE + "/{id}/links"})
    @Nullable
    ResponseEntity<Answer> link(@PathVariable String id, Actor actor, Post<LinkSupportRequest.Body> post) {
        return change(id, actor, post, (request, body, now) -> LinkSupportRequest.of(request, body, now, cases));
    }

    @PostMapping({API + "/{id}/notes", PAGE + "/{id}/notes"})
    @Nullable
    ResponseEntity<Answer> note(@PathVariable String id, Actor actor, Post<NoteOnSupportRequest.Body> post) {
        return change(id, actor, post, NoteOnSupportRequest::of);
    }

    @PostMapping({API + "/{id}/follow-ups", PAGE + "/{id}/follow-ups"})
    @Nullable
    ResponseEntity<Answer> planFollowUp(@PathVariable String id, Actor actor, Post<PlanFollowUp.Body> post) {
        return change(id, actor, post, PlanFollowUp::of);
    }

    @PostMapping({API + "/{id}/follow-up-completions", PAGE + "/{id}/follow-up-completions"})
    @Nullable
    ResponseEntity<Answer> completeFollowUp(@PathVariable String id, Actor actor, Post<CompleteFollowUp.Body> post) {
        return change(id, actor, post, CompleteFollowUp::of);
    }

    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayWork(actor), intent);
    }

    private static void mayMerge(Actor actor) {
        if (!actor.merges()) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOnSupportRequests()) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayOpen(Actor actor, Post<?> post) {
        mayWork(actor);
        ToldPlace.mustBeReached(post, actor, CaseKind.SUPPORT_REQUEST);
    }

    private String number(OpenSupportRequest.Body body) {
        var year = body.receivedAt().atZone(PARIS).getYear();
        return numbers.draw(CaseKind.SUPPORT_REQUEST.letter(), body.centre(), year);
    }
}
