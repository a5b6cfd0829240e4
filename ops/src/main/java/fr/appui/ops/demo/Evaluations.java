package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.activity.EnterActivity;
import fr.appui.command.finding.AnswerFinding;
import fr.appui.command.finding.FindingCommand;
import fr.appui.command.finding.RaiseFinding;
import fr.appui.command.finding.SettleFinding;
import fr.appui.command.finding.WithdrawFinding;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.command.supportrequest.ReclassifySupportRequest;
import fr.appui.command.supportrequest.WithdrawSupportRequest;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.Conclusion;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluator of the demonstration asks and finds, from {@code findings.txt}, about figures and events of all
 * that was played before. Where in the log that lies which is cited, {@link Citations} looks up when it is played.
 */
final class Evaluations {
    private static final Map<String, Class<? extends CaseCommand>> TYPES = Map.of(
            "support-request.reclassified", ReclassifySupportRequest.class,
            "support-request.withdrawn", WithdrawSupportRequest.class);

    private final List<Act> before;
    private final List<Act> acts = new ArrayList<>();
    private final Actor evaluator = Staff.EVALUATION.actor();

    private UUID id = new UUID(0, 0);
    private Centre centre = Centre.NAT;

    private Evaluations(List<Act> before) {
        this.before = before;
    }

    /** @param before all other acts of the plan, in time */
    static List<Act> acts(List<Act> before) {
        var evaluations = new Evaluations(before);
        for (var line : lines()) {
            if (line.startsWith("> ")) {
                evaluations.goOn(line.substring(2).split(" \\| "));
            } else {
                evaluations.raise(line.split(" \\| "));
            }
        }
        return evaluations.acts;
    }

    private void raise(String[] parts) {
        id = Dice.id("finding/" + parts[0]);
        var at = at(parts[0]);
        var about = parts[3].split(" ");
        var of = about[0].equals("event") ? lastInJuly(about[1]) : null;
        centre = of == null ? Centre.valueOf(parts[2]) : centreOf(of.command().id());
        act(
                at,
                evaluator,
                new RaiseFinding(
                        id,
                        "",
                        FindingKind.valueOf(parts[1]),
                        centre,
                        of == null ? figure(about) : null,
                        of == null
                                ? null
                                : new CitedEvent(0, about[1], of.command().id().toString()),
                        new SealedText(parts[4]),
                        evaluator.account(),
                        at));
    }

    /** A later line on the same: the centre answers, the evaluator concludes or takes it back. */
    private void goOn(String[] parts) {
        var at = at(parts[0]);
        var text = new SealedText(parts[2]);
        switch (parts[1]) {
            case "answer" -> act(at, whoAnswers(), new AnswerFinding(id, text, at));
            case "withdrawal" -> act(at, evaluator, new WithdrawFinding(id, text, ReasonCode.ENTERED_BY_MISTAKE, at));
            default -> act(at, evaluator, new SettleFinding(id, Conclusion.valueOf(parts[1]), text, at));
        }
    }

    private Actor whoAnswers() {
        return centre == Centre.NAT ? Staff.COORDINATION.actor() : Staff.someoneAt(centre, Dice.of("answer/" + id));
    }

    private void act(Instant at, Actor by, FindingCommand command) {
        acts.add(new Act(Dice.id("finding/" + id + "/" + acts.size()), at, by, command));
    }

    /** As it was known at the end of July: some of it is put right in the autumn. */
    private CitedFigure figure(String[] about) {
        var filters = Arrays.stream(about)
                .skip(2)
                .map(filter -> filter.split("="))
                .collect(Collectors.toMap(filter -> filter[0], filter -> filter[1]));
        var measure = Measure.valueOf(about[1]);
        var of = filters.containsKey("centre") ? Centre.valueOf(filters.get("centre")) : null;
        var sector = filters.containsKey("sector") ? Sector.valueOf(filters.get("sector")) : null;
        return new CitedFigure(
                measure,
                Definitions.of(measure).version(),
                HalfYear.CRISIS.from(),
                HalfYear.CRISIS.to(),
                of,
                null,
                sector,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                BigDecimal.valueOf(Figures.of(known()).at(measure, of, sector, HalfYear.CRISIS)));
    }

    private Stream<Act> known() {
        return before.stream().filter(act -> !act.at().isAfter(Citations.KNOWN_AT));
    }

    private Act lastInJuly(String type) {
        var command = requireNonNull(TYPES.get(type), type);
        return known().filter(act -> command.isInstance(act.command()))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("nothing like " + type + " is played"));
    }

    private Centre centreOf(UUID of) {
        return before.stream()
                .filter(act -> act.command().id().equals(of))
                .map(act -> centre(act.command()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Centre centre(CaseCommand command) {
        return switch (command) {
            case OpenSupportRequest c -> c.centre();
            case ReceiveSignalement c -> c.centre();
            case EnterActivity c -> c.centre();
            default -> null;
        };
    }

    private static Instant at(String told) {
        return LocalDateTime.parse(told.replace(' ', 'T'))
                .atZone(Definitions.PARIS)
                .toInstant();
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                requireNonNull(Evaluations.class.getResourceAsStream("/demo/findings.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
