package fr.appui.command.facility;

import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.facility.FacilityEvent.AliasGiven;
import fr.appui.shared.facility.FacilityEvent.AliasWithdrawn;
import fr.appui.shared.facility.FacilityEvent.DirectoryImported;

/** What deciding needs to know of a name. */
sealed interface AliasState {

    /** Nothing has happened under this id. */
    record Unknown() implements AliasState {}

    record Given(AliasGiven as) implements AliasState {}

    record Withdrawn() implements AliasState {}

    static AliasState evolve(AliasState state, FacilityEvent event) {
        return switch (event) {
            case AliasGiven given -> new Given(given);
            case AliasWithdrawn _ -> new Withdrawn();
            case DirectoryImported _ -> state;
        };
    }
}
