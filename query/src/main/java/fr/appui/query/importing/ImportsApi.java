package fr.appui.query.importing;

import fr.appui.query.importing.ImportRow.Wish;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports for programs of coordinators. */
@RestController
@OpenTo(Role.COORDINATOR)
final class ImportsApi {
    private static final int MOST = 1000;

    /** Newest first. */
    record Answer(List<ImportRow> rows, @Nullable String next) {}

    /**
     * @param outcome {@code null} until it has run once
     * @param columns heading by field
     * @param unused headings that no field was read from
     * @param lines refused ones, by their number in the file
     */
    record Told(
            UUID id,
            String kind,
            String state,
            String stage,
            @Nullable String outcome,
            String mode,
            boolean dryRun,
            int rows,
            int done,
            int added,
            int updated,
            int known,
            int refused,
            String flavour,
            Map<String, String> columns,
            List<String> unused,
            List<Line> lines) {}

    record Line(long line, List<Fault> errors) {}

    record Fault(String field, String column, String value, String code, String message) {}

    private final ImportFiles files;

    ImportsApi(ImportFiles files) {
        this.files = files;
    }

    @GetMapping("/api/imports")
    Answer imports(Actor actor, @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var in = new Parameters();
        var most = in.limit(limit, MOST);
        in.check();
        return new Answer(files.latest(actor, most), null);
    }

    @GetMapping("/api/imports/{id}")
    Told one(Actor actor, Locale locale, @PathVariable("id") String typed) {
        var id = Parameters.knownId(typed);
        var row = files.one(actor, id);
        var report = files.report(row);
        return new Told(
                row.id(),
                row.kind(),
                row.state(),
                row.stage(),
                row.outcome(),
                row.mode(),
                row.wish() != null && row.wish().dryRun(),
                row.rows(),
                row.done(),
                row.added(),
                row.updated(),
                row.known(),
                row.refused(),
                row.flavour(),
                columns(files.overview(row), row.wish()),
                report.unused(),
                report.refused().stream()
                        .map(line -> line(line, locale.getLanguage()))
                        .toList());
    }

    private static Map<String, String> columns(Overview overview, @Nullable Wish wish) {
        var headings = new LinkedHashMap<String, String>();
        (wish == null ? overview.columns() : wish.columns())
                .forEach((field, column) ->
                        headings.put(field, overview.headings().get(column)));
        return headings;
    }

    private static Line line(Report.Line line, String language) {
        return new Line(
                line.line(),
                line.faults().stream()
                        .map(fault -> new Fault(
                                fault.field(), fault.column(), fault.value(), fault.code(), fault.message(language)))
                        .toList());
    }
}
