package fr.appui.query.export;

import fr.appui.query.page.Days;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.shared.count.Definition;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file is of: its scope and filters, the event up to which it is known, what its columns and measures mean.
 *
 * @param madeAt when the file was asked for
 */
record About<R>(Words words, Export<R> export, AsOf asOf, Scope.Told scope, Instant madeAt) {
    private static final String EVERYWHERE = "ALL";

    /** One line of what is said. */
    record Line(String label, String text) {}

    List<Column<R>> columns() {
        return export.table().columns();
    }

    String title() {
        return words.say("export.title." + export.table().name());
    }

    /** What people call a column. */
    String heading(Column<?> column) {
        return words.say(own("export.column.", column));
    }

    private String meaning(Column<?> column) {
        return words.say(own("export.means.", column));
    }

    /** A list may have words of its own for a column that others have too. */
    private String own(String kind, Column<?> column) {
        var own = kind + export.table().name() + "." + column.name();
        return words.knows(own) ? own : kind + column.name();
    }

    /** {@code ALL}, or the codes of centres, or {@code region:84}. */
    String scopeCode() {
        return centres()
                .map(centres -> scope.regions()
                                .containsAll(centres.stream()
                                        .flatMap(centre -> centre.regions().stream())
                                        .toList())
                        ? centres.stream().map(Enum::name).collect(Collectors.joining(Column.BETWEEN))
                        : "region:" + String.join(Column.BETWEEN, scope.regions()))
                .orElse(EVERYWHERE);
    }

    private Optional<List<Centre>> centres() {
        return scope.centres() instanceof List<?> some
                ? Optional.of(some.stream().map(Centre.class::cast).toList())
                : Optional.empty();
    }

    private String scopeInWords() {
        return centres()
                .map(centres -> words.say(
                        "export.scope.some",
                        centres.stream().map(words::code).collect(Collectors.joining(", ")),
                        scope.regions().stream()
                                .map(region -> words.code("region", region))
                                .collect(Collectors.joining(", "))))
                .orElseGet(() -> words.say("export.scope.all"));
    }

    private String asOfInWords() {
        return asOf.recordedAt() == null
                ? words.say("export.as-of.empty")
                : words.say("export.as-of.event", asOf.position(), words.exactly(asOf.recordedAt()));
    }

    private String filtersInWords() {
        return export.asked().isEmpty()
                ? words.say("export.no-filter")
                : export.asked().entrySet().stream()
                        .map(asked ->
                                words.say("filter.as", label(asked.getKey()), value(asked.getKey(), asked.getValue())))
                        .collect(Collectors.joining(" · "));
    }

    private String label(String filter) {
        for (var kind : List.of("export.filter.", "export.column.", "filter.")) {
            if (words.knows(kind + filter)) {
                return words.say(kind + filter);
            }
        }
        return filter;
    }

    private String value(String filter, String value) {
        var day = Days.read(value);
        if (day != null) {
            return words.day(day);
        }
        var family = export.table().families().getOrDefault(filter, filter);
        return Arrays.stream(value.split(",", -1))
                .map(part -> words.knows(family + "." + part) ? words.code(family, part) : part)
                .collect(Collectors.joining(", "));
    }

    /** All that is said of the file, for people. */
    List<Line> lines(long rows) {
        var lines = new ArrayList<Line>();
        lines.add(line(
                "what",
                title() + ". " + words.say("export.what." + export.table().name())));
        lines.add(line("scope", scopeInWords()));
        lines.add(line("filters", filtersInWords()));
        lines.add(line("as-of", asOfInWords()));
        lines.add(line("made", words.exactly(madeAt)));
        lines.add(line("rows", words.number(rows)));
        lines.add(line("times", words.say("export.times")));
        if (columns().stream().anyMatch(column -> column.type() == Column.Type.SEALED)) {
            lines.add(line("masked", words.say("export.masked")));
        }
        export.definitions()
                .forEach(definition -> lines.add(new Line(
                        words.say("export.definition", words.code(definition.measure())), inWords(definition))));
        columns()
                .forEach(column -> lines.add(new Line(
                        words.say("export.column", heading(column)), column.name() + " – " + meaning(column))));
        lines.add(line("end", words.say("export.end")));
        return lines;
    }

    private Line line(String label, String text) {
        return new Line(words.say("export.about." + label), text);
    }

    private String inWords(Definition definition) {
        return words.say(
                "export.definition.text",
                definition.measure().name(),
                definition.version(),
                words.code(definition.kind()),
                words.say("definition." + definition.measure() + "." + definition.version()));
    }

    /** A Data Package with its Table Schema; what it has no word for stands under {@code appui}. */
    Map<String, Object> json(long rows) {
        var fields = new ArrayList<Map<String, Object>>();
        columns()
                .forEach(column ->
                        fields.add(field(column.name(), column.type().schema(), heading(column), meaning(column))));
        for (var name : List.of(OpenCsv.POSITION, OpenCsv.SCOPE)) {
            fields.add(field(
                    name,
                    name.equals(OpenCsv.POSITION) ? "integer" : "string",
                    words.say("export.column." + name),
                    words.say("export.means." + name)));
        }
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", export.table().name());
        resource.put("path", export.path());
        resource.put("profile", "tabular-data-resource");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put(
                "dialect", Map.of("delimiter", ",", "lineTerminator", "\r\n", "quoteChar", "\"", "doubleQuote", true));
        resource.put("schema", Map.of("fields", fields, "missingValues", List.of("")));
        var json = new LinkedHashMap<String, Object>();
        json.put("profile", "tabular-data-package");
        json.put("name", "appui-" + export.table().name());
        json.put("title", title());
        json.put("description", words.say("export.what." + export.table().name()));
        json.put("created", madeAt.toString());
        json.put("resources", List.of(resource));
        export.more().forEach(json::put);
        json.put("appui", ours(rows));
        return json;
    }

    private Map<String, @Nullable Object> ours(long rows) {
        var ours = new LinkedHashMap<String, @Nullable Object>();
        ours.put("position", asOf.position());
        ours.put(
                "recordedAt",
                asOf.recordedAt() == null ? null : asOf.recordedAt().toString());
        ours.put("scope", Map.of("centres", scope.centres(), "regions", scope.regions()));
        ours.put("filters", export.asked());
        ours.put("rows", rows);
        ours.put(
                "definitions",
                export.definitions().stream().map(this::definition).toList());
        return ours;
    }

    private Map<String, Object> definition(Definition definition) {
        var told = new LinkedHashMap<String, Object>();
        told.put("measure", definition.measure().name());
        told.put("version", definition.version());
        told.put("kind", definition.kind().name().toLowerCase(Locale.ROOT));
        told.put("title", words.code(definition.measure()));
        told.put("text", words.say("definition." + definition.measure() + "." + definition.version()));
        return told;
    }

    private static Map<String, Object> field(String name, String type, String title, String description) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("type", type);
        field.put("title", title);
        field.put("description", description);
        return field;
    }

    /** What, of where, of when, as of which event, in letters that every file system knows. */
    String fileName(Format format) {
        return String.join("-", parts(words.say("export.file." + export.table().name()))) + "." + format.ending();
    }

    /** The same in the reader's words. */
    String fileTitle(Format format) {
        var centre = export.asked().get("centre");
        var where = centre == null ? scopeInWords() : value("centre", centre);
        return (String.join(
                                " – ",
                                title(),
                                where,
                                period(),
                                words.say("export.file.event", String.valueOf(asOf.position())))
                        .replace(" –  – ", " – ")
                        .replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", " "))
                + "." + format.ending();
    }

    private List<String> parts(String what) {
        var parts = new ArrayList<>(List.of("appui", what));
        var centre = export.asked().get("centre");
        var region = export.asked().get("region");
        if (centre != null) {
            parts.add(centre);
        } else if (region != null) {
            parts.add("region-" + region);
        } else {
            parts.add(
                    scopeCode().equals(EVERYWHERE)
                            ? words.say("export.file.everywhere")
                            : scopeCode().replaceAll("[^A-Za-z0-9]+", "-"));
        }
        var period = period();
        if (!period.isEmpty()) {
            parts.add(period.replace(' ', '-'));
        }
        parts.add(words.say("export.file.as-of"));
        parts.add(String.valueOf(asOf.position()));
        return parts;
    }

    /** {@code 2020-01-01 2020-06-30}, or one end of it; empty for ever. */
    private String period() {
        return Stream.of("from", "to")
                .map(end -> Days.iso(export.asked().get(end)))
                .filter(day -> day != null && Days.read(day) != null)
                .collect(Collectors.joining(" "));
    }
}
