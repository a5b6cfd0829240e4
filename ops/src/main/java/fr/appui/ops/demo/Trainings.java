package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.activity.Told;
import fr.appui.ops.demo.Workshop.Throw;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trainings of one half-year: webinars whose participants add up by sector, and a few others. */
final class Trainings {
    /** Share of those who come to a webinar of another sector. */
    private static final double GUESTS = 0.12;

    private final Workshop workshop;
    private final Map<UUID, Map<Sector, Integer>> present = new LinkedHashMap<>();

    private Trainings(Workshop workshop) {
        this.workshop = workshop;
    }

    static List<Work> of(Workshop workshop) {
        return Stream.of(
                        new Trainings(workshop).webinars(),
                        some(ActivityKind.FACE_TO_FACE, 36, workshop),
                        some(ActivityKind.E_LEARNING, 9, workshop))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Work> some(ActivityKind kind, int often, Workshop workshop) {
        return workshop.spread(
                kind.name(),
                workshop.half().times(often, workshop.size()),
                (name, centre) -> workshop.onSomeDay(name, CaseKind.TRAINING, centre, by -> {
                    var training = training(kind, by.dice().one(Sector.values()), by);
                    training.participants = by.dice().between(5, 30);
                    return training.told();
                }));
    }

    private List<Work> webinars() {
        var webinars = new ArrayList<Work>();
        for (var sector : Sector.values()) {
            webinars.addAll(workshop.spread(
                    "webinar/" + sector,
                    workshop.figure(Measure.WEBINARS, Framework.REGIONAL, sector),
                    (name, centre) -> workshop.onSomeDay(name, CaseKind.TRAINING, centre, by -> webinar(sector, by))));
        }
        if (!webinars.isEmpty()) {
            for (var sector : Sector.values()) {
                seat(sector, webinars);
            }
        }
        return webinars.stream().map(this::attended).toList();
    }

    /** Shares out the participants of one sector: most to its own webinars, some to those of others. */
    private void seat(Sector sector, List<Work> webinars) {
        var weights = new LinkedHashMap<UUID, Double>();
        var own = webinars.stream().anyMatch(it -> it.told().sector() == sector);
        for (var webinar : webinars) {
            var dice = Dice.of("seats/" + sector + "/" + webinar.id());
            if (webinar.told().sector() == sector) {
                weights.put(webinar.id(), Math.exp(0.5 * dice.bell()));
            } else if (!own || dice.chance(0.33)) {
                weights.put(webinar.id(), GUESTS);
            }
        }
        Weights.share(workshop.figure(Measure.WEBINAR_PARTICIPANTS, Framework.REGIONAL, sector), weights, 0)
                .forEach((id, people) -> present.computeIfAbsent(id, _ -> new EnumMap<>(Sector.class))
                        .put(sector, people));
    }

    private Work attended(Work webinar) {
        var people = present.getOrDefault(webinar.id(), Map.of());
        var own = requireNonNull(webinar.told().sector());
        var telling = new Telling(webinar.told());
        telling.participants =
                people.values().stream().mapToInt(Integer::intValue).sum();
        telling.sectors = bySector(own, people);
        return webinar.telling(telling.told());
    }

    /** {@code null} where nobody else came: they are all of the webinar's own sector. */
    private static @Nullable List<Participants> bySector(Sector own, Map<Sector, Integer> people) {
        var others = people.entrySet().stream()
                .filter(one -> one.getKey() != own && one.getValue() > 0)
                .map(one -> new Participants(one.getKey(), one.getValue()))
                .toList();
        return others.isEmpty()
                ? null
                : Stream.concat(Stream.of(new Participants(own, people.getOrDefault(own, 0))), others.stream())
                        .toList();
    }

    private static Told webinar(Sector sector, Throw by) {
        return training(ActivityKind.WEBINAR, sector, by).told();
    }

    private static Telling training(ActivityKind kind, Sector sector, Throw by) {
        var training = new Telling();
        training.kind = kind;
        training.sector = sector;
        training.title = by.text("formation." + kind + (kind == ActivityKind.WEBINAR ? "." + sector : ""));
        training.themes = Subjects.themes(sector, by.day(), by.dice());
        training.durationMinutes = 15 * by.dice().between(2, 8);
        training.text = by.dice().chance(0.5) ? by.text("formation.texte") : null;
        return training;
    }
}
