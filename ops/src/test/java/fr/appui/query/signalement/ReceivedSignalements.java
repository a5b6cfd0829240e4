package fr.appui.query.signalement;

import fr.appui.query.Story;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Received;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Signalements of tests, in their simplest form. */
public final class ReceivedSignalements {
    public static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    private ReceivedSignalements() {}

    public static UUID id(int n) {
        return new UUID(0x5000, n);
    }

    /** An acute respiratory cluster in a nursing home of Bourg-en-Bresse, received on Monday. */
    public static Received cluster(int n) {
        return cluster(n, Centre.ARA, "84", "01", Story.MONDAY);
    }

    public static Received cluster(int n, Centre centre, String region, String department, Instant receivedAt) {
        return new Received(
                id(n),
                "S-%s-2020-%05d".formatted(centre, n),
                centre,
                region,
                department,
                receivedAt,
                receivedAt.plusSeconds(3600),
                SignalementOrigin.PORTAL,
                "P-%d".formatted(n),
                Sector.EMS,
                null,
                new Facility("010000024", "EHPAD Les Tilleuls", "Bourg-en-Bresse", department),
                SignalementKind.IRA,
                List.of(new Criterion("2017", "2")),
                new Microorganism("ECDC", null, "INFLUENZA", "Virus grippal"),
                new CaseCount(MONDAY, 5, 2, 0),
                MONDAY.minusDays(2),
                new SealedText("Toux et fièvre à l’étage des Œillets"),
                Framework.REGIONAL,
                null,
                receivedAt);
    }

    public static DeadlineSet due(int n, Step step, LocalDate on) {
        return new DeadlineSet(
                id(n),
                step,
                on,
                MONDAY,
                new RuleVersion(Rule.Deadline.codeOf(step), 1),
                new RuleVersion(Rule.Holidays.codeOf(Territory.METROPOLE), 1),
                Story.MONDAY);
    }
}
