package fr.appui.query.signalement;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.mail.Mails;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Step;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Shown;
import fr.appui.query.signalement.SignalementFile.Asked;
import fr.appui.query.signalement.SignalementFile.AskedState;
import fr.appui.query.signalement.SignalementFile.Due;
import fr.appui.query.signalement.SignalementFile.DueState;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.rule.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One signalement: what is known, what is due, what was said, what can be done, what happened.
 *
 * @param file as this reader may see it
 * @param today the day that it is where the signalement is
 * @param assignee name of the person it is assigned to
 * @param forms one per action that is possible now; none for a reader who may not act
 * @param drafts of those forms that hold text, filled with what the reader had typed and not sent
 * @param reminded the information request that the form of a reminder is about, as {@code received} for what came
 * @param otherwise the form of a reminder that is no mail
 * @param moved the deadline that the form of another last day is about
 * @param colleagues whom it can be assigned to
 * @param criteria what may be chosen on the day of receipt, scheme and code
 * @param neighbours other signalements of the same facility
 * @param mails what was sent about it, newest first
 * @param mailIsOn whether a reminder with an address goes out at all
 * @param begun the form that the reader asked for
 * @param since what happened after the version that a refused form was made on
 * @param merged the one that goes on for it, or those that it goes on for, inside the scope
 * @param justDone type of the event that the reader has just caused
 */
record FilePage(
        SignalementFile file,
        LocalDate today,
        @Nullable String assignee,
        FileCurve curve,
        List<Step> timeline,
        Map<FileAction, Form> forms,
        Map<FileAction, DraftedForm> drafts,
        @Nullable Asked reminded,
        Form otherwise,
        @Nullable Asked received,
        @Nullable Due moved,
        List<Colleague> colleagues,
        List<Choice> criteria,
        List<Neighbour> neighbours,
        List<Mails.Row> mails,
        boolean mailIsOn,
        List<Step> since,
        List<LinkedCase> merged,
        @Nullable String justDone,
        @Nullable FileAction begun) {

    /** Rows that an empty curve offers. */
    private static final int ROWS = 12;

    record Colleague(UUID account, String name) {}

    record Neighbour(UUID id, String number, String about, String status, Instant receivedAt) {}

    Form form(FileAction action) {
        return Objects.requireNonNull(forms.get(action));
    }

    /** {@code null} for a form that is not worth keeping while it is filled in. */
    @Nullable
    DraftedForm draft(FileAction action) {
        return drafts.get(action);
    }

    boolean offers(FileAction action) {
        return forms.containsKey(action);
    }

    /** Whether the form is shown at once, without being asked for. */
    boolean opens(FileAction action) {
        var draft = draft(action);
        return form(action).refused()
                || draft != null && (draft.found() != null || !draft.others().isEmpty())
                || action == begun
                || action == FileAction.REMIND && otherwise.refused();
    }

    /** What every form of the page is posted to. */
    String target(FileAction action) {
        return "/signalements/" + file.id() + "/" + action.path();
    }

    /** How many days the form of a closure offers for its curve. */
    int curveRows() {
        var form = form(FileAction.CLOSE);
        var typed = form.values().keySet().stream()
                .filter(name -> name.startsWith("curve[") && !form.value(name).isEmpty())
                .mapToInt(name -> Integer.parseInt(name.substring(6, name.indexOf(']'))))
                .max()
                .orElse(0);
        return Math.max(ROWS, typed + 3);
    }

    /** Deadlines that somebody still has to keep, the soonest first. */
    List<Due> open() {
        return file.deadlines().stream()
                .filter(due -> due.state() == DueState.OPEN || due.state() == DueState.LATE)
                .sorted(Comparator.comparing(Due::dueOn).thenComparing(Due::step))
                .toList();
    }

    /** The steps that were taken, with when each was for the first time. */
    List<Map.Entry<String, Instant>> done() {
        var done = new LinkedHashMap<String, @Nullable Instant>();
        done.put("acknowledgedAt", file.acknowledgedAt());
        done.put("assessedAt", file.assessedAt());
        done.put("feedbackAt", file.feedbackAt());
        done.put("closedAt", file.closedAt());
        return done.entrySet().stream()
                .flatMap(step -> step.getValue() == null
                        ? Stream.<Map.Entry<String, Instant>>of()
                        : Stream.of(Map.entry(step.getKey(), step.getValue())))
                .toList();
    }

    List<Asked> waitedFor() {
        return file.informationRequests().stream()
                .filter(asked -> asked.state() != AskedState.RECEIVED)
                .toList();
    }

    /** What a deadline is about: a step, or what somebody was asked for. */
    static String about(Words words, Due due) {
        return due.informationRequest() == null
                ? words.code(due.step())
                : words.say("signalement.asked-number", due.informationRequest());
    }

    /** How far a day is: tomorrow, in five days, three days late. */
    static String left(Words words, LocalDate today, LocalDate day) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return words.count("left.late", -days);
        }
        return days == 0 ? words.say("left.today") : words.count("left.in", days);
    }

    String left(Words words, LocalDate day) {
        return left(words, today, day);
    }

    static LocalDate today(SignalementFile file, Instant now) {
        return Territory.of(file.region(), file.department()).day(now);
    }

    boolean masked(@Nullable Shown<String> text) {
        return text != null && text.isMasked();
    }

    /** The one that goes on for it; {@code null} while it is not merged, and where it went outside the scope. */
    @Nullable
    LinkedCase into() {
        return merged.stream()
                .filter(one -> one.id().equals(file.mergedInto()))
                .findFirst()
                .orElse(null);
    }

    /** Those that it goes on for. */
    List<LinkedCase> tookIn() {
        return merged.stream().filter(one -> file.tookIn().contains(one.id())).toList();
    }

    List<LinkedCase> linked(CaseKind kind) {
        return file.linked().stream().filter(one -> one.kind() == kind).toList();
    }
}
