package fr.appui.command.activity;

import fr.appui.command.intake.Refused;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What deciding needs to know of an action. The fold never refuses: the past already happened. */
sealed interface ActivityState {

    /** Nothing has happened under this id. */
    record Unknown() implements ActivityState {}

    /**
     * An activity in the register.
     *
     * @param facts the same fold that counts and lists, so that a rule and a list cannot disagree
     * @param title beside the facts only to recognise what is said again, like {@code text} and {@code report}
     */
    record Live(
            ActivityFacts facts,
            @Nullable SealedText title,
            @Nullable SealedText text,
            @Nullable SealedText report) implements ActivityState {

        boolean is(ActivityStatus status) {
            return facts.status() == status;
        }

        /** For what is taken in every state, cancelled included, but of what should never have been entered. */
        void mustStand() {
            if (is(ActivityStatus.WITHDRAWN)) {
                throw new Refused(code("withdrawn"));
            }
        }

        /** For what only makes sense of what took place, or is out. */
        void mustBeDone() {
            switch (facts.status()) {
                case DONE -> {}
                case PLANNED -> throw new Refused(code("not-done"));
                case CANCELLED -> throw new Refused(code("cancelled"));
                case WITHDRAWN -> throw new Refused(code("withdrawn"));
            }
        }

        private String code(String state) {
            return facts.kind().feature() + "." + state;
        }

        /** For what decides whether it takes place. */
        void mustBePlanned() {
            switch (facts.status()) {
                case PLANNED -> {}
                case DONE -> throw new Refused(code("done"));
                case CANCELLED -> throw new Refused(code("cancelled"));
                case WITHDRAWN -> throw new Refused(code("withdrawn"));
            }
        }
    }

    static ActivityState evolve(ActivityState state, ActivityEvent event) {
        return switch (state) {
            case Unknown _
            when event instanceof Entered e -> new Live(ActivityFacts.after(null, e), e.title(), e.text(), null);
            case Unknown _ -> state;
            case Live live -> {
                var after = ActivityFacts.after(live.facts, event);
                yield switch (event) {
                    case Corrected e ->
                        new Live(
                                after,
                                e.title() == null ? live.title : e.title(),
                                e.text() == null ? live.text : e.text(),
                                e.report() == null ? live.report : e.report());
                    case Completed e -> new Live(after, live.title, live.text, e.text());
                    default -> new Live(after, live.title, live.text, live.report);
                };
            }
        };
    }

    static ActivityState evolve(ActivityState state, List<? extends ActivityEvent> events) {
        var after = state;
        for (var event : events) {
            after = evolve(after, event);
        }
        return after;
    }
}
