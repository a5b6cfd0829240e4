package fr.appui.ops.demo;

import fr.appui.command.activity.ActivityCommand;
import fr.appui.command.activity.Told;
import fr.appui.command.answer.AnswerCommand;
import fr.appui.command.finding.FindingCommand;
import fr.appui.command.signalement.SignalementCommand;
import fr.appui.command.supportrequest.SupportRequestCommand;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the demonstration types into sealed fields, so that a search of files and tables can tell whether any of it lies
 * there in clear: names, telephone numbers, addresses and whole sentences. Made from the seed, never read from a disk
 * nor written to one.
 */
public final class SealedStrings {
    /** Shorter strings are found by chance. */
    private static final int DISTINCTIVE = 12;

    private SealedStrings() {}

    /**
     * All of them, each once, in an order that is always the same and mixes all kinds.
     *
     * @param demonstration {@code full} or {@code small}
     */
    public static List<String> of(String demonstration) {
        var strings = new ArrayList<>(
                of(Plan.of(Size.of(demonstration))).distinct().sorted().toList());
        Dice.of("sealed strings").shuffle(strings);
        return strings;
    }

    static Stream<String> of(Plan plan) {
        return plan.acts().stream()
                .filter(act -> act.command() instanceof SupportRequestCommand
                        || act.command() instanceof SignalementCommand
                        || act.command() instanceof AnswerCommand
                        || act.command() instanceof FindingCommand
                        || act.command() instanceof ActivityCommand)
                .flatMap(act -> Arrays.stream(act.command().getClass().getRecordComponents())
                        .flatMap(component -> sealed(value(component, act.command()))))
                .filter(string -> string.length() >= DISTINCTIVE);
    }

    private static Stream<String> sealed(@Nullable Object value) {
        return switch (value) {
            case Requester who ->
                Stream.of(who.name(), who.phone(), who.email()).filter(Objects::nonNull);
            case Told told -> Stream.concat(sealed(told.title()), sealed(told.text()));
            case SealedText text -> Arrays.stream(text.value().split("(?<=[.?!]) "));
            case null, default -> Stream.of();
        };
    }

    private static @Nullable Object value(RecordComponent component, Object command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
