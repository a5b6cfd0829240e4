package fr.appui.shared.workspace;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a saved view: a list's filters, kept under a name. */
public sealed interface SavedViewEvent extends Event {

    /**
     * The filters of a list were given a name.
     *
     * @param owner account that saved it
     * @param sharedWith everyone of this centre sees it; {@code null}: its owner alone
     * @param query the filters as they stand in the list's address: what is searched for may be a person's name
     * @param list which one; {@code null}, before there were others: that of requests
     */
    record Saved(
            UUID id,
            UUID owner,
            @Nullable Centre sharedWith,
            SealedText name,
            SealedText query,
            @Nullable ListKind list,
            Instant occurredAt)
            implements SavedViewEvent {

        /** The list whose filters they are. */
        public ListKind of() {
            return list == null ? ListKind.REQUESTS : list;
        }
    }

    record Renamed(UUID id, SealedText name, Instant occurredAt) implements SavedViewEvent {}

    record Forgotten(UUID id, Instant occurredAt) implements SavedViewEvent {}

    /** The forgetting was a mistake. */
    record Restored(UUID id, Instant occurredAt) implements SavedViewEvent {}
}
