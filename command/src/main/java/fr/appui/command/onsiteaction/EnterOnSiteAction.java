package fr.appui.command.onsiteaction;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.command.onsiteaction.OnSiteActionState.Unknown;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Linked;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An action is planned, or was done and is entered at once.
 *
 * @param number drawn for this action, {@code A-ARA-2020-00001}
 * @param links other cases that it has to do with
 * @param occurredAt when it was done; of what is planned, when it was planned
 */
public record EnterOnSiteAction(UUID id, String number, Centre centre, What what, List<UUID> links, Instant occurredAt)
        implements OnSiteActionCommand {

    /** Letter of an action's number. */
    public static final String NUMBER_PREFIX = "A";

    @Override
    public List<OnSiteActionEvent> decide(OnSiteActionState state) {
        return switch (state) {
            case Unknown _ -> events();
            case Live _ -> throw new Refused("id-reused");
        };
    }

    private List<OnSiteActionEvent> events() {
        var events = new ArrayList<OnSiteActionEvent>();
        events.add(entered());
        links.forEach(to -> events.add(new Linked(id, to, occurredAt)));
        return events;
    }

    private Entered entered() {
        var territory = Locality.of(centre, what.facility());
        var planned = what.plannedFor();
        return new Entered(
                id,
                number,
                centre,
                territory.region(),
                territory.department(),
                what.mode(),
                what.type(),
                what.title(),
                what.sector(),
                what.subSector(),
                what.facility(),
                requireNonNullElse(what.framework(), Framework.REGIONAL),
                planned == null ? null : planned.day(),
                planned == null ? null : planned.at(),
                planned == null ? occurredAt : null,
                what.participants(),
                what.team(),
                what.text(),
                occurredAt);
    }

    /**
     * What the POST may say.
     *
     * @param plannedFor a day, or an hour with its offset; may lie ahead, and excludes {@code occurredAt}
     * @param occurredAt when it was done; without it and without {@code plannedFor} it is done now
     * @param links ids or numbers of cases
     */
    record Body(
            @Nullable UUID id,
            Centre centre,
            ActionMode mode,
            ActionType type,
            @Size(max = What.TITLE) SealedText title,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable FacilityBody facility,
            @Nullable Framework framework,
            @Nullable @Size(max = PlannedFor.LONGEST) String plannedFor,
            @Nullable Instant occurredAt,
            @Nullable @Min(0) @Max(What.PARTICIPANTS) Integer participants,
            @Nullable @Size(max = What.TEAM) String team,
            @Nullable @Size(max = What.LINKS) List<String> links,
            @Nullable @Size(max = Limits.TEXT) SealedText text)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(What.contradictions(sector, subSector, mode, team, plannedFor));
            errors.addAll(PatientIdentity.inTextsOf(this));
            if (plannedFor != null && occurredAt != null) {
                errors.add(new InputError("plannedFor", "not-with-occurred-at"));
            }
            return errors;
        }
    }

    /** @param number drawn, for that year, only once nothing speaks against the action any more */
    static EnterOnSiteAction of(
            UUID id, IntFunction<String> number, Body body, Instant now, Terms terms, NamedCases named) {
        var what = What.of(body);
        var at = requireNonNullElse(body.occurredAt(), now);
        var planned = what.plannedFor();
        var day = planned == null ? LocalDate.ofInstant(at, OnSiteActionFacts.PARIS) : planned.day();
        TermsOfTheDay.of(null, body.subSector(), terms)
                .mustFit(day.atStartOfDay(OnSiteActionFacts.PARIS).toInstant(), null, body.subSector(), List.of());
        var links = named.all("links", body.links());
        return new EnterOnSiteAction(id, number.apply(day.getYear()), body.centre(), what, links, at);
    }
}
