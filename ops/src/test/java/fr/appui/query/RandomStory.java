package fr.appui.query;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Many requests, signalements and activities at once, each led through a life that the rules allow; the same seed tells
 * the same story.
 */
public final class RandomStory {
    private static final SealedText WHY = new SealedText("erreur de saisie");

    private final Random random;
    private final Story story = new Story();
    private final List<SupportRequestFacts> requests = new ArrayList<>();
    private final RandomSignalements signalements;
    private final RandomActivities activities;

    private RandomStory(long seed) {
        this.random = new Random(seed);
        this.signalements = new RandomSignalements(new Random(-seed), story);
        this.activities = new RandomActivities(new Random(~seed * 31), story);
    }

    /** @param events at least so many of requests; those of signalements and activities come between them */
    public static Story of(long seed, int events) {
        var teller = new RandomStory(seed);
        teller.story.account(Story.ARA, "permanence").account(Story.NATIONAL, "coordination");
        while (teller.story.told().size() - teller.signalements.told() - teller.activities.told() < events) {
            teller.next();
            teller.signalements.next();
            teller.activities.next();
        }
        return teller.story;
    }

    private void next() {
        story.later(Duration.ofMinutes(random.nextInt(900)));
        if (random.nextInt(20) == 0) {
            story.gap(1 + random.nextInt(3));
        }
        if (requests.isEmpty() || random.nextInt(3) == 0) {
            open();
        } else if (random.nextInt(12) == 0) {
            merge(random.nextInt(requests.size()), random.nextInt(requests.size()));
        } else {
            var at = random.nextInt(requests.size());
            step(requests.get(at)).ifPresent(event -> tell(actor(), at, event));
        }
    }

    private void tell(Actor by, int at, SupportRequestEvent event) {
        story.then(by, event);
        requests.set(at, SupportRequestFacts.after(requests.get(at), event));
    }

    /** Merges one into the other where the rules allow it; takes apart again what is merged. */
    private void merge(int at, int other) {
        var one = requests.get(at);
        var into = one.mergedInto();
        if (into != null) {
            var where = requests.indexOf(requests.stream()
                    .filter(request -> request.id().equals(into))
                    .findFirst()
                    .orElseThrow());
            tell(Story.NATIONAL, where, new LetGo(into, one.id(), WHY, ReasonCode.OTHER, story.now()));
            tell(Story.NATIONAL, at, new Unmerged(one.id(), into, WHY, ReasonCode.OTHER, story.now()));
        } else if (at != other
                && one.counts()
                && one.tookIn().isEmpty()
                && requests.get(other).counts()) {
            var to = requests.get(other).id();
            tell(Story.NATIONAL, other, new TookIn(to, one.id(), WHY, ReasonCode.DUPLICATE, story.now()));
            tell(Story.NATIONAL, at, new Merged(one.id(), to, WHY, ReasonCode.DUPLICATE, story.now()));
        }
    }

    private void open() {
        var centre = any(Centre.values());
        var opened = Story.request(
                requests.size() + 1,
                centre,
                any(Sector.values()),
                past(),
                "Question " + random.nextInt(9) + " sur l'hygiène",
                Stream.of(anyTheme(), anyTheme()).distinct().toArray(Theme[]::new));
        var facts = SupportRequestFacts.after(null, opened);
        var events = new ArrayList<SupportRequestEvent>(List.of(opened));
        if (random.nextBoolean()) {
            events.add(answer(facts));
            events.add(new Closed(facts.id(), Outcome.ORAL_ADVICE, story.now()));
        }
        story.then(actor(), events.toArray(SupportRequestEvent[]::new));
        requests.add(events.stream().reduce(null, SupportRequestFacts::after, (a, b) -> b));
    }

    private java.util.Optional<SupportRequestEvent> step(SupportRequestFacts r) {
        return java.util.Optional.ofNullable(
                switch (r.status()) {
                    case WITHDRAWN ->
                        random.nextBoolean() ? new Reopened(r.id(), WHY, ReasonCode.OTHER, story.now()) : null;
                    case MERGED -> null;
                    case CLOSED ->
                        switch (random.nextInt(5)) {
                            case 0 -> new Reopened(r.id(), WHY, ReasonCode.NEW_INFORMATION, story.now());
                            default -> change(r);
                        };
                    case OPEN, ANSWERED, REFERRED ->
                        switch (random.nextInt(7)) {
                            case 0 -> answer(r);
                            case 1 -> new Closed(r.id(), any(Outcome.values()), story.now());
                            case 2 -> new Referred(r.id(), any(ReferralTarget.values()), null, null, story.now());
                            default -> change(r);
                        };
                });
    }

    private SupportRequestEvent change(SupportRequestFacts r) {
        return switch (random.nextInt(10)) {
            case 0 -> new Withdrawn(r.id(), WHY, ReasonCode.DUPLICATE, story.now());
            case 8 -> new FollowUpPlanned(r.id(), LocalDate.of(2020, 3, 1 + random.nextInt(30)), null, story.now());
            case 9 -> new FollowUpDone(r.id(), new SealedText("rappelé"), story.now());
            case 1 -> new Noted(r.id(), new SealedText("rappelé"), story.now());
            case 2 -> new Linked(r.id(), requests.getFirst().id(), story.now());
            case 3 -> new Assigned(r.id(), actor().account(), story.now());
            case 4 ->
                new Corrected(
                        r.id(), past(), any(Channel.values()), null, null, null, WHY, ReasonCode.OTHER, story.now());
            case 5 ->
                new Corrected(
                        r.id(),
                        null,
                        null,
                        random.nextInt(200),
                        new SealedText("Question corrigée"),
                        null,
                        WHY,
                        ReasonCode.OTHER,
                        story.now());
            case 6 ->
                new Reclassified(
                        r.id(),
                        null,
                        null,
                        null,
                        new Facility(random.nextBoolean() ? "980500003" : null, "Ehpad", "Mamoudzou", "976"),
                        r.centre().regionOf("976"),
                        "976",
                        any(Framework.values()),
                        WHY,
                        ReasonCode.WRONG_FACILITY,
                        story.now());
            default ->
                new Reclassified(
                        r.id(),
                        any(Sector.values()),
                        null,
                        List.of(anyTheme()),
                        null,
                        null,
                        null,
                        null,
                        WHY,
                        ReasonCode.WRONG_SECTOR,
                        story.now());
        };
    }

    private Answered answer(SupportRequestFacts r) {
        return new Answered(
                r.id(),
                new SealedText("Réponse n° " + random.nextInt(100)),
                r.receivedAt().plus(random.nextInt(3000), ChronoUnit.MINUTES),
                random.nextInt(60),
                story.now());
    }

    private Actor actor() {
        return random.nextBoolean() ? Story.ARA : Story.NATIONAL;
    }

    private Instant past() {
        return story.now().minus(random.nextInt(60 * 24 * 20), ChronoUnit.MINUTES);
    }

    private Theme anyTheme() {
        return any(Theme.founding().toArray(Theme[]::new));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Whether a request in this status is shown when nobody names a status. */
    public static boolean isListed(Status status) {
        return status != Status.WITHDRAWN && status != Status.MERGED;
    }
}
