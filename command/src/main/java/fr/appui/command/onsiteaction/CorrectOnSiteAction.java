package fr.appui.command.onsiteaction;

import static fr.appui.command.intake.Changed.changed;
import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was entered was wrong. A component that is {@code null} stays as it is; the facility is replaced as a whole and
 * brings its region and department with it. A new sector drops the sub-sector of the old one, a new mode the team.
 *
 * @param doneAt when it was really done: of what is done only
 * @param terms what is told of the sub-sector named here
 */
public record CorrectOnSiteAction(
        UUID id,
        @Nullable ActionMode mode,
        @Nullable ActionType type,
        @Nullable SealedText title,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        @Nullable Framework framework,
        @Nullable PlannedFor plannedFor,
        @Nullable Instant doneAt,
        @Nullable Integer participants,
        @Nullable String team,
        @Nullable SealedText text,
        @Nullable SealedText report,
        SealedText reason,
        ReasonCode reasonCode,
        Instant occurredAt,
        TermsOfTheDay terms)
        implements OnSiteActionCommand.Change {

    @Override
    public List<OnSiteActionEvent> decide(Live action) {
        mustFit(action.facts());
        var corrected = correction(action);
        if (isEmpty(corrected)) {
            return List.of();
        }
        action.mustStand();
        return List.of(corrected);
    }

    private Corrected correction(Live action) {
        var facts = action.facts();
        var newMode = changed(mode, facts.mode());
        var newSector = changed(sector, facts.sector());
        var newFacility = changed(facility, facts.facility());
        var territory = newFacility == null ? null : Locality.of(facts.centre(), newFacility);
        var replanned = plannedFor == null || plannedFor.equals(planned(facts)) ? null : plannedFor;
        return new Corrected(
                id,
                newMode,
                changed(type, facts.type()),
                changed(title, action.title()),
                newSector,
                newSector == null ? changed(subSector, facts.subSector()) : subSector,
                newFacility,
                territory == null ? null : territory.region(),
                territory == null ? null : territory.department(),
                changed(framework, facts.framework()),
                replanned == null ? null : replanned.day(),
                replanned == null ? null : replanned.at(),
                changed(doneAt, facts.doneAt()),
                changed(participants, facts.participants()),
                newMode == null ? changed(team, facts.team()) : team,
                changed(text, action.text()),
                changed(report, action.report()),
                reason,
                reasonCode,
                occurredAt);
    }

    private static @Nullable PlannedFor planned(OnSiteActionFacts facts) {
        return facts.plannedFor() == null ? null : new PlannedFor(facts.plannedFor(), facts.plannedAt());
    }

    private void mustFit(OnSiteActionFacts facts) {
        var errors = What.contradictions(
                requireNonNullElse(sector, facts.sector()),
                subSector,
                requireNonNullElse(mode, facts.mode()),
                team,
                null);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (doneAt != null && facts.doneAt() == null) {
            throw new InvalidInput("occurredAt", "not-done");
        }
        terms.mustFit(
                facts.at(),
                null,
                subSector,
                Stream.ofNullable(facts.subSector()).toList());
    }

    private static boolean isEmpty(Corrected e) {
        return Stream.of(
                        e.mode(),
                        e.type(),
                        e.title(),
                        e.sector(),
                        e.subSector(),
                        e.facility(),
                        e.framework(),
                        e.plannedFor(),
                        e.doneAt(),
                        e.participants(),
                        e.team(),
                        e.text(),
                        e.report())
                .allMatch(Objects::isNull);
    }

    /**
     * What the POST may say.
     *
     * @param occurredAt when the action was really done: here it is what is corrected, not when it was corrected
     * @param report how it went, told when it was done
     */
    record Body(
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable @Size(max = What.TITLE) SealedText title,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable FacilityBody facility,
            @Nullable Framework framework,
            @Nullable @Size(max = PlannedFor.LONGEST) String plannedFor,
            @Nullable Instant occurredAt,
            @Nullable @Min(0) @Max(What.PARTICIPANTS) Integer participants,
            @Nullable @Size(max = What.TEAM) String team,
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable @Size(max = Limits.TEXT) SealedText report,
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.inTextsOf(this));
            errors.addAll(What.contradictions(sector, subSector, mode, team, plannedFor));
            if (isEmpty()) {
                errors.add(new InputError("title", "nothing-given"));
            }
            return errors;
        }

        private boolean isEmpty() {
            return Stream.of(
                            mode,
                            type,
                            title,
                            sector,
                            subSector,
                            facility,
                            framework,
                            plannedFor,
                            occurredAt,
                            participants,
                            team,
                            text,
                            report)
                    .allMatch(Objects::isNull);
        }
    }

    static CorrectOnSiteAction of(UUID id, Body body, Instant now, Terms terms) {
        return new CorrectOnSiteAction(
                id,
                body.mode(),
                body.type(),
                body.title(),
                body.sector(),
                body.subSector(),
                FacilityBody.facility(body.facility()),
                body.framework(),
                What.plannedFor(body.plannedFor()),
                body.occurredAt(),
                body.participants(),
                body.team(),
                body.text(),
                body.report(),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                now,
                TermsOfTheDay.of(null, body.subSector(), terms));
    }
}
