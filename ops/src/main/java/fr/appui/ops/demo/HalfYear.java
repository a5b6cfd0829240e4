package fr.appui.ops.demo;

import fr.appui.shared.reference.Sector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A first half of a year to be played: what it counts in the end, and how busy each of its days was. */
enum HalfYear {
    /** An ordinary winter and spring, with two fifths of the crisis's requests. */
    CALM(2019, 0.4, List.of(3900, 5300, 510, 560), List.of(392, 548, 1, 0), """
            0.9 1.1 1.2 1.3 1.3 1.2 1.1 1.0 1.0 1.1 1.1 1.0 1.0 1.0 0.9 0.8 0.9 0.8 0.9 1.0 1.0 0.8 1.0 1.0 0.9 0.9 0.8
            """),

    /** The first wave: the sums that the network printed in its report. */
    CRISIS(2020, 1, List.of(9830, 13106, 1240, 1369), List.of(566, 1901, 3, 0), """
            0.3 0.35 0.35 0.4 0.5 0.5 0.5 0.55 0.9 1.3 2.0 2.7 2.9 2.8 2.5 2.3 2.1 1.8 1.7 1.5 1.3 1.2 1.1 1.0 0.9 0.8 0.7
            """);

    private static final Map<DayOfWeek, Double> WEEK = Map.of(
            DayOfWeek.MONDAY, 1.2,
            DayOfWeek.TUESDAY, 1.1,
            DayOfWeek.WEDNESDAY, 1.0,
            DayOfWeek.THURSDAY, 1.0,
            DayOfWeek.FRIDAY, 1.05,
            DayOfWeek.SATURDAY, 0.05,
            DayOfWeek.SUNDAY, 0.03);

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2019, 4, 22),
            LocalDate.of(2019, 5, 1),
            LocalDate.of(2019, 5, 8),
            LocalDate.of(2019, 5, 30),
            LocalDate.of(2019, 6, 10),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 4, 13),
            LocalDate.of(2020, 5, 1),
            LocalDate.of(2020, 5, 8),
            LocalDate.of(2020, 5, 21),
            LocalDate.of(2020, 6, 1));

    private final int year;
    private final double scale;
    private final List<Integer> requests;
    private final List<Integer> signalements;
    private final double[] weeks;

    HalfYear(int year, double scale, List<Integer> requests, List<Integer> signalements, String weeks) {
        this.year = year;
        this.scale = scale;
        this.requests = requests;
        this.signalements = signalements;
        this.weeks = java.util.Arrays.stream(weeks.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year, 6, 30);
    }

    /** A day of July, when what the half-year still lacks is put in and put right. */
    LocalDate july(int day) {
        return LocalDate.of(year, 7, day);
    }

    /** What must be counted when everything has been put right. */
    Map<Sector, Integer> requests(Size size) {
        return bySector(requests, size);
    }

    /** Likewise; a sector with too few of them has none in a smaller demonstration. */
    Map<Sector, Integer> signalements(Size size) {
        return bySector(signalements, size);
    }

    private static Map<Sector, Integer> bySector(List<Integer> full, Size size) {
        var figures = new EnumMap<Sector, Integer>(Sector.class);
        for (var sector : Sector.values()) {
            figures.put(sector, size.of(full.get(sector.ordinal())));
        }
        return figures;
    }

    /** A figure of the first half of 2020 as it is here; a calm half-year has its share of it. */
    int of(int printed, Size size) {
        return size.of((int) Math.round(printed * scale));
    }

    /** How many times something happens here that happened so often in the full first half of 2020. */
    int times(int often, Size size) {
        return size.someOf(often * scale);
    }

    Weights<LocalDate> days() {
        var weights = new LinkedHashMap<LocalDate, Double>();
        from().datesUntil(to().plusDays(1)).forEach(day -> weights.put(day, weight(day)));
        return new Weights<>(weights);
    }

    private double weight(LocalDate day) {
        var week = weeks[(int) ChronoUnit.WEEKS.between(from(), day)];
        if (HOLIDAYS.contains(day)) {
            return week * (isCrisis(day) ? 0.3 : 0.04);
        }
        var weekEnd = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return week * (weekEnd && isCrisis(day) ? 0.3 : WEEK.getOrDefault(day.getDayOfWeek(), 1.0));
    }

    /** The weeks in which the hotlines were staffed every day. */
    static boolean isCrisis(LocalDate day) {
        return !day.isBefore(LocalDate.of(2020, 3, 14)) && day.isBefore(LocalDate.of(2020, 5, 11));
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(day);
    }
}
