package fr.appui.ops.demo;

import fr.appui.ops.demo.Career.Turn;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other works of one half-year being planned: first what is done, then what becomes of each. */
final class Works {
    /** So often, in the full first half of 2020, does something happen beside the usual. */
    private record Quota(Turn turn, int soon, int late) {
        boolean mayBefall(Work work, boolean afterwards) {
            var day = work.day();
            return isOf(work)
                    && switch (turn) {
                        case WRONG_MONTH -> day.getMonthValue() >= 2 && isEarly(day);
                        case LATE -> afterwards ? day.getMonthValue() == 6 && day.getDayOfMonth() >= 22 : isEarly(day);
                        case CANCELLED, AHEAD -> day.getMonthValue() > 1;
                        default -> afterwards || isEarly(day);
                    };
        }

        private boolean isOf(Work work) {
            var told = work.told();
            return switch (turn) {
                case WRONG_SECTOR -> told.sector() != null && work.kind() != CaseKind.DECLARATION;
                case WRONG_MODE -> told.mode() != null && told.mode() != ActionMode.EMH;
                case WRONG_VALUE -> isValue(told.stated());
                case CANCELLED, AHEAD ->
                    work.kind() == CaseKind.MEETING
                            || work.kind() == CaseKind.TRAINING
                            || work.kind() == CaseKind.ON_SITE_ACTION;
                default -> work.kind() != CaseKind.DECLARATION;
            };
        }

        private static boolean isValue(@Nullable Statement stated) {
            return stated != null && stated.measure() != null;
        }

        private static boolean isEarly(LocalDate day) {
            return day.getMonthValue() < 6 || day.getDayOfMonth() <= 10;
        }
    }

    private static final List<Quota> OF_THOSE_THAT_COUNT = List.of(
            new Quota(Turn.WRONG_VALUE, 9, 2),
            new Quota(Turn.WRONG_MODE, 24, 5),
            new Quota(Turn.WRONG_SECTOR, 48, 12),
            new Quota(Turn.WRONG_MONTH, 26, 6),
            new Quota(Turn.LATE, 130, 24),
            new Quota(Turn.NOTED, 120, 0));
    private static final List<Quota> ON_TOP = List.of(new Quota(Turn.CANCELLED, 60, 0), new Quota(Turn.MISTAKE, 24, 6));

    /** Planned for after the half-year; those of the year before have all been done by now. */
    private static final Quota AHEAD = new Quota(Turn.AHEAD, 30, 0);

    private static final int REPLACED = 45;
    private static final int LINKED = 160;

    /** The message that two centres have not passed on. */
    private static final Set<Centre> TWO = Set.of(Centre.COR, Centre.GUY);

    private final HalfYear half;
    private final Size size;
    private final Texts texts;
    private final Dice dice;
    private final Workshop workshop;
    private final List<Work> counting = new ArrayList<>();
    private final Map<UUID, Turn> turns = new HashMap<>();
    private final Map<UUID, Until> until = new HashMap<>();
    private final Map<UUID, UUID> links = new HashMap<>();
    private final Map<UUID, Work> replacements = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    private Works(HalfYear half, Size size, Texts texts) {
        this.half = half;
        this.size = size;
        this.texts = texts;
        dice = Dice.of("works/" + half + "/" + size.divisor());
        workshop = Workshop.of(half, size, texts);
    }

    /** @param requests those of the half-year: some lead to a visit */
    static List<Act> of(HalfYear half, Size size, List<Request> requests, Texts texts) {
        var works = new Works(half, size, texts);
        works.make();
        works.befall();
        works.link(requests);
        works.replace();
        works.tell();
        works.pass();
        return works.acts;
    }

    private void make() {
        Stream.of(
                        Visits.of(workshop),
                        Meetings.of(workshop),
                        Trainings.of(workshop),
                        Publications.of(workshop),
                        Declarations.of(workshop))
                .forEach(counting::addAll);
        dice.shuffle(counting);
    }

    private void befall() {
        for (var quota : OF_THOSE_THAT_COUNT) {
            befall(quota, Until.SOON, half.times(quota.soon, size));
            var late = half.times(quota.late, size);
            befall(quota, Until.JULY, late - Until.autumn(half, late));
            befall(quota, Until.AUTUMN, Until.autumn(half, late));
        }
    }

    private void befall(Quota quota, Until when, int wanted) {
        counting.stream()
                .filter(work -> !turns.containsKey(work.id()) && quota.mayBefall(work, when.isAfterwards()))
                .limit(wanted)
                .toList()
                .forEach(work -> {
                    turns.put(work.id(), quota.turn);
                    until.put(work.id(), when);
                });
    }

    /** A request of the same centre and sector came in some days before. */
    private void link(List<Request> requests) {
        var latest = new HashMap<String, List<Request>>();
        requests.forEach(
                request -> latest.computeIfAbsent(request.centre() + "/" + request.sector(), _ -> new ArrayList<>())
                        .add(request));
        counting.stream()
                .filter(work -> work.kind() == CaseKind.ON_SITE_ACTION)
                .limit(half.times(LINKED, size))
                .forEach(work -> latest
                        .getOrDefault(work.centre() + "/" + work.told().sector(), List.of())
                        .stream()
                        .filter(request -> request.day().isBefore(work.day())
                                && request.day().isAfter(work.day().minusDays(12)))
                        .max(Comparator.comparing(Request::receivedAt))
                        .ifPresent(request -> links.put(work.id(), request.id())));
    }

    /** A publication of the same centre, kind and sector, out at least three weeks later, takes its place. */
    private void replace() {
        var wanted = half.times(REPLACED, size);
        var publications = counting.stream()
                .filter(work ->
                        work.kind() == CaseKind.PUBLICATION && work.told().kind() != ActivityKind.NEWS)
                .filter(work -> !turns.containsKey(work.id()))
                .sorted(Comparator.comparing(Work::doneAt).thenComparing(Work::id))
                .toList();
        var taken = new HashSet<UUID>();
        for (var old : publications) {
            if (replacements.size() < wanted && !taken.contains(old.id())) {
                publications.stream()
                        .filter(it -> isNewer(it, old) && !taken.contains(it.id()))
                        .findFirst()
                        .ifPresent(it -> {
                            taken.add(it.id());
                            replacements.put(old.id(), it);
                        });
            }
        }
    }

    private static boolean isNewer(Work one, Work old) {
        return one.centre() == old.centre()
                && one.told().kind() == old.told().kind()
                && one.told().sector() == old.told().sector()
                && one.day().isAfter(old.day().plusDays(20));
    }

    private void tell() {
        for (var work : counting) {
            var link = links.get(work.id());
            acts.addAll(Career.of(
                    work,
                    turns.getOrDefault(work.id(), Turn.NONE),
                    until.getOrDefault(work.id(), Until.SOON),
                    link == null ? List.of() : List.of(link),
                    replacements.get(work.id()),
                    half,
                    texts));
        }
        for (var quota : ON_TOP) {
            onTop(quota, Until.SOON, half.times(quota.soon, size));
            var late = half.times(quota.late, size);
            onTop(quota, Until.JULY, late - Until.autumn(half, late));
            onTop(quota, Until.AUTUMN, Until.autumn(half, late));
        }
        if (half == HalfYear.CRISIS) {
            onTop(AHEAD, Until.SOON, half.times(AHEAD.soon, size));
        }
    }

    /** What comes on top counts nothing in the end. */
    private void onTop(Quota quota, Until when, int wanted) {
        counting.stream()
                .filter(work -> !turns.containsKey(work.id()) && quota.mayBefall(work, when.isAfterwards()))
                .limit(wanted)
                .toList()
                .forEach(work -> {
                    turns.put(work.id(), quota.turn);
                    acts.addAll(Career.of(work.again(), quota.turn, when, List.of(), null, half, texts));
                });
    }

    /** Most messages reach every region; one in three misses one, and a single one two. */
    private void pass() {
        var messages = Publications.messages(workshop);
        for (var i = 0; i < messages.size(); i++) {
            acts.addAll(Career.relayed(messages.get(i), missed(i), half, texts));
        }
    }

    private Set<Centre> missed(int message) {
        if (message == 0 && half == HalfYear.CRISIS) {
            return TWO;
        }
        return message % 3 == 1 ? Set.of(dice.one(Centre.network())) : Set.of();
    }
}
