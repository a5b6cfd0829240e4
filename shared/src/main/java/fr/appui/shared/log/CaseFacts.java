package fr.appui.shared.log;

import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known in clear of one case after a given event; folds of every kind of case are this much alike. */
public interface CaseFacts {
    CaseKind kind();

    UUID id();

    /** {@code D-ARA-2020-00001}: letter of the kind, centre, year of the counting day, five digits. */
    String number();

    Centre centre();

    /** INSEE region; with {@link #centre} what every scope is decided by. */
    String region();

    @Nullable
    String department();

    /** Whether the case counts at all: withdrawn and merged ones count 0. */
    boolean counts();
}
