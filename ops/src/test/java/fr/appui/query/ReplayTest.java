package fr.appui.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views are derived: however their events are delivered, the rows are the same. */
class ReplayTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void rows_are_the_same_when_every_event_comes_three_times_in_batches_of_any_size(long seed) {
        var story = RandomStory.of(seed, 400);
        var views = Views.empty();
        story.told().forEach(event -> views.deliver(List.of(event)));
        var oneByOne = views.rows();

        views.wipe();
        inBatchesThreeTimesOver(views, story.told(), new Random(seed));

        assertThat(views.rows()).isEqualTo(oneByOne);
    }

    @Test
    void rows_are_the_same_when_the_whole_log_comes_in_one_batch_and_once_more_much_later() {
        var story = RandomStory.of(4, 500);
        var views = Views.empty();
        story.told().forEach(event -> views.deliver(List.of(event)));
        var oneByOne = views.rows();

        views.wipe();
        views.deliver(story.told());
        views.deliver(story.told());

        assertThat(views.rows()).isEqualTo(oneByOne);
        assertThat(oneByOne.get("view.support_request")).hasSizeGreaterThan(150);
        assertThat(story.told().stream()
                        .map(recorded -> recorded.event().getClass().getSimpleName()))
                .contains("Merged", "TookIn", "Unmerged", "LetGo");
        assertThat(oneByOne.get("view.audit")).hasSize(story.told().size());
    }

    @Test
    void a_view_stops_rather_than_leave_a_version_out() {
        var story = RandomStory.of(5, 40);
        var views = Views.empty();
        var second =
                story.told().stream().filter(e -> e.version() == 2).findFirst().orElseThrow();

        assertThatThrownBy(() -> views.deliver(List.of(second))).isInstanceOf(IllegalStateException.class);
    }

    /** As a processor that falls back to an earlier position after each crash, but never skips any. */
    private static void inBatchesThreeTimesOver(Views views, List<Recorded<Event>> events, Random random) {
        for (var from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(120));
            for (var time = 0; time < 3; time++) {
                var back = Math.max(0, from - random.nextInt(60));
                views.deliver(events.subList(back, time == 0 ? from + (to - from + 1) / 2 : to));
            }
            from = to;
        }
    }
}
