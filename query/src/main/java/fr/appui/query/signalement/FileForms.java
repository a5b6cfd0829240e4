package fr.appui.query.signalement;

import fr.appui.query.page.Form;
import fr.appui.query.page.Words;
import fr.appui.query.signalement.SignalementFile.Asked;
import fr.appui.query.signalement.SignalementFile.AskedState;
import fr.appui.query.signalement.SignalementFile.Due;
import fr.appui.query.signalement.SignalementFile.DueState;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.KeptDraft;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Facility;
import fr.appui.shared.rule.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one page: what each begins with, or what was typed and refused.
 *
 * @param writer name of the person who looks: a reminder bears it
 * @param drafts the forms that hold a text, filled with what the reader had typed and not sent
 */
record FileForms(
        SignalementFile file,
        HttpServletRequest http,
        Words words,
        LocalDate today,
        String writer,
        Map<FileAction, DraftedForm> drafts) {

    private static final String OTHERWISE = "reminders-otherwise";

    /** The information request that a form is about: the one asked for, or else the oldest that is waited for. */
    @Nullable
    Asked asked(FileAction action, @Nullable Long wish) {
        var typed = number(action);
        var number = typed == null ? wish : typed;
        return file.informationRequests().stream()
                .filter(asked -> number == null ? asked.state() != AskedState.RECEIVED : asked.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** The deadline that its form is about: the one asked for, or else the soonest. */
    @Nullable
    Due moved(@Nullable String wish) {
        var refused = Form.of(http, FileAction.MOVE_DEADLINE.path(), Map.of());
        var name = refused.refused() ? name(refused.value("step"), refused.value("informationRequest")) : wish;
        return file.deadlines().stream()
                .filter(due -> due.state() == DueState.OPEN || due.state() == DueState.LATE)
                .filter(due -> name == null || name(due).equals(name))
                .min(Comparator.comparing(Due::dueOn))
                .orElse(null);
    }

    /** As an address names a deadline: {@code CLOSURE}, {@code INFORMATION.2}. */
    static String name(Due due) {
        return name(due.step().name(), due.informationRequest() == null ? "" : due.informationRequest() + "");
    }

    private static String name(String step, String request) {
        return step.equals(Step.INFORMATION.name()) ? step + "." + request : step;
    }

    private @Nullable Long number(FileAction action) {
        var form = Form.of(http, action.path(), Map.of());
        var typed = form.value("informationRequest");
        return form.refused() && typed.matches("[0-9]{1,9}") ? Long.valueOf(typed) : null;
    }

    Form of(FileAction action, @Nullable Asked reminded, @Nullable Asked received, @Nullable Due moved) {
        if (action == FileAction.REMIND && otherwise().refused()) {
            return Form.fresh(action.path(), reminded == null ? Map.of() : reminder(reminded));
        }
        var draft = drafts.get(action);
        if (draft != null) {
            return draft.form();
        }
        return Form.of(
                http,
                action.path(),
                switch (action) {
                    case COUNT -> Map.of("asOfDay", Words.typed(today));
                    case REMIND -> reminded == null ? Map.of() : reminder(reminded);
                    case RECEIVE -> received == null ? Map.of() : Map.of("informationRequest", received.number() + "");
                    case MOVE_DEADLINE -> moved == null ? Map.of() : deadline(moved);
                    default -> Map.of();
                });
    }

    /** The form of a reminder that is no mail: refused, it comes back in its own place. */
    Form otherwise() {
        var form = Form.of(http, FileAction.REMIND.path(), Map.of());
        return form.refused()
                        && form.value("to").isEmpty()
                        && form.value("subject").isEmpty()
                ? new Form(OTHERWISE, form.key(), form.values(), form.problems(), form.code(), form.message())
                : Form.fresh(OTHERWISE, Map.of());
    }

    private static Map<String, String> deadline(Due due) {
        return due.informationRequest() == null
                ? Map.of("step", due.step().name())
                : Map.of("step", due.step().name(), "informationRequest", due.informationRequest() + "");
    }

    /**
     * The forms that hold a text, as they were left.
     *
     * @param kept all drafts of these forms, the last one first
     * @param wish id of the draft to go on with; says nothing about the other forms of the page
     */
    static Map<FileAction, DraftedForm> drafts(
            SignalementFile file, HttpServletRequest http, List<KeptDraft> kept, @Nullable String wish) {
        var drafts = new EnumMap<FileAction, DraftedForm>(FileAction.class);
        addresses(file).forEach((action, address) -> {
            var another = kept.stream()
                    .anyMatch(draft ->
                            draft.id().toString().equals(wish) && !draft.form().equals(address));
            var begun = action == FileAction.CLOSE ? closure(file) : Map.<String, String>of();
            drafts.put(action, DraftedForm.of(http, action.path(), address, begun, kept, another ? null : wish));
        });
        return drafts;
    }

    /** What the forms that hold a text are posted to, without the first slash. */
    static Map<FileAction, String> addresses(SignalementFile file) {
        return Arrays.stream(FileAction.values())
                .filter(FileAction::isWritten)
                .collect(Collectors.toMap(
                        action -> action, action -> "signalements/" + file.id() + "/" + action.path()));
    }

    /** The final counts begin with the last ones, the curve with that of an earlier closure. */
    private static Map<String, String> closure(SignalementFile file) {
        var begun = new HashMap<String, String>();
        var last = file.cases();
        if (last != null) {
            begun.put("cases.asOfDay", Words.typed(last.asOfDay()));
            begun.put("cases.residents", last.residents() + "");
            begun.put("cases.staff", last.staff() + "");
            begun.put("cases.deaths", last.deaths() + "");
        }
        var curve = file.curve();
        for (var i = 0; curve != null && i < curve.size(); i++) {
            begun.put("curve[" + i + "].day", Words.typed(curve.get(i).day()));
            begun.put("curve[" + i + "].residents", curve.get(i).residents() + "");
            begun.put("curve[" + i + "].staff", curve.get(i).staff() + "");
        }
        return begun;
    }

    private Map<String, String> reminder(Asked asked) {
        var called = file.externalNumber() == null ? file.number() : file.externalNumber();
        return Map.of(
                "informationRequest",
                asked.number() + "",
                "subject",
                words.say("reminder.subject", called),
                "text",
                words.say(
                        "reminder.text",
                        asked.askedAt().atZone(Definitions.PARIS).toLocalDate(),
                        called,
                        place(file.facility()),
                        Objects.requireNonNullElse(asked.what().value(), ""),
                        Objects.requireNonNullElse(asked.dueOn(), today),
                        writer));
    }

    static String place(@Nullable Facility facility) {
        return facility == null
                ? ""
                : Stream.of(facility.name(), facility.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
