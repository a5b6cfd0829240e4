package fr.appui.query.export;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.page.Speech;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers with a file, however long it is: a page of rows is read, written, and forgotten. */
@Component
public final class Exports {
    /** Rows of a list read at a time. */
    public static final int ROWS = 500;

    /** The event that the file is known up to, for programs that read no further. */
    private static final String POSITION = "Appui-Position";

    private static final int BUFFER = 1 << 16;

    private final Accounts accounts;
    private final Speech speech;
    private final InstantSource clock;

    Exports(Accounts accounts, Speech speech, InstantSource clock) {
        this.accounts = accounts;
        this.speech = speech;
        this.clock = clock;
    }

    /** What is wrong with the question is told before anything is written: the first page is read first. */
    public <R> void send(Actor actor, Locale locale, Export<R> export, Format format, HttpServletResponse response)
            throws IOException {
        var first = export.pages().after(null);
        var about = new About<>(speech.in(locale), export, first.asOf(), first.scope(), clock.instant());
        var names = Names.of(actor, accounts);
        describe(response, about, format);
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        try {
            write(export.pages(), first, sheet(format, out, about, names::of));
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                throw new BrokenOff(e);
            }
            response.reset();
            throw e;
        }
    }

    private static <R> void write(Pages<R> pages, Pages.Page<R> first, Sheet<R> sheet) throws IOException {
        var page = first;
        var rows = 0L;
        while (true) {
            for (var row : page.rows()) {
                sheet.row(row);
                rows++;
            }
            if (page.next() == null) {
                sheet.end(rows);
                return;
            }
            page = pages.after(page.next());
        }
    }

    private static <R> Sheet<R> sheet(Format format, OutputStream out, About<R> about, Function<UUID, String> people)
            throws IOException {
        return switch (format) {
            case XLSX -> new ExcelBook<>(out, about, people);
            case CSV_EXCEL -> new FrenchCsv<>(out, about, people);
            case CSV -> new OpenCsv<>(out, about);
            case DATA_PACKAGE -> new PackageZip<>(out, about);
        };
    }

    private static void describe(HttpServletResponse response, About<?> about, Format format) {
        response.setContentType(format.mediaType());
        response.setHeader(POSITION, String.valueOf(about.asOf().position()));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, about.words().language());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                        .formatted(about.fileName(format), encoded(about.fileTitle(format))));
    }

    /** As RFC 5987 wants it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
