package fr.appui.ops.demo;

import fr.appui.ops.demo.Fate.Kind;
import fr.appui.shared.reference.Sector;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * So many requests of a half-year share a fate.
 *
 * @param really the right sector where that decides who is concerned
 */
record Quota(Fate fate, int requests, @Nullable Sector really) {

    /** So often, in the full first half of 2020, was one sector taken for another and the other for it. */
    private record Mixup(Sector one, Sector other, int eachWay, int oneAfterwards, int otherAfterwards) {
        Stream<Quota> quotas(HalfYear half, Size size) {
            var each = half.times(eachWay, size);
            return Stream.concat(
                    takenFor(half, one, other, each, half.times(oneAfterwards, size)),
                    takenFor(half, other, one, each, half.times(otherAfterwards, size)));
        }

        private static Stream<Quota> takenFor(HalfYear half, Sector wrong, Sector right, int all, int afterwards) {
            var late = Math.min(all, afterwards);
            var autumn = Until.autumn(half, late);
            return Stream.of(
                    new Quota(new Fate(Kind.WRONG_SECTOR, Until.SOON, wrong), all - late, right),
                    new Quota(new Fate(Kind.WRONG_SECTOR, Until.JULY, wrong), late - autumn, right),
                    new Quota(new Fate(Kind.WRONG_SECTOR, Until.AUTUMN, wrong), autumn, right));
        }
    }

    private static final List<Mixup> MIXUPS = List.of(
            new Mixup(Sector.ES, Sector.EMS, 90, 9, 14),
            new Mixup(Sector.EMS, Sector.VILLE, 20, 4, 2),
            new Mixup(Sector.VILLE, Sector.COMMUNAUTE, 25, 5, 3),
            new Mixup(Sector.ES, Sector.VILLE, 15, 3, 2),
            new Mixup(Sector.EMS, Sector.COMMUNAUTE, 10, 2, 1));

    /** What happens to requests that count in the half-year; fates with the fewest candidates come first. */
    static List<Quota> ofThoseThatCount(HalfYear half, Size size) {
        return Stream.of(
                        both(half, size, Kind.WRONG_YEAR, 18, 0),
                        both(half, size, Kind.MOVES_IN, 0, 12),
                        both(half, size, Kind.LATE, 640, 60),
                        both(half, size, Kind.FORGOTTEN, half == HalfYear.CRISIS ? 14 : 0, 0),
                        MIXUPS.stream().flatMap(mixup -> mixup.quotas(half, size)),
                        both(half, size, Kind.SLOW, 2300, 85),
                        both(half, size, Kind.WRONG_ENTRY_DAY, 70, 14),
                        both(half, size, Kind.WRONG_MONTH, 60, 12),
                        both(half, size, Kind.RESTORED, 6, 3),
                        both(half, size, Kind.REFERRED, 350, 0),
                        both(half, size, Kind.REOPENED, 80, 10),
                        both(half, size, Kind.WRONG_THEME, 110, 10),
                        both(half, size, Kind.WRONG_FACILITY, 55, 5),
                        both(half, size, Kind.WRONG_FRAMEWORK, 20, 5),
                        both(half, size, Kind.WRONG_DETAIL, 180, 30),
                        both(half, size, Kind.SECOND_ANSWER, 200, 0),
                        both(half, size, Kind.NOTED, 900, 0),
                        both(half, size, Kind.LINKED, 250, 0),
                        inAutumn(half, size, Kind.UNMERGED, 3))
                .flatMap(quotas -> quotas)
                .toList();
    }

    /** What comes on top: entries that do not count in the end, or count in another half-year. */
    static List<Quota> onTop(HalfYear half, Size size) {
        return Stream.of(
                        both(half, size, Kind.MISTAKE, 60, 10),
                        both(half, size, Kind.DUPLICATE, 40, 20),
                        both(half, size, Kind.MOVES_OUT, 0, 12),
                        both(half, size, Kind.MOVES_BACK, 8, 0),
                        inAutumn(half, size, Kind.MERGED, 6))
                .flatMap(quotas -> quotas)
                .toList();
    }

    boolean concerns(Request request, HalfYear half) {
        return (really == null || really == request.sector()) && fate.mayBefall(request, half);
    }

    private static Stream<Quota> both(HalfYear half, Size size, Kind kind, int soon, int afterwards) {
        var late = half.times(afterwards, size);
        // What is entered as of the day of its entry would not be late in August.
        var autumn = kind == Kind.MOVES_IN ? 0 : Until.autumn(half, late);
        return Stream.of(
                new Quota(new Fate(kind, Until.SOON, null), half.times(soon, size), null),
                new Quota(new Fate(kind, Until.JULY, null), late - autumn, null),
                new Quota(new Fate(kind, Until.AUTUMN, null), autumn, null));
    }

    /** What is noticed in autumn or never. */
    private static Stream<Quota> inAutumn(HalfYear half, Size size, Kind kind, int often) {
        return half == HalfYear.CRISIS
                ? Stream.of(new Quota(new Fate(kind, Until.AUTUMN, null), half.times(often, size), null))
                : Stream.of();
    }
}
