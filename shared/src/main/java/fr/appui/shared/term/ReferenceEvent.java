package fr.appui.shared.term;

import fr.appui.shared.log.Event;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a term: what it is called and on which days it may be used. Another event about the same term is another
 * version; one with the same first day takes the place of the earlier.
 */
public sealed interface ReferenceEvent extends Event {
    Term code();

    String labelFr();

    String labelEn();

    /** First counting day that the version speaks for. */
    LocalDate validFrom();

    /** Last counting day on which the term may be used; {@code null}: until another version says otherwise. */
    @Nullable
    LocalDate validTo();

    record ThemeDefined(
            UUID id,
            Theme code,
            String labelFr,
            String labelEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant occurredAt)
            implements ReferenceEvent {}

    record SubSectorDefined(
            UUID id,
            SubSector code,
            String labelFr,
            String labelEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant occurredAt)
            implements ReferenceEvent {}
}
