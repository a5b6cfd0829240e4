package fr.appui.ops.demo;

import fr.appui.command.activity.Told;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An on-site action, meeting, training, publication or declaration as it really was: what the register holds of it in
 * the end, when every error has been put right.
 */
record Work(UUID id, CaseKind kind, Centre centre, Told told, Instant doneAt) {

    /** The counting day. */
    LocalDate day() {
        return LocalDate.ofInstant(doneAt, Definitions.PARIS);
    }

    Work telling(Told otherwise) {
        return new Work(id, kind, centre, otherwise, doneAt);
    }

    /** The same, entered a second time. */
    Work again() {
        return new Work(Dice.id(id + "/again"), kind, centre, told, doneAt);
    }
}
