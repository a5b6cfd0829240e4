package fr.appui.command.importing;

import fr.appui.command.intake.BodyField;
import fr.appui.command.intake.Creation;
import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NotAllowed;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one file in order: from cells to what a form would have sent, by the same reading as a form's, to
 * an identity that is the same in every run.
 *
 * <p>Lines that say the same are cases of their own, told apart by their ordinal among their like; unless a column
 * identifies them.
 */
final class LineReader<B extends Record & CreationBody> {
    private final ImportKind<B> kind;
    private final Vocabulary vocabulary;
    private final List<String> headings;
    private final Wish wish;
    private final Actor actor;
    private final Identity identity;
    private final Instant now;
    private final UUID importId;
    private final @Nullable Upkeep<B> upkeep;
    private final Upkeep.Known<B> known;
    private final Map<UUID, Integer> alike = new HashMap<>();
    private final Map<UUID, UUID> identified = new HashMap<>();

    /** @param importId names the lines that are about cases of another register: each import asks anew */
    LineReader(
            ImportKind<B> kind,
            List<String> headings,
            Wish wish,
            Actor actor,
            Identity identity,
            Instant now,
            UUID importId) {
        this.kind = kind;
        this.vocabulary = kind.vocabulary();
        this.headings = headings;
        this.wish = wish;
        this.actor = actor;
        this.identity = identity;
        this.now = now;
        this.importId = importId;
        this.upkeep = kind.upkeep().orElse(null);
        this.known = upkeep == null ? _ -> Optional.empty() : upkeep.known();
    }

    /** @return {@code null} when the line was refused */
    @Nullable
    Line<B> read(Sheet.Row row, Consumer<RefusedLine> refusal) {
        if (row.cells().size() != headings.size()) {
            var error = new InputError(
                    "line", "import.width", headings.size(), row.cells().size());
            refusal.accept(new RefusedLine(row.number(), List.of(Fault.of(error, "line", "", ""))));
            return null;
        }
        try {
            var creation = Creation.read(kind.body(), said(row), now, kind.terms());
            kind.permit(actor, creation.body());
            return identified(row, creation);
        } catch (InvalidInput e) {
            refusal.accept(new RefusedLine(row.number(), faults(row, e.errors())));
        } catch (NotAllowed e) {
            refusal.accept(new RefusedLine(row.number(), List.of(fault(row, "centre", e.code()))));
        }
        return null;
    }

    private Line<B> identified(Sheet.Row row, Creation<B> creation) {
        var content = identity.of("content", kind.name(), creation.content());
        var name = upkeep == null ? null : upkeep.name(creation.body());
        if (upkeep != null && name != null) {
            return named(row, creation, new Line.Named(identity.of("name", kind.name(), name), content));
        }
        var own =
                wish.idColumn() == null ? "" : row.cells().get(wish.idColumn()).strip();
        if (own.isEmpty()) {
            if (wish.idColumn() != null) {
                throw new InvalidInput("id", "required");
            }
            var ordinal = alike.merge(content, 1, Integer::sum);
            return line(row, creation, identity.of("case", content.toString(), ordinal.toString()));
        }
        var id = identity.of("id", kind.name(), kind.centre(creation.body()).name(), own);
        var before = identified.putIfAbsent(id, content);
        if (before != null && !before.equals(content)) {
            throw new InvalidInput("id", "import.other-content");
        }
        return line(row, creation, id);
    }

    /** The id of a case that is still to be made follows from its name: whoever makes it makes the same. */
    private Line<B> named(Sheet.Row row, Creation<B> creation, Line.Named named) {
        var id = known.caseOf(creation.body())
                .orElseGet(() -> identity.of("named", named.name().toString()));
        var key = identity.of("key", importId.toString(), String.valueOf(row.number()), creation.content());
        return new Line<>(row, creation, id, key, named);
    }

    private Line<B> line(Sheet.Row row, Creation<B> creation, UUID id) {
        return new Line<>(row, creation, id, identity.of("key", id.toString(), creation.content()), null);
    }

    private Map<String, String[]> said(Sheet.Row row) {
        var said = new HashMap<String, String[]>();
        for (var field : kind.fields()) {
            var column = wish.columns().get(field.path());
            var cell = column == null ? "" : row.cells().get(column);
            if (!cell.isBlank()) {
                said.put(field.path(), values(field, cell).toArray(String[]::new));
            }
        }
        var centre = wish.centre() == null ? actor.centre() : wish.centre();
        if (centre != null) {
            said.putIfAbsent("centre", new String[] {centre.name()});
        }
        kind.complete(said);
        return said;
    }

    private List<String> values(BodyField field, String cell) {
        if (field.type().isEnum() || Term.class.isAssignableFrom(field.type())) {
            return field.list()
                    ? vocabulary.codes(field.type(), cell)
                    : List.of(vocabulary.code(field.type(), cell).orElse(cell));
        }
        if (field.type() == Instant.class) {
            return List.of(Times.typed(cell));
        }
        if (field.type() == LocalDate.class) {
            return List.of(Times.day(cell));
        }
        if (field.type() == Integer.class) {
            return List.of(cell.replaceAll("(?<=\\d)[\\s\u00a0\u202f](?=\\d{3})", ""));
        }
        return List.of(cell);
    }

    /** What follows from a wrong cell is not told beside it. */
    List<Fault> faults(Sheet.Row row, List<InputError> errors) {
        var all = errors.stream().map(error -> fault(row, error)).toList();
        var ofColumns = all.stream().filter(fault -> !fault.column().isEmpty()).toList();
        return ofColumns.isEmpty() ? all : ofColumns;
    }

    private Fault fault(Sheet.Row row, InputError error) {
        var bracket = error.field().indexOf('[');
        var field = bracket < 0 ? error.field() : error.field().substring(0, bracket);
        var column = column(field);
        return Fault.of(
                error,
                field,
                column == null ? "" : headings.get(column),
                column == null ? "" : row.cells().get(column));
    }

    Fault fault(Sheet.Row row, String field, String code) {
        var column = column(field);
        return Fault.ofCode(
                code,
                field,
                column == null ? "" : headings.get(column),
                column == null ? "" : row.cells().get(column));
    }

    private @Nullable Integer column(String field) {
        return field.equals("id") ? wish.idColumn() : wish.columns().get(field);
    }
}
