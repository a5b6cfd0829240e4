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
import org.jspecify.annotations.Nullable;

/** Activities of each kind, in their simplest form. */
final class Samples {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    private static final SealedText WORDS = new SealedText("mots");

    private Samples() {}

    static Entered onSite(ActionMode mode, @Nullable LocalDate plannedFor, @Nullable Instant doneAt) {
        return new Entered(
                CaseKind.ON_SITE_ACTION,
                ID,
                "A-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                mode,
                ActionType.VISIT,
                null,
                null,
                WORDS,
                Sector.EMS,
                null,
                null,
                null,
                Framework.REGIONAL,
                null,
                plannedFor,
                null,
                doneAt,
                null,
                null,
                mode == ActionMode.EMH ? "EMH Ain" : null,
                null,
                null,
                null,
                null,
                MONDAY);
    }

    static Entered meeting(ActivityKind kind, Level level) {
        return new Entered(
                CaseKind.MEETING,
                ID,
                "R-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                null,
                null,
                kind,
                level,
                WORDS,
                null,
                null,
                null,
                null,
                Framework.REGIONAL,
                null,
                null,
                null,
                MONDAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MONDAY);
    }

    /** A webinar of 42 participants. */
    static Entered training(Sector sector, @Nullable List<Participants> sectors) {
        return new Entered(
                CaseKind.TRAINING,
                ID,
                "F-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                null,
                null,
                ActivityKind.WEBINAR,
                null,
                WORDS,
                sector,
                null,
                sectors,
                null,
                Framework.REGIONAL,
                null,
                null,
                null,
                MONDAY,
                null,
                42,
                null,
                null,
                null,
                null,
                null,
                MONDAY);
    }

    static Entered publication(ActivityKind kind, LocalDate plannedFor) {
        return new Entered(
                CaseKind.PUBLICATION,
                ID,
                "P-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                null,
                null,
                kind,
                null,
                WORDS,
                Sector.ES,
                null,
                null,
                null,
                Framework.REGIONAL,
                null,
                plannedFor,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MONDAY);
    }

    /** Of the first half of 2020. */
    static Entered declaration(ActivityKind kind, @Nullable Measure measure, @Nullable BigDecimal value) {
        var period = new Statement(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30), measure, value, null, null);
        return new Entered(
                CaseKind.DECLARATION,
                ID,
                "E-ARA-2020-00001",
                Centre.ARA,
                "84",
                "01",
                null,
                null,
                kind,
                null,
                WORDS,
                null,
                null,
                null,
                null,
                Framework.REGIONAL,
                null,
                null,
                null,
                Instant.parse("2020-06-30T10:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                period,
                MONDAY);
    }
}
