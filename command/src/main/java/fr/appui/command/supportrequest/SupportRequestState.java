package fr.appui.command.supportrequest;

import fr.appui.command.intake.Refused;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What deciding needs to know of a request. The fold never refuses: the past already happened. */
sealed interface SupportRequestState {

    /** Nothing has happened under this id. */
    record Unknown() implements SupportRequestState {}

    /**
     * A request in the register.
     *
     * @param facts the same fold that counts and lists, so that a rule and a list cannot disagree
     * @param question beside the facts only to recognise a correction that corrects nothing, like {@code requester}
     */
    record Live(
            SupportRequestFacts facts,
            SealedText question,
            @Nullable Requester requester) implements SupportRequestState {

        boolean is(Status status) {
            return facts.status() == status;
        }

        boolean isMergedInto(UUID other) {
            var merge = facts.merge();
            return merge != null && merge.into().equals(other);
        }

        /** For what is taken in every state that still counts, closed included. */
        void mustCount() {
            switch (facts.status()) {
                case WITHDRAWN -> throw new Refused("support-request.withdrawn");
                case MERGED -> throw new Refused("support-request.merged");
                case OPEN, ANSWERED, REFERRED, CLOSED -> {}
            }
        }

        /** For what ends with the closing. */
        void mustNotBeDone() {
            mustCount();
            if (is(Status.CLOSED)) {
                throw new Refused("support-request.closed");
            }
        }
    }

    static SupportRequestState evolve(SupportRequestState state, SupportRequestEvent event) {
        return switch (state) {
            case Unknown _
            when event instanceof Opened e -> new Live(SupportRequestFacts.after(null, e), e.question(), e.requester());
            case Unknown _ -> state;
            case Live(var facts, var question, var requester) -> {
                var after = SupportRequestFacts.after(facts, event);
                yield event instanceof Corrected e
                        ? new Live(after, or(e.question(), question), e.requester() == null ? requester : e.requester())
                        : new Live(after, question, requester);
            }
        };
    }

    /** What is known after all these events, as far as they are of requests. */
    static SupportRequestState after(List<? extends Event> events) {
        return evolve(
                new Unknown(),
                events.stream()
                        .filter(SupportRequestEvent.class::isInstance)
                        .map(SupportRequestEvent.class::cast)
                        .toList());
    }

    static SupportRequestState evolve(SupportRequestState state, List<? extends SupportRequestEvent> events) {
        var after = state;
        for (var event : events) {
            after = evolve(after, event);
        }
        return after;
    }

    private static SealedText or(@Nullable SealedText corrected, SealedText before) {
        return corrected == null ? before : corrected;
    }
}
