package fr.appui.command.signalement;

import fr.appui.command.importing.Effect;
import fr.appui.command.importing.ImportKind;
import fr.appui.command.importing.TermLabels;
import fr.appui.command.importing.Upkeep;
import fr.appui.command.importing.Vocabulary;
import fr.appui.command.intake.BodyField;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Numbers;
import fr.appui.command.intake.Rules;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.intake.Wording;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.command.signalement.SignalementState.Texts;
import fr.appui.command.signalement.SignalementState.Unknown;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lines of an extraction of e-SIN or of the portal. A line whose number is known brings that signalement up to date by
 * events; a line without a number is a signalement of its own.
 */
@Component
final class SignalementImport implements ImportKind<ExtractionLine>, Upkeep<ExtractionLine> {
    private static final Texts NO_TEXTS = new Texts(null, null, null, null, Map.of());
    /** An extraction names no case of this register. */
    private static final Actor NOBODY = new Actor(new UUID(0, 0), Role.ADMIN, null, null);

    private static final List<String> FIELDS = List.of(
            "origin",
            "externalNumber",
            "receivedAt",
            "arsReceivedAt",
            "sector",
            "kind",
            "criteria",
            "centre",
            "subSector",
            "facility.name",
            "facility.finess",
            "facility.city",
            "facility.department",
            "microorganism.code",
            "microorganism.label",
            "microorganism.system",
            "firstCaseOn",
            "cases.residents",
            "cases.staff",
            "cases.deaths",
            "cases.asOfDay",
            "summary",
            "framework");

    private final Numbers numbers;
    private final Cases cases;
    private final ExternalNumbers externalNumbers;
    private final Terms terms;
    private final TermLabels labels;
    private final Rules rules;
    private final InstantSource clock;
    private final Vocabulary vocabulary = Vocabulary.beside(SignalementImport.class, "import.properties");
    private final List<BodyField> fields;

    SignalementImport(
            Numbers numbers,
            Cases cases,
            ExternalNumbers externalNumbers,
            Terms terms,
            TermLabels labels,
            Rules rules,
            InstantSource clock) {
        this.numbers = numbers;
        this.cases = cases;
        this.externalNumbers = externalNumbers;
        this.terms = terms;
        this.labels = labels;
        this.rules = rules;
        this.clock = clock;
        var all = BodyField.of(ExtractionLine.class);
        this.fields = FIELDS.stream()
                .map(path -> Objects.requireNonNull(all.get(path), path))
                .toList();
    }

    @Override
    public String name() {
        return "signalements";
    }

    @Override
    public Class<ExtractionLine> body() {
        return ExtractionLine.class;
    }

    @Override
    public List<BodyField> fields() {
        return fields;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary.with(labels.labels());
    }

    /** What a new one is happened when it was received; spreadsheets drop the zeros with which numbers begin. */
    @Override
    public void complete(Map<String, String[]> said) {
        if (said.containsKey("receivedAt")) {
            said.putIfAbsent("occurredAt", said.get("receivedAt"));
        }
        said.computeIfPresent("facility.finess", (_, typed) -> padded(typed, "\\d{8}"));
        said.computeIfPresent("facility.department", (_, typed) -> padded(typed, "\\d"));
    }

    private static String[] padded(String[] typed, String spoilt) {
        var text = typed[0].replaceAll("\\s", "");
        return new String[] {text.matches(spoilt) ? "0" + text : text};
    }

    @Override
    public Centre centre(ExtractionLine line) {
        return line.centre();
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public void permit(Actor actor, ExtractionLine line) {
        var locality = line.creation().locality();
        if (!actor.worksOn(CaseKind.SIGNALEMENT)
                || !actor.reaches(CaseKind.SIGNALEMENT, line.centre(), locality.region())) {
            throw new NotAllowed("outside-scope");
        }
        made(new UUID(0, 0), line, clock.instant(), () -> "");
    }

    @Override
    public CaseCommand command(UUID id, ExtractionLine line, Instant now) {
        return command(id, line, now, known(id), () -> number(line));
    }

    private SignalementCommand.OfOne command(
            UUID id, ExtractionLine line, Instant now, @Nullable SignalementFacts known, Supplier<String> number) {
        return known == null
                ? made(id, line, now, number)
                : BringUpToDate.of(
                        id,
                        line.update(known.receivedAt(), known.arsReceivedAt()),
                        new SealedText(Wording.ofCode("import.extraction", Locale.FRENCH)),
                        terms,
                        rules.book(),
                        now,
                        now);
    }

    private ReceiveSignalement made(UUID id, ExtractionLine line, Instant now, Supplier<String> number) {
        return ReceiveSignalement.of(
                id, number, line.creation(), now, terms, new NamedCases(NOBODY, cases), rules.book());
    }

    private @Nullable SignalementFacts known(UUID id) {
        return cases.facts(id)
                .map(facts -> facts instanceof SignalementFacts ours ? ours : null)
                .orElse(null);
    }

    private String number(ExtractionLine line) {
        var year = Judging.dayOf(line.receivedAt()).getYear();
        return numbers.draw(CaseKind.SIGNALEMENT.letter(), line.centre(), year);
    }

    @Override
    public Optional<Upkeep<ExtractionLine>> upkeep() {
        return Optional.of(this);
    }

    @Override
    public @Nullable String name(ExtractionLine line) {
        return line.externalNumber() == null ? null : line.origin() + " " + line.externalNumber();
    }

    @Override
    public Known<ExtractionLine> known() {
        var numbersNow = externalNumbers.now();
        return line -> line.externalNumber() == null
                ? Optional.empty()
                : numbersNow.signalement(line.origin(), line.externalNumber());
    }

    @Override
    public Rehearsal<ExtractionLine> rehearsal(Actor actor, Instant now) {
        var states = new ConcurrentHashMap<UUID, SignalementState>();
        return (id, line) -> {
            var before = states.computeIfAbsent(id, this::state);
            var facts = before instanceof Live live ? live.facts() : null;
            if (facts != null && !actor.reaches(CaseKind.SIGNALEMENT, facts.centre(), facts.region())) {
                throw new UnknownCase();
            }
            var events = command(id, line, now, facts, () -> "").decide(before);
            states.put(id, SignalementState.evolve(before, events));
            return facts == null ? Effect.ADDED : events.isEmpty() ? Effect.KNOWN : Effect.UPDATED;
        };
    }

    private SignalementState state(UUID id) {
        var known = known(id);
        return known == null ? new Unknown() : new Live(known, NO_TEXTS);
    }
}
