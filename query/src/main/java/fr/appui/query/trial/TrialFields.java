package fr.appui.query.trial;

import fr.appui.shared.trial.Trial;
import fr.appui.shared.trial.TrialEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trial's fields by their path in the API's JSON. */
public final class TrialFields {
    private TrialFields() {}

    /** All that one event says. */
    public static Map<String, Object> of(TrialEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", event.status());
        if (event instanceof TrialEvent.Defined defined) {
            fields.put("name", defined.name());
            fields.putAll(of(defined.trial()));
        }
        return fields;
    }

    /** What is counted otherwise; what is as officially is left out. */
    static Map<String, Object> of(Trial trial) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("measure", trial.base());
        fields.put("own", trial.own());
        put(
                fields,
                "moves",
                trial.moves().stream()
                        .map(move -> move.subSector() + " → " + move.sector())
                        .toList());
        var only = trial.only();
        put(fields, "sectors", only.sectors());
        put(fields, "subSectors", only.subSectors());
        put(fields, "channels", only.channels());
        put(fields, "frameworks", only.frameworks());
        put(fields, "themes", only.themes());
        put(fields, "origins", only.origins());
        put(fields, "signalementKinds", only.signalementKinds());
        fields.put("day", trial.day());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }
}
