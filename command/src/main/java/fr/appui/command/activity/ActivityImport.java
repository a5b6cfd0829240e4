package fr.appui.command.activity;

import fr.appui.command.importing.ImportKind;
import fr.appui.command.importing.TermLabels;
import fr.appui.command.importing.Times;
import fr.appui.command.importing.Vocabulary;
import fr.appui.command.intake.BodyField;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Terms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that are activities of one kind: the same body, the same command as one that is typed in. A line says when it
 * was done or what day it is planned for: a file tells of the past and of plans, never of now.
 */
abstract class ActivityImport<B extends Record & EntryBody> implements ImportKind<B> {
    /** A column for the participants of each sector. */
    private static final String SECTORS = "sectors.";

    private static final Pattern TAG =
            Pattern.compile("(axe|axis|action)[\\s_]*([0-9]{1,2})", Pattern.CASE_INSENSITIVE);

    /** A line names no case of this register. */
    private static final Actor NOBODY = new Actor(new UUID(0, 0), Role.ADMIN, null, null);

    private final CaseKind kind;
    private final Class<B> body;
    private final List<BodyField> fields;
    private final ActivityEndpoint.Tools tools;
    private final TermLabels labels;
    private final Vocabulary vocabulary = Vocabulary.beside(ActivityImport.class, "import.properties");

    /** @param fields in the order in which people are asked for them */
    ActivityImport(CaseKind kind, Class<B> body, List<String> fields, ActivityEndpoint.Tools tools, TermLabels labels) {
        this.kind = kind;
        this.body = body;
        this.tools = tools;
        this.labels = labels;
        var all = BodyField.of(body);
        this.fields = fields.stream().flatMap(path -> fields(all, path)).toList();
    }

    private static Stream<BodyField> fields(Map<String, BodyField> all, String path) {
        return path.equals(SECTORS)
                ? Arrays.stream(Sector.values())
                        .map(sector -> new BodyField(SECTORS + sector, Integer.class, false, false))
                : Stream.of(Objects.requireNonNull(all.get(path), path));
    }

    @Override
    public String name() {
        return kind.feature() + "s";
    }

    @Override
    public Class<B> body() {
        return body;
    }

    @Override
    public List<BodyField> fields() {
        return fields;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary.with(labels.labels());
    }

    /** Spreadsheets drop the zeros with which numbers begin; a column of its own for each sector becomes a list. */
    @Override
    public void complete(Map<String, String[]> said) {
        said.computeIfPresent("plannedFor", (_, typed) -> new String[] {Times.dayOrHour(typed[0])});
        said.computeIfPresent("facility.finess", (_, typed) -> padded(typed, "\\d{8}"));
        said.computeIfPresent("facility.department", (_, typed) -> padded(typed, "\\d"));
        said.computeIfPresent("strategy", (_, typed) -> tags(typed[0]));
        for (var sector : Sector.values()) {
            var present = said.remove(SECTORS + sector);
            if (present != null) {
                said.put("sectors[" + sector.ordinal() + "].sector", new String[] {sector.name()});
                said.put("sectors[" + sector.ordinal() + "].participants", present);
            }
        }
    }

    private static String[] padded(String[] typed, String spoilt) {
        var text = typed[0].replaceAll("\\s", "");
        return new String[] {text.matches(spoilt) ? "0" + text : text};
    }

    /** Axes and actions as people write them: {@code Axe 2 | Action 14}. */
    private static String[] tags(String said) {
        return Arrays.stream(said.split("[|;,\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(ActivityImport::tag)
                .toArray(String[]::new);
    }

    private static String tag(String said) {
        var tag = TAG.matcher(said);
        return tag.matches()
                ? (tag.group(1).toLowerCase(Locale.ROOT).startsWith("ax") ? "AXIS_" : "ACTION_")
                        + Integer.parseInt(tag.group(2))
                : said;
    }

    @Override
    public Centre centre(B line) {
        return line.centre();
    }

    @Override
    public Terms terms() {
        return tools.terms();
    }

    @Override
    public void permit(Actor actor, B line) {
        var region = Locality.of(line.centre(), line.told().facility()).region();
        if (!actor.worksOn(kind) || !actor.reaches(kind, line.centre(), region)) {
            throw new NotAllowed("outside-scope");
        }
        if (!saysWhen(line)) {
            throw new InvalidInput("occurredAt", "required");
        }
        made(new UUID(0, 0), _ -> "", line, tools.clock().instant());
    }

    private static boolean saysWhen(EntryBody line) {
        var told = line.told();
        var stated = told.stated();
        return line.occurredAt() != null || told.plannedFor() != null || stated != null && stated.to() != null;
    }

    @Override
    public CaseCommand command(UUID id, B line, Instant now) {
        return made(id, year -> tools.numbers().draw(kind.letter(), line.centre(), year), line, now);
    }

    private EnterActivity made(UUID id, IntFunction<String> number, B line, Instant now) {
        return EnterActivity.of(kind, id, number, line, now, tools.terms(), new NamedCases(NOBODY, tools.cases()));
    }
}
