package fr.appui.ops.demo;

import fr.appui.ops.demo.Fate.Kind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One half-year being planned: first who asks what, then what becomes of each request. */
final class Planning {
    private final HalfYear half;
    private final Size size;
    private final Texts texts;
    private final Dice dice;
    private final Weights<LocalDate> days;
    private final Weights<Sector> sectors;
    private final Weights<Centre> centres = new Weights<>(Area.populations());
    private final List<Request> counting = new ArrayList<>();
    private final Map<UUID, Fate> fates = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private int made;

    private Planning(HalfYear half, Size size, Texts texts) {
        this.half = half;
        this.size = size;
        this.texts = texts;
        dice = Dice.of("half-year/" + half + "/" + size.divisor());
        days = half.days();
        sectors = new Weights<>(half.requests(size));
    }

    /** @param undisturbed requests to which nothing happens but their answer */
    record Planned(List<Act> acts, List<Request> undisturbed) {}

    static Planned of(HalfYear half, Size size, Texts texts) {
        var planning = new Planning(half, size, texts);
        planning.receive();
        Quota.ofThoseThatCount(half, size).forEach(planning::befall);
        planning.tell();
        Quota.onTop(half, size).forEach(planning::tellOnTop);
        return new Planned(
                planning.acts,
                planning.counting.stream()
                        .filter(request -> !planning.fates.containsKey(request.id()))
                        .toList());
    }

    private void receive() {
        half.requests(size)
                .forEach((sector, total) -> Weights.share(total, Area.populations(), 1)
                        .forEach((centre, count) -> {
                            for (var i = 0; i < count; i++) {
                                counting.add(request(centre, sector, days.pick(dice)));
                            }
                        }));
        dice.shuffle(counting);
    }

    private void befall(Quota quota) {
        var concerned = counting.stream()
                .filter(request -> !fates.containsKey(request.id()) && quota.concerns(request, half))
                .limit(quota.requests())
                .toList();
        if (concerned.size() < quota.requests()) {
            throw new IllegalStateException("too few requests for " + quota);
        }
        concerned.forEach(request -> fates.put(request.id(), quota.fate()));
    }

    private void tell() {
        counting.sort(Comparator.comparing(Request::receivedAt).thenComparing(Request::id));
        var latest = new HashMap<Centre, Request>();
        for (var request : counting) {
            var fate = fates.getOrDefault(request.id(), Fate.NONE);
            var before = latest.getOrDefault(request.centre(), request);
            acts.addAll(Story.of(request, fate, half, before.id(), texts));
            if (fate.kind() == Kind.NONE) {
                latest.put(request.centre(), request);
            }
        }
    }

    private void tellOnTop(Quota quota) {
        for (var i = 0; i < quota.requests(); i++) {
            var fate = quota.fate();
            switch (fate.kind()) {
                case MOVES_OUT -> tell(onTop(half.july(dice.between(1, 2))), fate);
                case MOVES_BACK -> tell(onTop(half.from().minusDays(1)), fate);
                case DUPLICATE, MERGED -> {
                    var first = anyFor(quota);
                    acts.addAll(Story.of(first.again(), fate, half, first.id(), texts));
                }
                default -> tell(onTop(anyFor(quota).day()), fate);
            }
        }
    }

    private void tell(Request request, Fate fate) {
        acts.addAll(Story.of(request, fate, half, request.id(), texts));
    }

    /** A request to which nothing else happens, on a day that leaves the time for this fate. */
    private Request anyFor(Quota quota) {
        while (true) {
            var request = dice.one(counting);
            if (!fates.containsKey(request.id()) && quota.concerns(request, half)) {
                fates.put(request.id(), Fate.NONE);
                return request;
            }
        }
    }

    private Request onTop(LocalDate day) {
        return request(centres.pick(dice), sectors.pick(dice), day);
    }

    private Request request(Centre centre, Sector sector, LocalDate day) {
        var name = "request/%s/%d/%d".formatted(half, size.divisor(), made++);
        return Request.of(name, centre, sector, day, texts);
    }
}
