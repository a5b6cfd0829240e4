package fr.appui.shared.activity;

import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Activities of each kind, in their simplest form. */
final class Samples {
    private static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");

    private @Nullable ActionMode mode;
    private @Nullable ActionType type;
    private @Nullable ActivityKind kind;
    private @Nullable Level level;
    private @Nullable Sector sector;
    private @Nullable List<Participants> sectors;
    private @Nullable LocalDate plannedFor;
    private @Nullable Instant doneAt = MONDAY;
    private @Nullable Integer participants;
    private @Nullable String team;
    private @Nullable Statement stated;

    private Samples() {}

    static Entered onSite(ActionMode mode, @Nullable LocalDate plannedFor, @Nullable Instant doneAt) {
        return entered(CaseKind.ON_SITE_ACTION, "A", it -> {
            it.mode = mode;
            it.type = ActionType.VISIT;
            it.sector = Sector.EMS;
            it.plannedFor = plannedFor;
            it.doneAt = doneAt;
            it.team = mode == ActionMode.EMH ? "EMH Ain" : null;
        });
    }

    static Entered meeting(ActivityKind kind, Level level) {
        return entered(CaseKind.MEETING, "R", it -> {
            it.kind = kind;
            it.level = level;
        });
    }

    /** A webinar of 42 participants. */
    static Entered training(Sector sector, @Nullable List<Participants> sectors) {
        return entered(CaseKind.TRAINING, "F", it -> {
            it.kind = ActivityKind.WEBINAR;
            it.sector = sector;
            it.sectors = sectors;
            it.participants = 42;
        });
    }

    static Entered publication(ActivityKind kind, LocalDate plannedFor) {
        return entered(CaseKind.PUBLICATION, "P", it -> {
            it.kind = kind;
            it.sector = Sector.ES;
            it.plannedFor = plannedFor;
            it.doneAt = null;
        });
    }

    /** Of the first half of 2020. */
    static Entered declaration(ActivityKind kind, @Nullable Measure measure, @Nullable BigDecimal value) {
        return entered(CaseKind.DECLARATION, "E", it -> {
            it.kind = kind;
            it.doneAt = Instant.parse("2020-06-30T10:00:00Z");
            it.stated = new Statement(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30), measure, value, null, null);
        });
    }

    private static Entered entered(CaseKind activity, String letter, Consumer<Samples> told) {
        var it = new Samples();
        told.accept(it);
        return new Entered(
                activity,
                new UUID(1, 1),
                letter + "-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                it.mode,
                it.type,
                it.kind,
                it.level,
                new SealedText("mots"),
                it.sector,
                null,
                it.sectors,
                null,
                Framework.REGIONAL,
                null,
                it.plannedFor,
                null,
                it.doneAt,
                null,
                it.participants,
                it.team,
                null,
                null,
                null,
                it.stated,
                MONDAY);
    }
}
