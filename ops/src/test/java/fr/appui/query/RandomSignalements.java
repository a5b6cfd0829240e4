package fr.appui.query;

import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.CriterionAdded;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import fr.appui.shared.signalement.SignalementEvent.FeedbackGiven;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.LetGo;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import fr.appui.shared.signalement.SignalementEvent.Merged;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementEvent.TookIn;
import fr.appui.shared.signalement.SignalementEvent.Unmerged;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signalements within a story, each led through a life that the rules allow. */
final class RandomSignalements {
    private static final SealedText TEXT = new SealedText("vu avec la cadre de santé");
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("2017", "1a"),
            new Criterion("2017", "2"),
            new Criterion("2001", "2"),
            new Criterion("2001", "other"));

    private final Random random;
    private final Story story;
    private final List<SignalementFacts> signalements = new ArrayList<>();
    private int told;

    RandomSignalements(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    /** How many events were told. */
    int told() {
        return told;
    }

    void next() {
        if (signalements.isEmpty() || random.nextInt(3) == 0) {
            var received = received();
            tell(received);
            signalements.add(SignalementFacts.after(null, received));
        } else if (random.nextBoolean()) {
            var at = random.nextInt(signalements.size());
            var event = step(signalements.get(at));
            if (random.nextInt(10) == 0) {
                merge(at, random.nextInt(signalements.size()));
            } else if (event != null) {
                tell(event);
                signalements.set(at, judged(SignalementFacts.after(signalements.get(at), event)));
            }
        }
    }

    /** Merges one into the other where the rules allow it; takes apart again what is merged. */
    private void merge(int at, int other) {
        var one = signalements.get(at);
        var into = one.mergedInto();
        if (into != null) {
            var where = signalements.indexOf(signalements.stream()
                    .filter(signalement -> signalement.id().equals(into))
                    .findFirst()
                    .orElseThrow());
            tell(where, new LetGo(into, one.id(), TEXT, ReasonCode.OTHER, story.now()));
            tell(at, new Unmerged(one.id(), into, TEXT, ReasonCode.OTHER, story.now()));
        } else if (at != other
                && one.counts()
                && one.tookIn().isEmpty()
                && signalements.get(other).counts()) {
            var to = signalements.get(other).id();
            tell(other, new TookIn(to, one.id(), TEXT, ReasonCode.DUPLICATE, story.now()));
            tell(at, new Merged(one.id(), to, TEXT, ReasonCode.DUPLICATE, story.now()));
        }
    }

    private void tell(int at, SignalementEvent event) {
        tell(event);
        signalements.set(at, SignalementFacts.after(signalements.get(at), event));
    }

    private void tell(SignalementEvent event) {
        story.then(random.nextBoolean() ? Story.LIAISON : Story.NATIONAL, event);
        told++;
    }

    private SignalementFacts judged(SignalementFacts facts) {
        var judgement = Judging.judge(facts, RuleBook.founding()).orElse(null);
        if (judgement == null || judgement.equals(facts.judgement())) {
            return facts;
        }
        var event = new Judged(
                facts.id(),
                judgement.rule(),
                judgement.cases(),
                judgement.threshold(),
                judgement.verdict(),
                story.now());
        tell(event);
        return SignalementFacts.after(facts, event);
    }

    private Received received() {
        var n = signalements.size() + 1;
        var centre = random.nextInt(3) == 0 ? Centre.ARA : any(Centre.values());
        var receivedAt = past();
        return new Received(
                new UUID(0x5000, n),
                "S-%s-2020-%05d".formatted(centre, n),
                centre,
                centre.regionOf(null),
                null,
                receivedAt,
                random.nextBoolean() ? receivedAt.minus(random.nextInt(900), ChronoUnit.MINUTES) : null,
                any(SignalementOrigin.values()),
                random.nextBoolean() ? "N-" + n : null,
                any(Sector.values()),
                null,
                random.nextBoolean() ? new Facility(null, "Ehpad des Tilleuls", "Lyon", null) : null,
                any(SignalementKind.values()),
                criteria(),
                null,
                random.nextBoolean() ? count(receivedAt) : null,
                null,
                TEXT,
                Framework.REGIONAL,
                null,
                receivedAt);
    }

    private @Nullable SignalementEvent step(SignalementFacts s) {
        return switch (s.status()) {
            case WITHDRAWN -> random.nextInt(3) == 0 ? new Reopened(s.id(), TEXT, ReasonCode.OTHER, story.now()) : null;
            case MERGED -> null;
            case CLOSED ->
                random.nextInt(4) == 0
                        ? new Reopened(s.id(), null, null, story.now())
                        : random.nextInt(3) == 0 ? correction(s) : null;
            case RECEIVED, ACKNOWLEDGED, ASSESSED -> followUp(s);
        };
    }

    private SignalementEvent followUp(SignalementFacts s) {
        return switch (random.nextInt(15)) {
            case 0, 1 ->
                s.status() == SignalementStatus.RECEIVED
                        ? new Acknowledged(s.id(), null, later(s))
                        : new Assessed(s.id(), TEXT, later(s));
            case 2 -> new Closed(s.id(), TEXT, null, later(s));
            case 3 -> new CasesCounted(s.id(), count(story.now()), story.now());
            case 4 -> new MeasureTaken(s.id(), TEXT, story.now());
            case 5 -> new FeedbackGiven(s.id(), TEXT, story.now());
            case 6 -> new Assigned(s.id(), Story.LIAISON.account(), story.now());
            case 7 -> new Noted(s.id(), TEXT, story.now());
            case 8 -> new Withdrawn(s.id(), TEXT, ReasonCode.DUPLICATE, story.now());
            case 9 -> informed(s);
            case 10 -> deadline(s);
            case 11 -> new CriterionAdded(s.id(), any(CRITERIA.toArray(Criterion[]::new)), story.now());
            default -> correction(s);
        };
    }

    private SignalementEvent informed(SignalementFacts s) {
        var asked = s.informationRequests();
        if (asked.isEmpty() || !asked.getLast().open()) {
            return new InformationRequested(s.id(), asked.size() + 1, TEXT, LocalDate.of(2020, 6, 30), story.now());
        }
        return random.nextBoolean()
                ? new Reminded(s.id(), asked.size(), null, null, null, story.now())
                : new InformationReceived(s.id(), asked.size(), null, story.now());
    }

    private SignalementEvent deadline(SignalementFacts s) {
        return s.nextDeadline()
                .<SignalementEvent>map(due ->
                        new DeadlinePassed(s.id(), due.step(), due.informationRequest(), due.dueOn(), story.now()))
                .orElseGet(() ->
                        new DeadlineMoved(s.id(), Step.CLOSURE, null, LocalDate.of(2020, 7, 1), null, story.now()));
    }

    /** A wrong day, sector, kind, set of criteria, or a facility in another region of the same centre. */
    private Corrected correction(SignalementFacts s) {
        var what = random.nextInt(5);
        var moves = what == 4;
        var place = random.nextBoolean() ? "976" : "974";
        return new Corrected(
                s.id(),
                what == 0 ? past() : null,
                null,
                what == 1 ? any(SignalementOrigin.values()) : null,
                null,
                what == 1 ? any(Sector.values()) : null,
                null,
                moves ? new Facility(null, "Ehpad", "Mamoudzou", place) : null,
                moves ? s.centre().regionOf(place) : null,
                moves ? place : null,
                what == 2 ? any(SignalementKind.values()) : null,
                what == 3 ? criteria() : null,
                null,
                null,
                null,
                null,
                TEXT,
                ReasonCode.OTHER,
                story.now());
    }

    private CaseCount count(Instant at) {
        return new CaseCount(
                LocalDate.ofInstant(at, java.time.ZoneOffset.UTC), random.nextInt(9), random.nextInt(4), 0);
    }

    private List<Criterion> criteria() {
        return CRITERIA.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private Instant later(SignalementFacts s) {
        return s.receivedAt().plus(random.nextInt(9000), ChronoUnit.MINUTES);
    }

    private Instant past() {
        return story.now().minus(random.nextInt(60 * 24 * 20), ChronoUnit.MINUTES);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
