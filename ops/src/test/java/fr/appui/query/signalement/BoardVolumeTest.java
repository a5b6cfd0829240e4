package fr.appui.query.signalement;

import static fr.appui.query.signalement.ReceivedSignalements.MONDAY;
import static fr.appui.query.signalement.ReceivedSignalements.cluster;
import static fr.appui.query.signalement.ReceivedSignalements.due;
import static fr.appui.query.signalement.ReceivedSignalements.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Overheard;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.signalement.Signalements.Sort;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the board asks of 5 000 open signalements of one region, and how the database answers it. */
class BoardVolumeTest {
    private static final int OPEN = 5000;
    private static final int CLOSED = 500;

    @Test
    void nothing_that_the_board_asks_reads_the_whole_table() {
        var views = Views.another();
        views.play(story());
        views.tidy();
        var heard = new Overheard(views.the(DataSource.class));
        var signalements =
                new Signalements(heard.client(), views.the(Moments.class), new Lens(InstantSource.fixed(Story.MONDAY)));

        var seen = new HashSet<UUID>();
        var cursor = (String) null;
        do {
            var page = signalements.list(Story.LIAISON, Filter.NONE.in(null, Sort.DUE_FIRST), When.NOW, cursor, 1000);
            page.rows().forEach(row -> assertThat(seen.add(row.id())).isTrue());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(OPEN);

        var counts = signalements.count(Story.LIAISON, filters(), Signalements.COUNTED);
        assertThat(counts.subList(0, 4).stream().mapToLong(Long::longValue).sum())
                .isEqualTo(OPEN);
        assertThat(counts.get(4)).isEqualTo(CLOSED);
        for (var filter : filters()) {
            var page = signalements.list(Story.LIAISON, filter, When.NOW, null, 12);
            signalements.list(Story.NATIONAL, filter, When.NOW, null, 12);
            signalements.countChanged(Story.LIAISON, filter, 20_000);
            if (page.next() != null) {
                signalements.list(Story.LIAISON, filter, When.NOW, page.next(), 12);
            }
        }
        signalements.list(Story.LIAISON, Filter.NONE, When.NOW, null, 50);
        signalements.list(Story.LIAISON, Filter.holding("tilleuls"), When.NOW, null, 50);
        signalements.count(Story.LIAISON, List.of(Filter.NONE), Signalements.COUNTED);
        signalements.numbered(Story.LIAISON, "S-ARA-2020-00001");
        new AgendaDeadlines(heard.client()).of(Story.LIAISON, false);

        var plans = heard.plans().stream()
                .filter(plan -> plan.contains("view.signalement"))
                .toList();
        assertThat(plans).hasSizeGreaterThan(20);
        assertThat(plans).noneMatch(plan -> plan.contains("Seq Scan on signalement"));
    }

    private static List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        for (var bucket : Bucket.values()) {
            filters.add(Filter.NONE.in(bucket, bucket == Bucket.CLOSED ? Sort.CLOSED_LAST : Sort.DUE_FIRST));
        }
        for (var view : BoardBuiltIn.values()) {
            filters.add(view.query().filter(new Parameters(), Story.LIAISON).followed());
        }
        filters.add(SignalementListQuery.parse("kind=IRA&sector=EMS")
                .filter(new Parameters(), Story.LIAISON)
                .followed());
        return filters;
    }

    /** Open ones of Auvergne-Rhône-Alpes due over sixty days, a few that were closed, some elsewhere. */
    private static Story story() {
        var story = new Story();
        for (var n = 1; n <= OPEN; n++) {
            var events = new ArrayList<Event>(List.of(
                    cluster(n, Centre.ARA, "84", "01", Story.MONDAY.minus(Duration.ofMinutes(n))),
                    due(n, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(n % 60 - 10))));
            if (n % 10 == 0) {
                events.add(new Assigned(id(n), Story.LIAISON.account(), Story.MONDAY));
            }
            story.then(Story.ARA, events.toArray(Event[]::new));
        }
        for (var n = OPEN + 1; n <= OPEN + CLOSED; n++) {
            story.then(Story.ARA, cluster(n), new Closed(id(n), new SealedText("Fin"), null, Story.MONDAY));
            story.then(Story.IDF, cluster(n + CLOSED, Centre.IDF, "11", "75", Story.MONDAY));
        }
        return story;
    }
}
