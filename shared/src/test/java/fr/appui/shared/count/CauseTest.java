package fr.appui.shared.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a line was written follows from the event, the day that it counts on and when it was recorded. */
class CauseTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);
    private static final Instant SOON = Instant.parse("2020-06-30T21:59:59Z");
    private static final Instant LATER = Instant.parse("2020-10-01T08:00:00Z");

    /** A new event is given a cause, or the build stops: that the names tell the same is seen here. */
    @ParameterizedTest
    @EnumSource
    void every_event_that_can_write_a_line_has_a_cause_and_no_other_has(StoredType type) {
        if (counts(type)) {
            assertThat(Cause.of(type, DAY, SOON)).isNotEqualTo(Cause.LATE_ENTRY);
            assertThat(Cause.of(type, DAY, LATER)).isNotEqualTo(Cause.ENTRY);
        } else {
            assertThatThrownBy(() -> Cause.of(type, DAY, SOON)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_cause_is_without_events() {
        var told = EnumSet.noneOf(Cause.class);
        for (var type : StoredType.values()) {
            if (counts(type)) {
                told.add(Cause.of(type, DAY, SOON));
                told.add(Cause.of(type, DAY, LATER));
            }
        }
        assertThat(told).isEqualTo(EnumSet.allOf(Cause.class));
    }

    @ParameterizedTest
    @CsvSource({
        // In Paris it is July already.
        "SUPPORT_REQUEST_OPENED,   2020-06-30, 2020-06-30T21:59:59Z, ENTRY",
        "SUPPORT_REQUEST_OPENED,   2020-06-30, 2020-06-30T22:00:00Z, LATE_ENTRY",
        "SUPPORT_REQUEST_OPENED,   2020-06-01, 2020-06-29T10:00:00Z, ENTRY",
        "ON_SITE_ACTION_COMPLETED, 2020-06-30, 2020-07-02T10:00:00Z, LATE_ENTRY",
        "SUPPORT_REQUEST_OPENED,   2020-12-31, 2021-01-04T10:00:00Z, LATE_ENTRY",
        "DECLARATION_ENTERED,      2020-06-30, 2020-07-31T21:59:59Z, ENTRY",
        "DECLARATION_ENTERED,      2020-06-30, 2020-07-31T22:00:00Z, LATE_ENTRY",
        "SUPPORT_REQUEST_ANSWERED, 2020-06-30, 2020-10-01T10:00:00Z, FOLLOW_UP",
        "SUPPORT_REQUEST_CORRECTED, 2020-06-30, 2020-10-01T10:00:00Z, CORRECTION"
    })
    void an_entry_is_late_from_the_month_on_that_follows_its_day(
            StoredType type, LocalDate day, Instant recordedAt, Cause cause) {
        assertThat(Cause.of(type, day, recordedAt)).isEqualTo(cause);
    }

    private static boolean counts(StoredType type) {
        return List.of(SupportRequestEvent.class, SignalementEvent.class, ActivityEvent.class).stream()
                .anyMatch(kind -> kind.isAssignableFrom(type.event()));
    }
}
