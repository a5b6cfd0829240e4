package fr.appui.command.activity;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.OrNetwork;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the POST of a declaration may say.
 *
 * @param from first day of the period, with {@code to}
 * @param to last day of the period, which is the counting day; excludes {@code occurredAt}
 * @param measure that the value is of, for an audience, staff or an indicator
 * @param value required with {@code measure}; a contribution, survey or press article without one is one
 * @param indicator name of a carried indicator that is no measure
 * @param source where the value comes from; required of an indicator
 */
record DeclarationBody(
        @Nullable UUID id,
        @OrNetwork Centre centre,
        ActivityKind kind,
        @Nullable @Size(max = Told.TITLE) SealedText title,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable Framework framework,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Measure measure,
        @Nullable @Min(0) @Max(1_000_000_000) BigDecimal value,
        @Nullable @Size(max = Told.NAME) String indicator,
        @Nullable @Size(max = Told.NAME) String source,
        @Nullable @Size(max = Told.LINKS) List<String> links,
        @Nullable @Size(max = Limits.TEXT) SealedText text,

        @Nullable @Size(max = Told.STRATEGY) @Pattern(regexp = Told.STRATEGY_CODE, message = "unknown-code")
        List<String> strategy,

        @Nullable Instant occurredAt)
        implements EntryBody {

    @Override
    public Told told() {
        return new Told(
                null,
                null,
                kind,
                null,
                title,
                sector,
                subSector,
                null,
                null,
                framework,
                null,
                null,
                null,
                null,
                null,
                null,
                text,
                strategy,
                new Statement(from, to, measure, value, indicator, source));
    }

    @Override
    public List<InputError> contradictions() {
        var errors = new ArrayList<InputError>();
        Told.mustBe(CaseKind.DECLARATION, kind).forEach(errors::add);
        Told.subSector(sector, subSector).forEach(errors::add);
        if (from != null && to == null) {
            errors.add(new InputError("to", "required"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new InputError("to", "before-from"));
        }
        if (to != null && occurredAt != null) {
            errors.add(new InputError("to", "not-with-occurred-at"));
        }
        errors.addAll(contradictions(kind, measure, value, indicator, source, from, text));
        errors.addAll(PatientIdentity.inTextsOf(this));
        return errors;
    }

    private static Stream<InputError> precise(BigDecimal value, int decimals) {
        return value.scale() <= decimals
                ? Stream.of()
                : Stream.of(
                        decimals == 0
                                ? new InputError("value", "not-whole")
                                : new InputError("value", "too-precise", decimals));
    }

    /** What a statement must say, by the kind of declaration. */
    static List<InputError> contradictions(
            ActivityKind kind,
            @Nullable Measure measure,
            @Nullable BigDecimal value,
            @Nullable String indicator,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable SealedText text) {
        var errors = new ArrayList<InputError>();
        if (measure != null
                && (!kind.namesItsMeasure() || Definitions.of(measure).counted() != CaseKind.DECLARATION)) {
            errors.add(new InputError("measure", "not-with-kind"));
        }
        if (measure == null && kind.namesItsMeasure() && indicator == null) {
            errors.add(new InputError(kind == ActivityKind.INDICATOR ? "indicator" : "measure", "required"));
        }
        if (value == null && kind.namesItsMeasure()) {
            errors.add(new InputError("value", "required"));
        }
        if (value != null && (measure != null || !kind.namesItsMeasure())) {
            precise(value, measure == null ? 0 : measure.decimals()).forEach(errors::add);
        }
        if (indicator != null && kind != ActivityKind.INDICATOR) {
            errors.add(new InputError("indicator", "not-with-kind"));
        }
        if (source == null && kind == ActivityKind.INDICATOR) {
            errors.add(new InputError("source", "required"));
        }
        if (from == null && measure != null && Definitions.of(measure).kind() == Kind.UNIQUE) {
            errors.add(new InputError("from", "required"));
        }
        if (text == null && kind == ActivityKind.POINTS) {
            errors.add(new InputError("text", "required"));
        }
        return errors;
    }
}
