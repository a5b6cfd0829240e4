package fr.appui.query;

import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Provenance;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A log told event by event: gives each the position, version and time that the real log would give it. */
public final class Story {
    public static final Actor ARA = new Actor(new UUID(7, 1), Role.HOTLINE, Centre.ARA, null);
    public static final Actor IDF = new Actor(new UUID(7, 2), Role.HOTLINE, Centre.IDF, null);
    public static final Actor LIAISON = new Actor(new UUID(7, 3), Role.LIAISON, null, "84");
    public static final Actor NATIONAL = new Actor(new UUID(7, 4), Role.COORDINATOR, null, null);
    public static final Actor EVALUATOR = new Actor(new UUID(7, 5), Role.EVALUATOR, null, null);
    public static final Actor ADMIN = new Actor(new UUID(7, 6), Role.ADMIN, null, null);

    public static final Instant MONDAY = Instant.parse("2020-03-02T08:00:00Z");

    private final List<Recorded<Event>> told = new ArrayList<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private Instant clock = MONDAY;
    private long position;

    /** A request received on Monday, in its simplest form. */
    public static Opened request(int n, Centre centre, Sector sector) {
        return request(n, centre, sector, MONDAY, "Que faire devant une gale ?", Theme.SCABIES);
    }

    public static Opened request(
            int n, Centre centre, Sector sector, Instant receivedAt, String question, Theme... themes) {
        return new Opened(
                id(n),
                "D-%s-2020-%05d".formatted(centre, n),
                centre,
                centre.regionOf(null),
                null,
                receivedAt,
                Channel.PHONE,
                sector,
                null,
                new Facility("010000024", "Hôpital de Fleyriat", "Bourg-en-Bresse", null),
                new Requester("Camille Personne", "cadre", "0102030405", null),
                List.of(themes),
                new SealedText(question),
                10,
                Framework.REGIONAL,
                receivedAt);
    }

    /** A signalement received on Monday, in its simplest form; {@code criteria} as {@code 2017:1a}. */
    public static Received signalement(int n, Centre centre, Sector sector, SignalementKind about, String... criteria) {
        return new Received(
                id(n),
                "S-%s-2020-%05d".formatted(centre, n),
                centre,
                centre.regionOf(null),
                null,
                MONDAY,
                null,
                SignalementOrigin.OTHER,
                null,
                sector,
                null,
                new Facility(null, "Ehpad des Tilleuls", "Bourg-en-Bresse", null),
                about,
                Stream.of(criteria)
                        .map(criterion -> criterion.split(":"))
                        .map(parts -> new Criterion(parts[0], parts[1]))
                        .toList(),
                null,
                null,
                null,
                new SealedText("Plusieurs résidents malades"),
                Framework.REGIONAL,
                null,
                MONDAY);
    }

    public static UUID id(int n) {
        return new UUID(0x1000, n);
    }

    public Story account(Actor actor, String login) {
        return then(
                ADMIN,
                new AccountEvent.Created(
                        actor.account(),
                        new SealedText(login),
                        new SealedText("Nom de " + login),
                        actor.role(),
                        actor.centre(),
                        actor.region(),
                        null,
                        clock));
    }

    /** Lets time pass before the next event is recorded. */
    public Story later(Duration time) {
        clock = clock.plus(time);
        return this;
    }

    /** Leaves positions out, as a rolled back writer does. */
    public Story gap(int positions) {
        position += positions;
        return this;
    }

    public Story then(Actor by, Event... events) {
        for (var event : events) {
            var version = versions.merge(event.id(), 1, Integer::sum);
            told.add(new Recorded<>(
                    ++position,
                    event.id(),
                    version,
                    new UUID(0x2000, position),
                    clock,
                    new Provenance(
                            by.account(),
                            by.role(),
                            by.centre(),
                            Origin.API,
                            new UUID(0x3000, position),
                            new UUID(0x4000, position)),
                    event));
        }
        clock = clock.plus(Duration.ofSeconds(1));
        return this;
    }

    /** What remains of a long story that nobody could keep whole: some of its events, in order, the last among them. */
    public static Story remembered(List<Recorded<Event>> events) {
        var story = new Story();
        story.told.addAll(events);
        story.position = events.getLast().position();
        story.clock = events.getLast().recordedAt();
        return story;
    }

    /** The same story as far as its first events. */
    public Story until(int events) {
        var begun = new Story();
        begun.told.addAll(told.subList(0, events));
        begun.position = told.get(events - 1).position();
        begun.clock = told.get(events - 1).recordedAt();
        return begun;
    }

    public List<Recorded<Event>> told() {
        return List.copyOf(told);
    }

    /** How many events there are. */
    int size() {
        return told.size();
    }

    public long position() {
        return position;
    }

    public Instant now() {
        return clock;
    }
}
