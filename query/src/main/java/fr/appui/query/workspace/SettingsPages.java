package fr.appui.query.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.query.mail.MailSwitch;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Settings;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person chooses how the pages are for her, and which mails she gets. */
@Page
@OnlyNow(Reason.BESIDE_THE_HISTORY)
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR, Role.LIAISON, Role.ADMIN})
final class SettingsPages {
    private final Settings settings;
    private final Moments moments;
    private final History history;
    private final MailSwitch mail;
    private final AgendaSettings agenda;

    SettingsPages(Settings settings, Moments moments, History history, MailSwitch mail, AgendaSettings agenda) {
        this.settings = settings;
        this.moments = moments;
        this.history = history;
        this.mail = mail;
        this.agenda = agenda;
    }

    @GetMapping("/reglages")
    ModelAndView settings(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "agenda", required = false) @Nullable String ofAgenda,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var form = moments.read(when, List.of(SettingsProjection.NAME), _ -> form(actor, request))
                .value();
        return new ModelAndView(
                "workspace/settings",
                Map.of(
                        "form",
                        form,
                        "saved",
                        minPosition != null && ofAgenda == null,
                        "mailed",
                        actor.worksOn(CaseKind.SIGNALEMENT),
                        "mailOn",
                        mail.isOn(),
                        "agenda",
                        agenda.forms(actor, request, when)));
    }

    private Form form(Actor actor, HttpServletRequest request) {
        var chosen = settings.of(actor);
        var asked = asked(actor);
        return Form.of(
                request,
                "reglages",
                Map.of(
                        "singleKeys", chosen.singleKeys().name(),
                        "colours", chosen.colours().name(),
                        "mailAddress",
                                asked == null || asked.mailAddress() == null
                                        ? ""
                                        : asked.mailAddress().value(),
                        "digest", name(asked == null ? null : asked.digest()),
                        "assignments", name(asked == null ? null : asked.assignments())));
    }

    private static String name(@Nullable Notices notices) {
        return requireNonNullElse(notices, Notices.NOT_WANTED).name();
    }

    /** The address is nowhere but in the person's own events. */
    private @Nullable Changed asked(Actor actor) {
        return history.stream(SettingsEvent.streamOf(actor.account()), Long.MAX_VALUE).stream()
                .map(Recorded::event)
                .filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .reduce(null, (_, last) -> last);
    }
}
