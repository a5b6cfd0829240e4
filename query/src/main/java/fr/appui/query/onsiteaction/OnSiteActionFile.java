package fr.appui.query.onsiteaction;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One on-site action with all its fields, as one reader may see them.
 *
 * @param version of its last event: what {@code If-Match} is compared with
 * @param plannedFor a day, or an instant where an hour was told; {@code null} for what was entered once it was done
 * @param occurredAt when it was done; {@code null} while it has not been
 * @param day when it was done, else the one it is planned for
 * @param countedIn measure that it adds one to on that day; {@code null} while it counts nowhere
 * @param report how it went, as told when it was done
 * @param links cases that this one has to do with, whichever of the two says so
 * @param linked the same, with what they are called
 * @param recordedAt when the action came into the register
 * @param changedAt when its last event was recorded
 */
public record OnSiteActionFile(
        UUID id,
        String number,
        int version,
        ActivityStatus status,
        Centre centre,
        String region,
        @Nullable String department,
        ActionMode mode,
        ActionType type,
        Shown<String> title,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        Framework framework,
        @Nullable String plannedFor,
        @Nullable Instant occurredAt,
        LocalDate day,
        @Nullable Measure countedIn,
        @Nullable Integer participants,
        @Nullable String team,
        @Nullable Shown<String> text,
        @Nullable Shown<String> report,
        List<Said> notes,
        List<UUID> links,
        List<LinkedCase> linked,
        Instant recordedAt,
        Instant changedAt,
        AsOf asOf) {

    /** @param by account */
    public record Said(
            Shown<String> text,
            Instant occurredAt,
            @Nullable UUID by,
            Instant recordedAt,
            long position) {}

    /**
     * The file as somebody may read it.
     *
     * @param linked as far as that person may know
     */
    static OnSiteActionFile of(OnSiteActionState state, List<LinkedCase> linked, AsOf asOf, boolean open) {
        var facts = state.facts();
        return new OnSiteActionFile(
                facts.id(),
                facts.number(),
                state.last().version(),
                facts.status(),
                facts.centre(),
                facts.region(),
                facts.department(),
                facts.mode(),
                facts.type(),
                Shown.to(open, state.title().value()),
                facts.sector(),
                facts.subSector(),
                facts.facility(),
                facts.framework(),
                planned(facts),
                facts.doneAt(),
                facts.day(),
                countedIn(facts.status(), facts.mode()),
                facts.participants(),
                facts.team(),
                shown(state.text(), open),
                shown(state.report(), open),
                state.notes().stream().map(note -> said(note, open)).toList(),
                linked.stream().map(LinkedCase::id).toList(),
                linked,
                state.openedAt(),
                state.last().recordedAt(),
                asOf);
    }

    static @Nullable Measure countedIn(ActivityStatus status, ActionMode mode) {
        return status == ActivityStatus.DONE ? Definitions.measureOf(mode) : null;
    }

    private static @Nullable String planned(OnSiteActionFacts facts) {
        if (facts.plannedFor() == null) {
            return null;
        }
        return facts.plannedAt() == null
                ? facts.plannedFor().toString()
                : facts.plannedAt().toString();
    }

    private static Said said(OnSiteActionState.Note note, boolean open) {
        var by = note.by();
        return new Said(
                Shown.to(open, note.text().value()),
                by.event().occurredAt(),
                by.provenance().actor(),
                by.recordedAt(),
                by.position());
    }

    private static @Nullable Shown<String> shown(@Nullable SealedText text, boolean open) {
        return text == null ? null : Shown.to(open, text.value());
    }
}
