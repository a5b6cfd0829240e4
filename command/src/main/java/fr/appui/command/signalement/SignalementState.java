package fr.appui.command.signalement;

import fr.appui.command.intake.Refused;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What deciding needs to know of a signalement. The fold never refuses: the past already happened. */
sealed interface SignalementState {

    /** Nothing has happened under this id. */
    record Unknown() implements SignalementState {}

    /**
     * A signalement in the register.
     *
     * @param facts the same fold that counts and lists, so that a rule and a list cannot disagree
     * @param texts beside the facts only to recognise what is said again
     */
    record Live(SignalementFacts facts, Texts texts) implements SignalementState {

        boolean is(SignalementStatus status) {
            return facts.status() == status;
        }

        boolean isMergedInto(UUID other) {
            var merge = facts.merge();
            return merge != null && merge.into().equals(other);
        }

        /** For what is taken in every state that still counts, closed included. */
        void mustCount() {
            switch (facts.status()) {
                case WITHDRAWN -> throw new Refused("signalement.withdrawn");
                case MERGED -> throw new Refused("signalement.merged");
                case RECEIVED, ACKNOWLEDGED, ASSESSED, CLOSED -> {}
            }
        }

        /** For what ends with the closing. */
        void mustBeFollowed() {
            mustCount();
            if (is(SignalementStatus.CLOSED)) {
                throw new Refused("signalement.closed");
            }
        }
    }

    /**
     * The last words of each kind.
     *
     * @param received by number of the information request
     */
    record Texts(
            @Nullable SealedText summary,
            @Nullable SealedText acknowledgement,
            @Nullable SealedText assessment,
            @Nullable SealedText closure,
            Map<Integer, SealedText> received) {

        Texts after(SignalementEvent event) {
            return switch (event) {
                case Corrected e
                when e.summary() != null -> new Texts(e.summary(), acknowledgement, assessment, closure, received);
                case Acknowledged e
                when e.text() != null -> new Texts(summary, e.text(), assessment, closure, received);
                case Assessed e -> new Texts(summary, acknowledgement, e.assessment(), closure, received);
                case Closed e -> new Texts(summary, acknowledgement, assessment, e.summary(), received);
                case InformationReceived e
                when e.text() != null -> {
                    var more = new HashMap<>(received);
                    more.put(e.informationRequest(), e.text());
                    yield new Texts(summary, acknowledgement, assessment, closure, Map.copyOf(more));
                }
                default -> this;
            };
        }
    }

    static SignalementState evolve(SignalementState state, SignalementEvent event) {
        return switch (state) {
            case Unknown _
            when event instanceof Received e ->
                new Live(SignalementFacts.after(null, e), new Texts(e.summary(), null, null, null, Map.of()));
            case Unknown _ -> state;
            case Live(var facts, var texts) -> new Live(SignalementFacts.after(facts, event), texts.after(event));
        };
    }

    /** What is known after all these events, as far as they are of signalements. */
    static SignalementState after(List<? extends Event> events) {
        return evolve(
                new Unknown(),
                events.stream()
                        .filter(SignalementEvent.class::isInstance)
                        .map(SignalementEvent.class::cast)
                        .toList());
    }

    static SignalementState evolve(SignalementState state, List<? extends SignalementEvent> events) {
        var after = state;
        for (var event : events) {
            after = evolve(after, event);
        }
        return after;
    }
}
