package fr.appui.ops.demo;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the centres declare of one half-year: single works, monthly audiences, staff at the end of a quarter. */
final class Declarations {
    private static final Map<ActivityKind, Measure> SINGLE = single();

    /** How far a stock had got by the end of March. */
    private static final double AT_FIRST = 0.85;

    private static final String SOURCE = "Statistiques du site";

    private final Workshop workshop;
    private final List<Work> works = new ArrayList<>();

    private Declarations(Workshop workshop) {
        this.workshop = workshop;
    }

    static List<Work> of(Workshop workshop) {
        var declarations = new Declarations(workshop);
        SINGLE.forEach(declarations::oneByOne);
        Bilan.rows().forEach(declarations::declared);
        declarations.points();
        declarations.carried();
        return declarations.works;
    }

    /** The centre that carries a national mission. */
    static Centre carrier(Framework mission) {
        return mission == Framework.PRIMO ? Centre.PDL : Centre.GES;
    }

    private static Map<ActivityKind, Measure> single() {
        var kinds = new LinkedHashMap<ActivityKind, Measure>();
        kinds.put(ActivityKind.ARS_SURVEY, Measure.ARS_SURVEYS);
        kinds.put(ActivityKind.CONTRIBUTION_DRAFTING, Measure.DRAFTING_CONTRIBUTIONS);
        kinds.put(ActivityKind.CONTRIBUTION_REVIEW, Measure.REVIEW_CONTRIBUTIONS);
        kinds.put(ActivityKind.PRESS_WRITTEN, Measure.PRESS_WRITTEN);
        kinds.put(ActivityKind.PRESS_TELEVISION, Measure.PRESS_TELEVISION);
        kinds.put(ActivityKind.PRESS_RADIO, Measure.PRESS_RADIO);
        return kinds;
    }

    private void oneByOne(ActivityKind kind, Measure measure) {
        works.addAll(workshop.spread(
                kind.name(),
                workshop.figure(measure, Framework.REGIONAL, null),
                (name, centre) -> workshop.onSomeDay(name, CaseKind.DECLARATION, centre, by -> {
                    var declaration = new Telling();
                    declaration.kind = kind;
                    declaration.title = by.text("déclaration." + kind);
                    declaration.stated = new Statement(null, null, null, null, null, null);
                    return declaration.told();
                })));
    }

    /** A figure that is declared as a value; other rows are counted one by one. */
    private void declared(Bilan.Row row) {
        var definition = Definitions.of(row.measure());
        if (definition.counted() != CaseKind.DECLARATION || SINGLE.containsValue(row.measure())) {
            return;
        }
        var total = workshop.half().of(row.value(), workshop.size());
        var shares = row.framework() == Framework.REGIONAL
                ? Workshop.centres(total, definition.kind() == Kind.STOCK ? 1 : 0)
                : Map.of(carrier(row.framework()), total);
        shares.forEach((centre, value) -> {
            if (value > 0) {
                switch (definition.kind()) {
                    case STOCK -> stock(row, centre, value);
                    case UNIQUE -> once(row, centre, value);
                    default -> monthly(row, centre, value);
                }
            }
        });
    }

    /** The last value holds. */
    private void stock(Bilan.Row row, Centre centre, int value) {
        var half = workshop.half();
        var before = Math.max(1, (int) (value * AT_FIRST));
        declare(row, centre, null, half.from().withMonth(3).withDayOfMonth(31), before);
        declare(row, centre, null, half.to(), value);
    }

    private void once(Bilan.Row row, Centre centre, int value) {
        var year = workshop.half().from().getYear();
        declare(row, centre, row.from().withYear(year), row.to().withYear(year), value);
    }

    private void monthly(Bilan.Row row, Centre centre, int value) {
        var weights = new LinkedHashMap<YearMonth, Double>();
        var dice = Dice.of("months/" + row.measure() + "/" + centre + "/" + workshop.half());
        for (var month = 1; month <= 6; month++) {
            var busy = month == 3 || month == 4 ? 2.5 : month == 5 ? 1.6 : 0.8;
            weights.put(YearMonth.of(workshop.half().from().getYear(), month), busy + dice.fraction());
        }
        Weights.share(value, weights, 0).forEach((month, views) -> {
            if (views > 0) {
                declare(row, centre, month.atDay(1), month.atEndOfMonth(), views);
            }
        });
    }

    private void declare(Bilan.Row row, Centre centre, @Nullable LocalDate from, LocalDate to, int value) {
        var isStaff = row.framework() == Framework.REGIONAL
                && Definitions.of(row.measure()).kind() == Kind.STOCK;
        var declaration = new Telling();
        declaration.kind = isStaff ? ActivityKind.STAFF : ActivityKind.AUDIENCE;
        declaration.sector = row.sector();
        declaration.framework = row.framework() == Framework.REGIONAL ? null : row.framework();
        declaration.stated =
                new Statement(from, to, row.measure(), BigDecimal.valueOf(value), null, isStaff ? null : SOURCE);
        var name = "%s/%s/%s/%s".formatted(row.measure(), row.framework(), from, to);
        add(name, centre, to, declaration, isStaff ? null : "déclaration.source");
    }

    /** What each centre found strong and weak. */
    private void points() {
        var half = workshop.half();
        for (var centre : Centre.network()) {
            var declaration = new Telling();
            declaration.kind = ActivityKind.POINTS;
            declaration.stated = new Statement(half.from(), half.to(), null, null, null, null);
            add("points", centre, half.to(), declaration, "déclaration.points");
        }
    }

    /** An indicator that is computed elsewhere, for the network as a whole. */
    private void carried() {
        var half = workshop.half();
        var declaration = new Telling();
        declaration.kind = ActivityKind.INDICATOR;
        declaration.sector = Sector.ES;
        declaration.stated = new Statement(
                half.from(),
                half.to(),
                null,
                new BigDecimal(half == HalfYear.CRISIS ? "41.8" : "29.3"),
                "Consommation de solution hydro-alcoolique (L pour 1 000 journées)",
                "Enquête nationale de consommation");
        add("indicator", Centre.NAT, half.to(), declaration, null);
    }

    private void add(String what, Centre centre, LocalDate to, Telling declaration, @Nullable String text) {
        var name = "work/declaration/%s/%d/%s/%s"
                .formatted(workshop.half(), workshop.size().divisor(), centre, what);
        if (text != null) {
            declaration.text = text(text, name);
        }
        var noon = to.atTime(12, 0).atZone(Definitions.PARIS).toInstant();
        works.add(new Work(Dice.id(name), CaseKind.DECLARATION, centre, declaration.told(), noon));
    }

    private SealedText text(String kind, String name) {
        return workshop.texts().sentence(kind, Dice.of(name));
    }
}
