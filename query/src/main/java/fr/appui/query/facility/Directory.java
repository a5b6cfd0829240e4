package fr.appui.query.facility;

import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.facility.FacilityEvent.AliasGiven;
import fr.appui.shared.facility.FacilityEvent.AliasWithdrawn;
import fr.appui.shared.facility.FacilityEvent.DirectoryImported;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an event about the directory tells, field by field. */
public final class Directory {
    private Directory() {}

    public static Map<String, Object> fields(FacilityEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        switch (event) {
            case DirectoryImported e -> {
                fields.put("layout", e.layout());
                fields.put("vintage", e.vintage());
                fields.put("sha256", e.sha256());
                fields.put("rowsRead", e.read());
                fields.put("rowsAdded", e.added());
                fields.put("rowsChanged", e.changed());
                fields.put("rowsClosed", e.closed());
                fields.put("rowsRefused", e.refused());
            }
            case AliasGiven e -> {
                fields.put("facility.finess", e.finess());
                fields.put("alias", e.alias());
                fields.put("aliasFrom", e.from());
                if (e.to() != null) {
                    fields.put("aliasTo", e.to());
                }
            }
            case AliasWithdrawn e -> {
                fields.put("facility.finess", e.finess());
                fields.put("alias", e.alias());
                fields.put("aliasFrom", e.from());
                fields.put("aliasTo", e.to());
            }
        }
        return fields;
    }
}
