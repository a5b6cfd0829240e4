package fr.appui.query.importing;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Files that come in, for those who coordinate. */
@Page
@OnlyNow(Reason.BESIDE_THE_HISTORY)
@OpenTo(Role.COORDINATOR)
final class ImportPages {
    private static final int LATEST = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportFiles files;
    private final Accounts accounts;

    ImportPages(ImportFiles files, Accounts accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    @GetMapping("/imports")
    ModelAndView imports(Actor actor, HttpServletRequest request) {
        var names = Names.of(actor, accounts);
        var rows = files.latest(actor, LATEST).stream()
                .map(row -> new ImportsPage.Row(row, names.of(row.account())))
                .toList();
        return new ModelAndView(
                "importing/imports", Map.of("page", new ImportsPage(Form.of(request, "imports", Map.of()), rows)));
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(Actor actor, HttpServletRequest request, Locale locale, @PathVariable("id") String typed) {
        var row = files.one(actor, Parameters.knownId(typed));
        return new ModelAndView("importing/import", Map.of("page", page(actor, request, locale, row)));
    }

    private ImportPage page(Actor actor, HttpServletRequest request, Locale locale, ImportRow row) {
        var overview = files.overview(row);
        return new ImportPage(
                row,
                Names.of(actor, accounts).of(row.account()),
                overview,
                files.report(row),
                Form.of(request, "start", values(overview, row)),
                actor.centre() == null
                        ? Choice.of(
                                Words.in(locale),
                                Centre.network().stream().filter(actor::reaches).toList())
                        : List.of(),
                row.account().equals(actor.account()));
    }

    private static Map<String, String> values(Overview overview, ImportRow row) {
        var values = new HashMap<String, String>();
        var wish = row.wish();
        (wish == null ? overview.columns() : wish.columns())
                .forEach((field, column) -> values.put("column." + field, String.valueOf(column)));
        values.put("mode", row.mode());
        if (wish != null && wish.idColumn() != null) {
            values.put("idColumn", String.valueOf(wish.idColumn()));
        }
        if (wish != null && wish.centre() != null) {
            values.put("centre", wish.centre());
        }
        return values;
    }

    /** How far a running import has come; htmx asks each second, and loads the whole page when it has ended. */
    @GetMapping("/imports/{id}/progression")
    ModelAndView progress(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            @PathVariable("id") String typed) {
        var row = files.one(actor, Parameters.knownId(typed));
        if (!row.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("importing/progress", Map.of("page", page(actor, request, locale, row)));
    }

    @GetMapping("/imports/{id}/refus.csv")
    ResponseEntity<byte[]> refused(Actor actor, @PathVariable("id") String typed) {
        var row = files.one(actor, Parameters.knownId(typed));
        return file("lignes-refusees.csv", files.refusedLines(row).orElseThrow(Unknown::new));
    }

    @GetMapping("/imports/exemple-excel.csv")
    ResponseEntity<byte[]> excelExample(@RequestParam(name = "kind", required = false) @Nullable String kind) {
        return file("exemple-excel.csv", Example.excel(known(kind)));
    }

    @GetMapping("/imports/exemple-donnees-ouvertes.csv")
    ResponseEntity<byte[]> openDataExample(@RequestParam(name = "kind", required = false) @Nullable String kind) {
        return file("exemple-donnees-ouvertes.csv", Example.openData(known(kind)));
    }

    private static String known(@Nullable String kind) {
        if (kind != null && !ImportsPage.EXAMPLES.contains(kind)) {
            throw new Unknown();
        }
        return kind == null ? ImportsPage.EXAMPLES.getFirst() : kind;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
