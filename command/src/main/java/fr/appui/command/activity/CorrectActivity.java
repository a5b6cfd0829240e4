package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.activity.What;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was entered was wrong. A component that is {@code null} stays as it is; the facility is replaced as a whole and
 * brings its region and department with it. A new sector drops the sub-sector of the old one, a new mode the team.
 *
 * @param told what is said otherwise; of a statement, the parts that are said
 * @param doneAt when it was really done: of what is done only
 * @param terms what is told of the terms named here
 */
public record CorrectActivity(
        CaseKind kind,
        UUID id,
        Told told,
        @Nullable Instant doneAt,
        @Nullable SealedText report,
        SealedText reason,
        ReasonCode reasonCode,
        Instant occurredAt,
        TermsOfTheDay terms)
        implements ActivityCommand.Change {

    @Override
    public List<ActivityEvent> decide(Live activity) {
        mustFit(activity.facts());
        var corrected = correction(activity);
        if (isEmpty(corrected)) {
            return List.of();
        }
        activity.mustStand();
        return List.of(corrected);
    }

    private Corrected correction(Live activity) {
        var facts = activity.facts();
        var what = facts.what();
        var newMode = changed(told.mode(), what.mode());
        var newSector = changed(told.sector(), what.sector());
        var newFacility = changed(told.facility(), what.facility());
        var territory = newFacility == null ? null : Locality.of(facts.centre(), newFacility);
        var plannedFor = told.plannedFor();
        var replanned = plannedFor == null || plannedFor.equals(planned(facts)) ? null : plannedFor;
        var stated = changed(and(what.stated(), told.stated()), what.stated());
        return new Corrected(
                kind,
                id,
                newMode,
                changed(told.type(), what.type()),
                changed(told.kind(), what.kind()),
                changed(told.level(), what.level()),
                changed(told.title(), activity.title()),
                newSector,
                newSector == null ? changed(told.subSector(), what.subSector()) : told.subSector(),
                ofOthers(told.sectors(), what.sectors()),
                newFacility,
                territory == null ? null : territory.region(),
                territory == null ? null : territory.department(),
                changed(told.framework(), what.framework()),
                ofOthers(told.themes(), what.themes()),
                replanned == null ? null : replanned.day(),
                replanned == null ? null : replanned.at(),
                otherTime(doneAt(stated), facts.doneAt()),
                changed(told.durationMinutes(), what.durationMinutes()),
                changed(participants(), what.participants()),
                newMode == null ? changed(told.team(), what.team()) : told.team(),
                ofOthers(told.attendance(), what.attendance()),
                changed(told.text(), activity.text()),
                changed(report, activity.report()),
                ofOthers(told.strategy(), what.strategy()),
                stated,
                reason,
                reasonCode,
                occurredAt);
    }

    private static <T> @Nullable T changed(@Nullable T told, @Nullable T before) {
        return Objects.equals(told, before) ? null : told;
    }

    /** The same ones in another order are the same. */
    private static <T> @Nullable List<T> ofOthers(@Nullable List<T> told, List<T> before) {
        return told == null || Set.copyOf(told).equals(Set.copyOf(before)) ? null : told;
    }

    /** Who tells a time to the minute says nothing else than what is known to the second. */
    private static @Nullable Instant otherTime(@Nullable Instant told, @Nullable Instant before) {
        return before != null && before.truncatedTo(ChronoUnit.MINUTES).equals(told) ? null : changed(told, before);
    }

    private @Nullable Integer participants() {
        return told.sectors() == null
                ? told.participants()
                : Integer.valueOf(told.sectors().stream()
                        .mapToInt(Participants::participants)
                        .sum());
    }

    private @Nullable Instant doneAt(@Nullable Statement stated) {
        return stated == null || stated.to() == null ? doneAt : EnterActivity.endOf(stated, occurredAt, occurredAt);
    }

    /** What is stated once some of its parts are said otherwise. */
    private static @Nullable Statement and(@Nullable Statement before, @Nullable Statement now) {
        if (now == null || before == null) {
            return now;
        }
        return new Statement(
                now.from() == null ? before.from() : now.from(),
                now.to() == null ? before.to() : now.to(),
                now.measure() == null ? before.measure() : now.measure(),
                now.value() == null ? before.value() : now.value(),
                now.indicator() == null ? before.indicator() : now.indicator(),
                now.source() == null ? before.source() : now.source());
    }

    private static @Nullable PlannedFor planned(ActivityFacts facts) {
        return facts.plannedFor() == null ? null : new PlannedFor(facts.plannedFor(), facts.plannedAt());
    }

    private void mustFit(ActivityFacts facts) {
        var what = facts.what();
        var errors = new ArrayList<InputError>();
        Told.subSector(told.sector() == null ? what.sector() : told.sector(), told.subSector())
                .forEach(errors::add);
        Told.team(told.mode() == null ? what.mode() : told.mode(), told.team()).forEach(errors::add);
        notOfThisKind().forEach(field -> errors.add(new InputError(field, "not-with-kind")));
        Told.mustBe(kind, told.kind()).forEach(errors::add);
        if (doneAt != null && facts.doneAt() == null) {
            errors.add(new InputError("occurredAt", "not-done"));
        }
        var stated = and(what.stated(), told.stated());
        if (told.stated() != null && stated != null && errors.isEmpty()) {
            errors.addAll(statement(what, stated));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        terms.mustFit(facts.at(), told.themes(), told.subSector(), before(what));
    }

    private static List<InputError> statement(What what, Statement stated) {
        var errors = new ArrayList<InputError>();
        if (stated.from() != null && stated.to() != null && stated.to().isBefore(stated.from())) {
            errors.add(new InputError("to", "before-from"));
        }
        errors.addAll(DeclarationBody.contradictions(
                Objects.requireNonNull(what.kind()),
                stated.measure(),
                stated.value(),
                stated.indicator(),
                stated.source(),
                stated.from(),
                new SealedText("-")));
        return errors;
    }

    private static List<? extends Term> before(What what) {
        return Stream.concat(what.themes().stream(), Stream.ofNullable(what.subSector()))
                .toList();
    }

    /** Fields of other kinds of activities. */
    private List<String> notOfThisKind() {
        var fields = new ArrayList<String>();
        only(CaseKind.ON_SITE_ACTION, "mode", told.mode(), fields);
        only(CaseKind.ON_SITE_ACTION, "type", told.type(), fields);
        only(CaseKind.ON_SITE_ACTION, "team", told.team(), fields);
        only(CaseKind.MEETING, "level", told.level(), fields);
        only(CaseKind.MEETING, "attendance", told.attendance(), fields);
        only(CaseKind.TRAINING, "sectors", told.sectors(), fields);
        only(CaseKind.DECLARATION, "value", told.stated(), fields);
        if (kind == CaseKind.DECLARATION && told.plannedFor() != null) {
            fields.add("plannedFor");
        }
        return fields;
    }

    private void only(CaseKind of, String field, @Nullable Object said, List<String> fields) {
        if (said != null && kind != of) {
            fields.add(field);
        }
    }

    private static boolean isEmpty(Corrected e) {
        return Stream.of(
                        e.mode(),
                        e.type(),
                        e.kind(),
                        e.level(),
                        e.title(),
                        e.sector(),
                        e.subSector(),
                        e.sectors(),
                        e.facility(),
                        e.framework(),
                        e.themes(),
                        e.plannedFor(),
                        e.doneAt(),
                        e.durationMinutes(),
                        e.participants(),
                        e.team(),
                        e.attendance(),
                        e.text(),
                        e.report(),
                        e.strategy(),
                        e.stated())
                .allMatch(Objects::isNull);
    }

    /**
     * What the POST may say; fields that the kind of activity does not have are refused.
     *
     * @param occurredAt when it was really done: here it is what is corrected, not when it was corrected
     * @param report how it went, told when it was done
     */
    record Body(
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable ActivityKind kind,
            @Nullable Level level,
            @Nullable @Size(max = Told.TITLE) SealedText title,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable @Size(max = Told.SECTORS) List<SectorBody> sectors,
            @Nullable FacilityBody facility,
            @Nullable Framework framework,
            @Nullable @Size(max = Limits.THEMES) List<Theme> themes,
            @Nullable @Size(max = PlannedFor.LONGEST) String plannedFor,
            @Nullable Instant occurredAt,
            @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
            @Nullable @Min(0) @Max(Told.PARTICIPANTS) Integer participants,
            @Nullable @Size(max = Told.TEAM) String team,
            @Nullable @Size(max = Told.CAPACITIES) List<AttendanceBody> attendance,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Measure measure,
            @Nullable @Min(0) @Max(1_000_000_000) BigDecimal value,
            @Nullable @Size(max = Told.NAME) String indicator,
            @Nullable @Size(max = Told.NAME) String source,
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable @Size(max = Limits.TEXT) SealedText report,

            @Nullable @Size(max = Told.STRATEGY) @Pattern(regexp = Told.STRATEGY_CODE, message = "unknown-code")
            List<String> strategy,

            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<InputError>();
            if (told().equals(NOTHING) && occurredAt == null && report == null) {
                errors.add(new InputError("title", "nothing-given"));
            }
            Told.twice(sectors).forEach(errors::add);
            Told.notTheSum(sectors, participants).forEach(errors::add);
            Told.planned(plannedFor, false).forEach(errors::add);
            errors.addAll(PatientIdentity.inTextsOf(this));
            return errors;
        }

        Told told() {
            var stated = new Statement(from, to, measure, value, indicator, source);
            return new Told(
                    mode,
                    type,
                    kind,
                    level,
                    title,
                    sector,
                    subSector,
                    Told.sectors(sectors),
                    Told.facility(facility),
                    framework,
                    themes,
                    Told.plannedFor(plannedFor),
                    durationMinutes,
                    participants,
                    team,
                    Told.attendance(attendance),
                    text,
                    strategy,
                    stated.equals(Statement.NOTHING) ? null : stated);
        }
    }

    private static final Told NOTHING = new Told(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    static CorrectActivity of(CaseKind kind, UUID id, Body body, Instant now, Terms terms) {
        return new CorrectActivity(
                kind,
                id,
                body.told(),
                body.occurredAt(),
                body.report(),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                now,
                TermsOfTheDay.of(body.themes(), body.subSector(), terms));
    }
}
