package fr.appui.query.importing;

import java.util.List;

/** What was refused. */
record Report(List<Line> refused, List<String> unused) {
    static final Report NONE = new Report(List.of(), List.of());

    record Line(long line, List<Fault> faults) {}

    /** @param column heading; empty for what belongs to no column */
    record Fault(String field, String column, String value, String code, String french, String english) {
        String message(String language) {
            return language.equals("en") ? english : french;
        }
    }
}
