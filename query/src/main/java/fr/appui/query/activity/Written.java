package fr.appui.query.activity;

import fr.appui.query.page.Words;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.Term;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an activity, as the fields of a form hold it: a correction begins with all of it, the next one of
 * a series with what the two have in common. For readers who may read free text.
 */
record Written(ActivityState state) {
    /** Of another sector, somewhere else, with other people. */
    private static final Set<String> OF_EACH = Set.of("sector", "subSector", "team", "participants", "value", "report");

    /** Every field that a correction takes. */
    Map<String, List<String>> all() {
        var facts = state.facts();
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "plannedFor", planned(facts));
        put(fields, "occurredAt", facts.doneAt() == null ? null : Words.typed(facts.doneAt()));
        what(fields);
        place(fields, facts.what().facility());
        rows(fields);
        stated(fields, facts.what().stated());
        put(fields, "report", state.report());
        return fields;
    }

    /** The same once more: same kind, day, words and tags; no sector, place or people yet. */
    Map<String, List<String>> again() {
        var facts = state.facts();
        var fields = new LinkedHashMap<String, List<String>>();
        if (facts.status() == ActivityStatus.DONE) {
            put(fields, "occurredAt", facts.doneAt() == null ? null : Words.typed(facts.doneAt()));
        } else {
            put(fields, "plannedFor", planned(facts));
        }
        what(fields);
        stated(fields, facts.what().stated());
        if (fields.containsKey("to")) {
            fields.remove("occurredAt");
        }
        put(fields, "centre", facts.centre().name());
        OF_EACH.forEach(fields::remove);
        return fields;
    }

    /** Who was to be there: what is begun with when it has taken place. */
    Map<String, List<String>> present() {
        var fields = new LinkedHashMap<String, List<String>>();
        if (state.facts().what().sectors().isEmpty()) {
            put(fields, "participants", state.facts().what().participants());
        }
        rows(fields);
        return fields;
    }

    private void what(Map<String, List<String>> fields) {
        var what = state.facts().what();
        put(fields, "title", state.title());
        put(fields, "text", state.text());
        put(fields, "mode", what.mode());
        put(fields, "type", what.type());
        put(fields, "kind", what.kind());
        put(fields, "level", what.level());
        put(fields, "team", what.team());
        put(fields, "sector", what.sector());
        put(
                fields,
                "subSector",
                what.subSector() == null ? null : what.subSector().code());
        put(fields, "framework", what.framework());
        put(fields, "durationMinutes", what.durationMinutes());
        put(fields, "participants", what.participants());
        put(fields, "themes", what.themes().stream().map(Term::code).toList());
        put(fields, "strategy", what.strategy());
    }

    private void rows(Map<String, List<String>> fields) {
        var what = state.facts().what();
        what.sectors().forEach(part -> {
            put(fields, "sectors[" + part.sector().ordinal() + "].sector", part.sector());
            put(fields, "sectors[" + part.sector().ordinal() + "].participants", part.participants());
        });
        what.attendance().forEach(part -> {
            put(fields, "attendance[" + part.capacity().ordinal() + "].capacity", part.capacity());
            put(fields, "attendance[" + part.capacity().ordinal() + "].members", part.members());
        });
    }

    private static void place(Map<String, List<String>> fields, @Nullable Facility facility) {
        if (facility != null) {
            put(fields, "facility.name", facility.name());
            put(fields, "facility.city", facility.city());
            put(fields, "facility.department", facility.department());
            put(fields, "facility.finess", facility.finess());
        }
    }

    private static void stated(Map<String, List<String>> fields, @Nullable Statement stated) {
        if (stated != null) {
            put(fields, "from", Words.typed(stated.from()));
            put(fields, "to", Words.typed(stated.to()));
            put(fields, "measure", stated.measure());
            put(fields, "value", typed(stated.value()));
            put(fields, "indicator", stated.indicator());
            put(fields, "source", stated.source());
        }
    }

    private static @Nullable String typed(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', ',');
    }

    private static @Nullable String planned(ActivityFacts facts) {
        return facts.plannedAt() == null ? Words.typed(facts.plannedFor()) : Words.typed(facts.plannedAt());
    }

    private static void put(Map<String, List<String>> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case SealedText sealed -> sealed.value();
            case Enum<?> code -> code.name();
            default -> value.toString();
        };
        if (!text.isEmpty()) {
            fields.put(name, List.of(text));
        }
    }
}
