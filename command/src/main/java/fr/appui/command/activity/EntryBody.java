package fr.appui.command.activity;

import fr.appui.command.intake.CreationBody;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the five bodies of a new activity have in common. */
interface EntryBody extends CreationBody {
    Centre centre();

    /** @return {@code null}: now, or when the period that it tells of ends */
    @Nullable
    Instant occurredAt();

    /** @return ids or numbers of cases */
    @Nullable
    List<String> links();

    Told told();
}
