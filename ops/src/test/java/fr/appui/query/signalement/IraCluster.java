package fr.appui.query.signalement;

import fr.appui.query.Story;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.FeedbackGiven;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.Linked;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.Verdict;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An epidemic of respiratory infections in a nursing home, made from a support request, told step by step. */
final class IraCluster {
    static final UUID ID = Story.id(100);
    static final UUID REQUEST = Story.id(1);
    static final String API = "/api/signalements/" + ID;
    static final String PAGE = "/signalements/" + ID;
    static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    private static final RuleVersion HOLIDAYS = new RuleVersion("HOLIDAYS_METROPOLE", 1);

    private IraCluster() {}

    /** Received, judged, with its first last days; made from the first support request of the centre. */
    static Story received() {
        return new Story()
                .account(Story.ARA, "permanence")
                .account(Story.LIAISON, "liaison")
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.ARA, creation(100, Centre.ARA, "84", REQUEST));
    }

    /** Everything up to the closure but what was asked last. */
    static Story followed() {
        return received()
                .later(Duration.ofHours(2))
                .then(Story.LIAISON, new Acknowledged(ID, new SealedText("bien reçu"), at(2)))
                .then(Story.LIAISON, new Assigned(ID, Story.LIAISON.account(), at(2)))
                .then(Story.LIAISON, new Assessed(ID, new SealedText("grippe probable, foyer actif"), at(3)))
                .then(
                        Story.LIAISON,
                        new InformationRequested(
                                ID, 1, new SealedText("résultats des prélèvements"), MONDAY.plusDays(2), at(3)))
                .later(Duration.ofDays(3))
                .then(Story.LIAISON, new DeadlinePassed(ID, Step.INFORMATION, 1, MONDAY.plusDays(2), at(50)))
                .then(
                        Story.LIAISON,
                        new Reminded(
                                ID,
                                1,
                                new SealedText("cadre@ehpad.example"),
                                new SealedText("Prélèvements attendus"),
                                new SealedText("Bonjour, nous attendons les résultats."),
                                at(74)))
                .then(
                        Story.ARA,
                        new CasesCounted(ID, new CaseCount(MONDAY.plusDays(2), 9, 3, 1), at(50)),
                        new Judged(ID, rule("CLUSTER_IRA", 1), 9, 5, Verdict.CLUSTER, at(50)),
                        new MeasureTaken(ID, new SealedText("isolement en chambre"), at(50)),
                        new FeedbackGiven(ID, new SealedText("conduite à tenir envoyée"), at(75)),
                        new Noted(ID, new SealedText("visite prévue jeudi"), at(75)),
                        new InformationRequested(
                                ID, 2, new SealedText("nombre de vaccinés"), MONDAY.plusDays(20), at(75)),
                        new InformationReceived(ID, 1, new SealedText("grippe A sur deux"), at(76)));
    }

    static Story closed() {
        return followed()
                .later(Duration.ofDays(10))
                .then(
                        Story.LIAISON,
                        new CasesCounted(ID, new CaseCount(MONDAY.plusDays(6), 12, 4, 1), at(310)),
                        new Closed(
                                ID,
                                new SealedText("épidémie terminée, seize malades"),
                                List.of(
                                        new CurveDay(MONDAY.minusDays(2), 3, 0),
                                        new CurveDay(MONDAY, 4, 2),
                                        new CurveDay(MONDAY.plusDays(3), 5, 2)),
                                at(310)))
                .then(Story.ARA, new SupportRequestEvent.Linked(REQUEST, Story.id(101), at(311)))
                .then(Story.ARA, creation(101, Centre.ARA, "84", null))
                .then(Story.ARA, new Linked(ID, Story.id(101), at(312)));
    }

    static Reopened reopened() {
        return new Reopened(ID, new SealedText("deux nouveaux cas"), ReasonCode.NEW_INFORMATION, at(330));
    }

    static Event[] creation(int n, Centre centre, String region, @Nullable UUID fromRequest) {
        var id = Story.id(n);
        return new Event[] {
            new Received(
                    id,
                    "S-%s-2020-%05d".formatted(centre, n),
                    centre,
                    region,
                    null,
                    Story.MONDAY,
                    Story.MONDAY.minus(Duration.ofDays(1)),
                    SignalementOrigin.PORTAL,
                    "PORTAIL-2020-0042",
                    Sector.EMS,
                    null,
                    new Facility("690012345", "EHPAD Les Tilleuls", "Lyon", null),
                    SignalementKind.IRA,
                    List.of(new Criterion("2017", "2")),
                    new Microorganism("ECDC", "2020", "INFA", "virus grippal A"),
                    new CaseCount(MONDAY, 5, 1, 0),
                    MONDAY.minusDays(2),
                    new SealedText("cinq résidents fébriles au même étage"),
                    Framework.REGIONAL,
                    fromRequest,
                    Story.MONDAY),
            new Judged(id, rule("CLUSTER_IRA", 1), 5, 5, Verdict.CLUSTER, Story.MONDAY),
            set(id, Step.ACKNOWLEDGEMENT, 2, "DEADLINE_ACKNOWLEDGEMENT"),
            set(id, Step.ASSESSMENT, 7, "DEADLINE_ASSESSMENT"),
            set(id, Step.CLOSURE, 10, "DEADLINE_CLOSURE")
        };
    }

    private static DeadlineSet set(UUID id, Step step, int days, String rule) {
        return new DeadlineSet(id, step, MONDAY.plusDays(days), MONDAY, rule(rule, 1), HOLIDAYS, Story.MONDAY);
    }

    private static RuleVersion rule(String name, int version) {
        return new RuleVersion(name, version);
    }

    private static Instant at(int hours) {
        return Story.MONDAY.plus(Duration.ofHours(hours));
    }
}
