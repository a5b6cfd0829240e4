package fr.appui.command.onsiteaction;

import fr.appui.command.intake.Refused;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What deciding needs to know of an action. The fold never refuses: the past already happened. */
sealed interface OnSiteActionState {

    /** Nothing has happened under this id. */
    record Unknown() implements OnSiteActionState {}

    /**
     * An action in the register.
     *
     * @param facts the same fold that counts and lists, so that a rule and a list cannot disagree
     * @param title beside the facts only to recognise what is said again, like {@code text} and {@code report}
     */
    record Live(
            OnSiteActionFacts facts,
            SealedText title,
            @Nullable SealedText text,
            @Nullable SealedText report) implements OnSiteActionState {

        boolean is(ActivityStatus status) {
            return facts.status() == status;
        }

        /** For what is taken in every state, cancelled included, but of what should never have been entered. */
        void mustStand() {
            if (is(ActivityStatus.WITHDRAWN)) {
                throw new Refused("on-site-action.withdrawn");
            }
        }

        /** For what decides whether it takes place. */
        void mustBePlanned() {
            switch (facts.status()) {
                case PLANNED -> {}
                case DONE -> throw new Refused("on-site-action.done");
                case CANCELLED -> throw new Refused("on-site-action.cancelled");
                case WITHDRAWN -> throw new Refused("on-site-action.withdrawn");
            }
        }
    }

    static OnSiteActionState evolve(OnSiteActionState state, OnSiteActionEvent event) {
        return switch (state) {
            case Unknown _
            when event instanceof Entered e -> new Live(OnSiteActionFacts.after(null, e), e.title(), e.text(), null);
            case Unknown _ -> state;
            case Live live -> {
                var after = OnSiteActionFacts.after(live.facts, event);
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

    static OnSiteActionState evolve(OnSiteActionState state, List<? extends OnSiteActionEvent> events) {
        var after = state;
        for (var event : events) {
            after = evolve(after, event);
        }
        return after;
    }
}
