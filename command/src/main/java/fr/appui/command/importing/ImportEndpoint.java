package fr.appui.command.importing;

import fr.appui.command.importing.ImportJob.State;
import fr.appui.command.intake.Denial;
import fr.appui.command.intake.Ids;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PageAgain;
import fr.appui.command.intake.Problem;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on imports: one for programs, that brings the file and says all; four for pages, step by step. */
@RestController
class ImportEndpoint {
    private static final String PAGE = "/imports";
    private static final String KIND = "kind";
    private static final String USUAL_KIND = "support-requests";
    private static final String COLUMN = "column.";
    private static final Set<String> PARAMETERS =
            Set.of("mode", "dryRun", "centre", "idColumn", "map", "fileName", "lang");

    private final ImportDesk desk;
    private final ImportJobs jobs;

    ImportEndpoint(ImportDesk desk, ImportJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /** What a program is answered: where to ask how far the import has come. */
    record Accepted(UUID id, String state) {}

    @PostMapping(path = "/api/imports/{kind}", consumes = "text/csv")
    @Nullable
    ResponseEntity<Accepted> imported(
            @PathVariable(KIND) String kind,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "dryRun", required = false) @Nullable String dryRun,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "idColumn", required = false) @Nullable String idColumn,
            @RequestParam(name = "map", required = false) @Nullable List<String> map,
            @RequestParam(name = "fileName", required = false) @Nullable String fileName) {
        return unlessDenied(request, response, locale, () -> {
            ImportDesk.mayImport(actor);
            var in = new Input();
            request.getParameterMap().keySet().stream()
                    .filter(name -> !PARAMETERS.contains(name))
                    .forEach(name -> in.wrong("parameter", "unknown-parameter"));
            var id = key == null ? Ids.next() : in.id("Idempotency-Key", key);
            var chosenMode = in.code("mode", mode, ImportMode.class);
            var chosenCentre = in.code("centre", centre, Centre.class);
            var dry = in.truth("dryRun", dryRun);
            in.check();
            var before = jobs.find(id);
            var job = desk.receive(actor, kind, fileName == null ? "-" : fileName, bytes(request), id);
            if (before.isEmpty()) {
                var overview = desk.overview(id);
                var columns = new LinkedHashMap<>(overview.columns());
                for (var pair : map == null ? List.<String>of() : map) {
                    var field = pair.split("=", 2)[0].strip();
                    if (overview.fields().stream()
                            .noneMatch(known -> known.path().equals(field))) {
                        in.wrong("map", "import.unknown-field");
                    }
                    columns.put(field, in.column("map", overview, pair.contains("=") ? pair.split("=", 2)[1] : ""));
                }
                var own = idColumn == null ? null : in.column("idColumn", overview, idColumn);
                try {
                    in.check();
                    desk.begin(
                            actor,
                            job,
                            new Wish(
                                    columns,
                                    own,
                                    chosenCentre,
                                    chosenMode == null ? ImportMode.ALL_OR_NOTHING : chosenMode,
                                    dry));
                } catch (Denial denial) {
                    jobs.forget(id);
                    throw denial;
                }
            }
            return ResponseEntity.status(before.isEmpty() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .location(URI.create("/api/imports/" + id))
                    .body(new Accepted(
                            id,
                            before.isEmpty()
                                    ? State.RUNNING.name()
                                    : job.state().name()));
        });
    }

    /** A form of pages brings the file; how to read it is asked on the page that follows. */
    @PostMapping(path = PAGE)
    @Nullable
    ResponseEntity<Accepted> receive(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return onPage(PAGE, "imports", request, response, locale, () -> {
            ImportDesk.mayImport(actor);
            var file = file(request);
            var key = request.getParameter("_key");
            var id = key == null ? null : Ids.read(key);
            var kind = request.getParameter(KIND);
            if (kind != null && !desk.kinds().contains(kind)) {
                throw new InvalidInput(KIND, "unknown-code");
            }
            return desk.receive(
                            actor,
                            kind == null ? USUAL_KIND : kind,
                            file.name(),
                            file.bytes(),
                            id == null ? Ids.next() : id)
                    .id();
        });
    }

    @PostMapping(path = PAGE + "/{id}/check")
    @Nullable
    ResponseEntity<Accepted> check(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return begin(id, true, "start", actor, request, response, locale);
    }

    @PostMapping(path = PAGE + "/{id}/start")
    @Nullable
    ResponseEntity<Accepted> start(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return begin(id, false, "start", actor, request, response, locale);
    }

    @PostMapping(path = PAGE + "/{id}/discard")
    @Nullable
    ResponseEntity<Accepted> discard(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return unlessDenied(request, response, locale, () -> {
            desk.discard(actor, desk.find(actor, read(id)));
            return seeOther(PAGE);
        });
    }

    private @Nullable ResponseEntity<Accepted> begin(
            String id,
            boolean dryRun,
            String form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return onPage(PAGE + "/" + id, form, request, response, locale, () -> {
            var job = desk.find(actor, read(id));
            desk.begin(actor, job, wish(request, desk.overview(job.id()), dryRun));
            return job.id();
        });
    }

    private static Wish wish(HttpServletRequest request, Overview overview, boolean dryRun) {
        var in = new Input();
        var columns = new LinkedHashMap<String, Integer>();
        for (var field : overview.fields()) {
            var column = in.index(COLUMN + field.path(), request.getParameter(COLUMN + field.path()), overview);
            if (column != null) {
                columns.put(field.path(), column);
            }
        }
        var id = in.index("idColumn", request.getParameter("idColumn"), overview);
        var centre = in.code("centre", request.getParameter("centre"), Centre.class);
        var mode = in.code("mode", request.getParameter("mode"), ImportMode.class);
        in.check();
        return new Wish(columns, id, centre, mode == null ? ImportMode.ALL_OR_NOTHING : mode, dryRun);
    }

    private static UUID read(String id) {
        var read = Ids.read(id);
        if (read == null) {
            throw new UnknownCase();
        }
        return read;
    }

    private record File(String name, byte[] bytes) {}

    private static File file(HttpServletRequest request) {
        try {
            var part = request.getPart("file");
            if (part == null || part.getSize() == 0) {
                throw new InvalidInput("file", "required");
            }
            try (var in = part.getInputStream()) {
                return new File(Objects.requireNonNullElse(part.getSubmittedFileName(), "-"), in.readAllBytes());
            }
        } catch (ServletException | IOException | IllegalStateException e) {
            throw new InvalidInput("file", "required");
        }
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(Sheet.MOST + 1);
        } catch (IOException e) {
            throw new InvalidInput("file", "required");
        }
    }

    private static @Nullable ResponseEntity<Accepted> onPage(
            String page,
            String form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Supplier<UUID> taking) {
        return unlessDenied(request, response, locale, () -> {
            try {
                return seeOther(PAGE + "/" + taking.get());
            } catch (InvalidInput | Refused denial) {
                PageAgain.refuse(page, form, 422, Problem.of(denial, locale), request, response);
                return null;
            }
        });
    }

    private static ResponseEntity<Accepted> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private static @Nullable ResponseEntity<Accepted> unlessDenied(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Supplier<@Nullable ResponseEntity<Accepted>> taking) {
        try {
            return taking.get();
        } catch (Denial denial) {
            if (request.getRequestURI().startsWith("/api/")) {
                Problem.of(denial, locale).write(response);
            } else {
                errorPage(response, denial.status());
            }
            return null;
        }
    }

    private static void errorPage(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads parameters and notes all that is wrong with them. */
    private static final class Input {
        private final List<InputError> errors = new ArrayList<>();

        void wrong(String name, String code) {
            errors.add(new InputError(name, code));
        }

        void check() {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
        }

        UUID id(String name, String said) {
            var id = Ids.read(said.strip());
            if (id == null) {
                wrong(name, "not-a-uuid");
            }
            return id == null ? Ids.next() : id;
        }

        <E extends Enum<E>> @Nullable E code(String name, @Nullable String said, Class<E> codes) {
            if (said == null || said.isBlank()) {
                return null;
            }
            var found = Arrays.stream(codes.getEnumConstants())
                    .filter(code -> code.name().equals(said.strip()))
                    .findFirst();
            if (found.isEmpty()) {
                wrong(name, "unknown-code");
            }
            return found.orElse(null);
        }

        boolean truth(String name, @Nullable String said) {
            if (said != null && !said.equals("true") && !said.equals("false")) {
                wrong(name, "unknown-code");
            }
            return "true".equals(said);
        }

        int column(String name, Overview overview, String heading) {
            var column = overview.headings().indexOf(heading.strip());
            if (column < 0) {
                wrong(name, "import.unknown-column");
            }
            return column;
        }

        @Nullable
        Integer index(String name, @Nullable String said, Overview overview) {
            if (said == null || said.isBlank()) {
                return null;
            }
            if (!said.matches("[0-9]{1,4}")
                    || Integer.parseInt(said) >= overview.headings().size()) {
                wrong(name, "import.unknown-column");
                return null;
            }
            return Integer.valueOf(said);
        }
    }
}
