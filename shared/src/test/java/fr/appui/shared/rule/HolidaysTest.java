package fr.appui.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our holidays beside those of a library that knows all our territories: the hexagon and its eastern departments under
 * France, those overseas each as a country of its own.
 */
class HolidaysTest {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    /** Three years in which holidays fall on all sorts of days. */
    private static final LocalDate BUSY = LocalDate.of(2023, 1, 1);

    private static final Map<Territory, Predicate<LocalDate>> JUDGES = Map.of(
            Territory.METROPOLE, judge("fr"),
            Territory.ALSACE_MOSELLE, judge("fr", "67"),
            Territory.GUADELOUPE, judge("gp"),
            Territory.MARTINIQUE, judge("mq"),
            Territory.GUYANE, judge("gf"),
            Territory.REUNION, judge("re"),
            Territory.MAYOTTE, judge("yt"));

    /**
     * In Mayotte the library also has the feasts of Islam, which the moon decides and the list of article L3422-2 of
     * the labour code does not name: there ours is that list.
     */
    private static Predicate<LocalDate> judge(String country, String... department) {
        var manager = HolidayManager.getInstance(ManagerParameters.create(country));
        var days = IntStream.rangeClosed(FIRST.getYear(), LAST.getYear() + 1)
                .mapToObj(year -> manager.getHolidays(Year.of(year), department))
                .flatMap(Set::stream)
                .filter(holiday -> !holiday.getPropertiesKey().startsWith("islamic"))
                .map(de.focus_shift.jollyday.core.Holiday::getDate)
                .collect(Collectors.toSet());
        return days::contains;
    }

    @ParameterizedTest
    @EnumSource
    void every_day_of_twenty_one_years_is_a_holiday_for_us_and_for_the_library_or_for_neither(Territory territory) {
        var holidays = holidays(territory);
        var judge = JUDGES.get(territory);

        var different = days().filter(day -> isHoliday(holidays, day) != judge.test(day));

        assertThat(different).isEmpty();
        assertThat(days().filter(judge).count()).isGreaterThan(21L * 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57", "67", "68"})
    void the_three_departments_of_local_law_have_two_days_more(String department) {
        var judge = judge("fr", department);
        var here = holidays(Territory.of("44", department));

        assertThat(days().filter(day -> isHoliday(here, day) != judge.test(day)))
                .isEmpty();
        assertThat(here).hasSize(13).contains(new Holiday("EASTER-2"), new Holiday("12-26"));
    }

    @ParameterizedTest
    @EnumSource
    void a_deadline_ends_on_the_day_that_the_librarys_calendar_gives(Territory territory) {
        var working = new WorkingDays(holidays(territory));
        var judge = JUDGES.get(territory);

        for (var from = BUSY; from.getYear() < 2026; from = from.plusDays(1)) {
            for (var days : new int[] {0, 1, 2, 5, 10}) {
                assertThat(working.after(from, days, DayUnit.WORKING_DAYS)).isEqualTo(counted(from, days, judge));
                assertThat(working.after(from, days, DayUnit.CALENDAR_DAYS))
                        .isEqualTo(next(from.plusDays(days), judge));
            }
        }
    }

    /** Maundy Thursday 2024 is 28 March, Easter Monday 1 April; 20 December 2023 is a Wednesday. */
    @ParameterizedTest
    @CsvSource({
        "11, 75,  2024-03-28, 2024-04-02",
        "44, 67,  2024-03-28, 2024-04-03",
        "44, 51,  2024-03-28, 2024-04-02",
        "44, 68,  2023-12-22, 2023-12-28",
        "11, 75,  2023-12-22, 2023-12-27",
        "04, 974, 2023-12-19, 2023-12-22",
        "06, 976, 2023-12-19, 2023-12-21",
        "11, 75,  2023-12-19, 2023-12-21",
        "01, 971, 2024-05-24, 2024-05-29",
        "02, 972, 2024-05-21, 2024-05-24"
    })
    void two_working_days_over_a_holiday(String region, String department, LocalDate receipt, LocalDate last) {
        var found = RuleBook.founding()
                .lastDay(Step.ACKNOWLEDGEMENT, receipt, Territory.of(region, department))
                .orElseThrow();

        assertThat(found.day()).isEqualTo(last);
        assertThat(found.rule()).isEqualTo(new RuleVersion("DEADLINE_ACKNOWLEDGEMENT", 1));
        assertThat(found.holidays().rule()).isEqualTo("HOLIDAYS_" + Territory.of(region, department));
    }

    @Test
    void a_deadline_never_ends_on_a_day_without_work_and_grows_with_its_days() {
        for (var territory : Territory.values()) {
            var working = new WorkingDays(holidays(territory));
            BUSY.datesUntil(BUSY.plusYears(1)).forEach(from -> {
                var before = working.after(from, 0, DayUnit.WORKING_DAYS);
                for (var days = 1; days <= 8; days++) {
                    var after = working.after(from, days, DayUnit.WORKING_DAYS);
                    assertThat(working.isWorking(after)).isTrue();
                    assertThat(after).isAfter(from).isAfterOrEqualTo(before);
                    assertThat(between(from, after, working)).isEqualTo(days);
                    before = after;
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "05-01, true",
        "02-28, true",
        "02-29, false",
        "13-01, false",
        "1-1, false",
        "EASTER+39, true",
        "EASTER-2, true",
        "EASTER, false",
        "EASTER+100, false",
        "pentecôte, false"
    })
    void a_holiday_is_a_fixed_day_of_every_year_or_so_many_days_from_easter(String rule, boolean readable) {
        assertThat(Holiday.isReadable(rule)).isEqualTo(readable);
    }

    private static long between(LocalDate from, LocalDate to, WorkingDays working) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(working::isWorking)
                .count();
    }

    /** Counted otherwise than we do: the working days are listed, then the one wanted is taken. */
    private static LocalDate counted(LocalDate from, int days, Predicate<LocalDate> holiday) {
        return days == 0
                ? next(from, holiday)
                : Stream.iterate(from.plusDays(1), day -> day.plusDays(1))
                        .filter(day -> isWorked(day, holiday))
                        .skip(days - 1)
                        .findFirst()
                        .orElseThrow();
    }

    private static LocalDate next(LocalDate from, Predicate<LocalDate> holiday) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> isWorked(day, holiday))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorked(LocalDate day, Predicate<LocalDate> holiday) {
        return !List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static boolean isHoliday(List<Holiday> holidays, LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.in(day.getYear()).equals(day));
    }

    private static List<Holiday> holidays(Territory territory) {
        return ((Rule.Holidays) RuleBook.founding()
                        .on(Rule.Holidays.codeOf(territory), FIRST)
                        .orElseThrow()
                        .rule())
                .days();
    }
}
