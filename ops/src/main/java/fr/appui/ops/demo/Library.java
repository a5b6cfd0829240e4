package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.answer.AnswerCommand;
import fr.appui.command.answer.ApproveAnswer;
import fr.appui.command.answer.ProposeAnswer;
import fr.appui.command.answer.SupersedeAnswer;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reusable answers of the demonstration, from {@code answers.txt}: proposed, approved and now and then superseded
 * on the day that the file tells, by the network's coordinator.
 */
final class Library {
    private final Map<String, AnswerFacts> approved = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Actor by = Staff.COORDINATION.actor();

    private Library() {}

    static List<Act> acts() {
        var library = new Library();
        for (var line : lines()) {
            library.add(line.split(" \\| "));
        }
        return library.acts;
    }

    /** Day, owner, shortcut, shortcut of the answer that it takes over from or a dash, themes, title, text. */
    private void add(String[] parts) {
        var id = Dice.id("answer/" + parts[2]);
        var at = Instant.parse(parts[0] + "T07:00:00Z").plusSeconds(acts.size());
        var proposal = new ProposeAnswer(
                id,
                centre(parts[1]),
                parts[2],
                new SealedText(parts[5]),
                new SealedText(parts[6]),
                Arrays.stream(parts[4].split(" ")).map(Theme::new).toList(),
                LocalDate.parse(parts[0]),
                null,
                at);
        act(id, at, proposal);
        act(id, at.plusSeconds(30), new ApproveAnswer(id, at.plusSeconds(30)));
        var facts = AnswerFacts.after(null, proposed(proposal));
        approved.put(parts[2], AnswerFacts.after(facts, new AnswerEvent.Approved(id, at)));
        if (!parts[3].equals("-")) {
            takeOver(requireNonNull(approved.get(parts[3])).id(), parts[2], at.plusSeconds(60));
        }
    }

    private static AnswerEvent proposed(ProposeAnswer proposal) {
        return proposal.decide(Optional.empty()).getFirst();
    }

    private void takeOver(UUID old, String shortcut, Instant at) {
        act(old, at, new SupersedeAnswer(old, requireNonNull(approved.get(shortcut)), at));
    }

    private void act(UUID id, Instant at, AnswerCommand command) {
        acts.add(new Act(Dice.id("answer/" + id + "/act/" + acts.size()), at, by, command));
    }

    private static @Nullable Centre centre(String owner) {
        return owner.equals("NAT") ? null : Centre.valueOf(owner);
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                requireNonNull(Library.class.getResourceAsStream("/demo/answers.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
