package fr.appui.ops.demo;

import fr.appui.ops.demo.Course.Turn;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The signalements of one half-year being planned: first what is notified where, then what becomes of each. */
final class Outbreaks {
    /** So often, in the full first half of 2020, does something happen beside the usual. */
    private record Quota(Turn turn, int soon, int late) {
        boolean mayBefall(LocalDate day, Until when) {
            var afterwards = when.isAfterwards();
            return switch (turn) {
                case WRONG_MONTH -> day.getMonthValue() >= 2 && (afterwards || isEarly(day));
                case LATE ->
                    switch (when) {
                        case SOON -> isEarly(day);
                        case JULY -> day.getMonthValue() == 6 && day.getDayOfMonth() >= 22;
                        case AUTUMN -> day.getMonthValue() >= 5;
                    };
                default -> afterwards ? day.getMonthValue() < 6 || day.getDayOfMonth() <= 22 : isEarly(day);
            };
        }

        private static boolean isEarly(LocalDate day) {
            return day.getMonthValue() < 6 || day.getDayOfMonth() <= 10;
        }
    }

    private static final List<Quota> OF_THOSE_THAT_COUNT = List.of(
            new Quota(Turn.LATE, 70, 12),
            new Quota(Turn.RESTORED, 6, 3),
            new Quota(Turn.WRONG_SECTOR, 14, 9),
            new Quota(Turn.WRONG_MONTH, 18, 7),
            new Quota(Turn.WRONG_KIND, 45, 8),
            new Quota(Turn.REOPENED, 60, 0));
    private static final List<Quota> ON_TOP = List.of(new Quota(Turn.MISTAKE, 18, 4), new Quota(Turn.DUPLICATE, 22, 6));

    /** One in so many of those of homes was first a call for help. */
    private static final int FROM_A_REQUEST = 12;

    private final HalfYear half;
    private final Size size;
    private final Texts texts;
    private final Dice dice;
    private final Weights<LocalDate> days;
    private final List<Outbreak> counting = new ArrayList<>();
    private final Map<UUID, Course.Turn> turns = new HashMap<>();
    private final Map<UUID, Until> until = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    private Outbreaks(HalfYear half, Size size, Texts texts) {
        this.half = half;
        this.size = size;
        this.texts = texts;
        dice = Dice.of("outbreaks/" + half + "/" + size.divisor());
        days = half.days();
    }

    /** @param requests those of the half-year: some lead to a signalement */
    static List<Act> of(HalfYear half, Size size, List<Request> requests, Texts texts) {
        var planning = new Outbreaks(half, size, texts);
        planning.receive();
        planning.makeSomeFrom(requests);
        planning.tell();
        return planning.acts;
    }

    private void receive() {
        var made = new int[1];
        half.signalements(size)
                .forEach((sector, total) -> Weights.share(total, Area.populations(), 0)
                        .forEach((centre, count) -> {
                            for (var i = 0; i < count; i++) {
                                counting.add(outbreak(made[0]++, centre, sector));
                            }
                        }));
        dice.shuffle(counting);
    }

    private Outbreak outbreak(int number, Centre centre, Sector sector) {
        var name = "outbreak/%s/%d/%d".formatted(half, size.divisor(), number);
        return Outbreak.of(name, centre, sector, days.pick(dice), texts);
    }

    /** The call and what is notified are of one centre, one sector and one day. */
    private void makeSomeFrom(List<Request> requests) {
        var calls = new HashMap<String, Request>();
        requests.stream()
                .filter(request -> request.facility() != null)
                .forEach(
                        request -> calls.putIfAbsent(call(request.centre(), request.sector(), request.day()), request));
        for (var i = 0; i < counting.size(); i += FROM_A_REQUEST) {
            var one = counting.get(i);
            var request = calls.remove(call(one.centre(), one.sector(), one.day()));
            if (request != null
                    && request.facility() != null
                    && request.receivedAt().isBefore(one.receivedAt())) {
                counting.set(i, one.madeFrom(request, request.facility()));
            }
        }
    }

    private static String call(Centre centre, Sector sector, LocalDate day) {
        return centre + " " + sector + " " + day;
    }

    private void tell() {
        for (var quota : OF_THOSE_THAT_COUNT) {
            befall(quota, Until.SOON, half.times(quota.soon, size));
            var late = quota.late == 0 ? 0 : half.times(quota.late, size);
            befall(quota, Until.AUTUMN, Until.autumn(half, late));
            befall(quota, Until.JULY, late - Until.autumn(half, late));
        }
        for (var one : counting) {
            acts.addAll(Course.of(
                    one,
                    turns.getOrDefault(one.id(), Turn.NONE),
                    until.getOrDefault(one.id(), Until.SOON),
                    half,
                    texts));
        }
        for (var quota : ON_TOP) {
            onTop(quota, Until.SOON, half.times(quota.soon, size));
            var late = half.times(quota.late, size);
            onTop(quota, Until.JULY, late - Until.autumn(half, late));
            onTop(quota, Until.AUTUMN, Until.autumn(half, late));
        }
    }

    private void befall(Quota quota, Until when, int wanted) {
        counting.stream()
                .filter(one -> !turns.containsKey(one.id()) && quota.mayBefall(one.day(), when))
                .filter(one -> quota.turn != Turn.WRONG_SECTOR || one.sector() != Sector.VILLE)
                .limit(wanted)
                .toList()
                .forEach(one -> {
                    turns.put(one.id(), quota.turn);
                    until.put(one.id(), when);
                });
    }

    /** What comes on top counts nothing in the end. */
    private void onTop(Quota quota, Until when, int wanted) {
        counting.stream()
                .filter(one -> !turns.containsKey(one.id()) && quota.mayBefall(one.day(), when))
                .filter(one -> one.sector() == Sector.EMS)
                .limit(wanted)
                .toList()
                .forEach(one -> {
                    turns.put(one.id(), quota.turn);
                    acts.addAll(Course.of(one.again(), quota.turn, when, half, texts));
                });
    }
}
