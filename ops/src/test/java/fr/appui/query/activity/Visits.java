package fr.appui.query.activity;

import fr.appui.query.Story;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On-site actions of tests, in their simplest form. */
final class Visits {
    static final String API = "/api/on-site-actions";
    static final LocalDate THURSDAY = LocalDate.of(2020, 3, 5);

    private Visits() {}

    static UUID id(int n) {
        return new UUID(0x6000, n);
    }

    /** Done on Monday, some hours after eight. */
    static Entered done(int n, Centre centre, String region, ActionMode mode) {
        return entered(n, centre, region, mode, null, Story.MONDAY.plus(Duration.ofHours(n)));
    }

    static Entered planned(int n, LocalDate day) {
        return entered(n, Centre.ARA, "84", ActionMode.ON_SITE, day, null);
    }

    static Completed completed(int n) {
        return new Completed(
                CaseKind.ON_SITE_ACTION,
                id(n),
                9,
                null,
                null,
                new SealedText("linge revu avec la lingère"),
                Story.MONDAY.plus(Duration.ofDays(4)));
    }

    private static Entered entered(
            int n,
            Centre centre,
            String region,
            ActionMode mode,
            @Nullable LocalDate plannedFor,
            @Nullable Instant doneAt) {
        return new Entered(
                CaseKind.ON_SITE_ACTION,
                id(n),
                "A-%s-2020-%05d".formatted(centre, n),
                centre,
                region,
                "01",
                mode,
                ActionType.VISIT,
                null,
                null,
                new SealedText("Visite des cuisines " + n),
                Sector.EMS,
                null,
                null,
                new Facility("010000024", "EHPAD Les Tilleuls", "Bourg-en-Bresse", "01"),
                Framework.REGIONAL,
                null,
                plannedFor,
                null,
                doneAt,
                null,
                null,
                mode == ActionMode.EMH ? "EMH Ain" : null,
                null,
                new SealedText("après trois gastro-entérites"),
                null,
                null,
                Story.MONDAY);
    }
}
