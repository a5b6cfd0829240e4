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
     */
    record Saved(
            UUID id, UUID owner, @Nullable Centre sharedWith, SealedText name, SealedText query, Instant occurredAt)
            implements SavedViewEvent {}

    record Renamed(UUID id, SealedText name, Instant occurredAt) implements SavedViewEvent {}

    record Forgotten(UUID id, Instant occurredAt) implements SavedViewEvent {}

    /** The forgetting was a mistake. */
    record Restored(UUID id, Instant occurredAt) implements SavedViewEvent {}
}
