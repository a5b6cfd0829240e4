package fr.appui.query.finding;

import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.query.reading.When;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares what stands below a figure or an event of questions and findings about it. */
@Component
public final class Raisings {
    /** Last part of the address that the form is posted to. */
    private static final String FORM = "constats";

    private final Findings findings;

    Raisings(Findings findings) {
        this.findings = findings;
    }

    /**
     * A figure that is being looked at.
     *
     * @param filters what narrows it beside its period, by name as in its address
     * @param position what it is known as of
     * @param value {@code null}: there is none
     */
    public record Figure(
            Measure measure,
            int definition,
            LocalDate from,
            LocalDate to,
            Map<String, String> filters,
            long position,
            @Nullable BigDecimal value) {}

    public Raising about(Actor actor, HttpServletRequest http, Figure figure, When when) {
        var cited = new LinkedHashMap<String, String>();
        cited.put("figure.measure", figure.measure.name());
        cited.put("figure.definition", String.valueOf(figure.definition));
        cited.put("figure.from", figure.from.toString());
        cited.put("figure.to", figure.to.toString());
        figure.filters.forEach((name, value) -> cited.put("figure." + name, value));
        cited.put("figure.position", String.valueOf(figure.position));
        if (figure.value != null) {
            cited.put("figure.value", figure.value.toPlainString());
        }
        var subject = Subjects.figure(figure.measure, figure.from, figure.to, figure.filters);
        return about(actor, http, subject.toString(), figure.filters.get("centre"), cited, when);
    }

    /** @param centre of its case; {@code null}: of none */
    public Raising about(Actor actor, HttpServletRequest http, CitedEvent event, @Nullable Centre centre, When when) {
        var cited = new LinkedHashMap<String, String>();
        cited.put("event.position", String.valueOf(event.position()));
        cited.put("event.type", event.type());
        if (event.number() != null) {
            cited.put("event.number", event.number());
        }
        return about(actor, http, Links.event(event.position()), centre == null ? null : centre.name(), cited, when);
    }

    private Raising about(
            Actor actor,
            HttpServletRequest http,
            String subject,
            @Nullable String centre,
            Map<String, String> cited,
            When when) {
        if (!actor.followsFindings()) {
            return new Raising(false, List.of(), null, Map.of());
        }
        var form = actor.evaluates()
                ? Form.of(
                        http,
                        FORM,
                        Map.of(
                                "kind",
                                FindingKind.QUESTION.name(),
                                "centre",
                                centre == null ? Centre.NAT.name() : centre))
                : null;
        return new Raising(true, findings.about(actor, subject, when), form, cited);
    }
}
