package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A register whose ledger was written by an older version comes to have the very rows of one that is rebuilt. */
class NewDefinitionsTest {
    private static final String YEAR = "from=2020-01-01&to=2020-12-31";

    /** It knew no delays, counted minutes twice, and something that nobody counts any more. */
    private static final List<String> AS_WRITTEN_BEFORE = List.of(
            "DELETE FROM view.ledger WHERE measure = 'FIRST_ANSWER_MINUTES'",
            "UPDATE view.ledger SET definition = 0, amount = amount * 2 WHERE measure = 'WORKLOAD_MINUTES'",
            """
            INSERT INTO view.ledger
            SELECT (old).*
              FROM (SELECT json_populate_record(
                               ledger, json_build_object('measure', 'FAXES', 'definition', 1, 'ordinal', ordinal + 50)) AS old
                      FROM view.ledger
                     WHERE measure = 'SUPPORT_REQUESTS') AS faxes
            """,
            "UPDATE view.ledger SET ordinal = ordinal + 1000",
            """
            UPDATE view.ledger
               SET ordinal = older.place
              FROM (SELECT position, ordinal, row_number() OVER (PARTITION BY position ORDER BY ordinal) - 1 AS place
                      FROM view.ledger) AS older
             WHERE older.position = ledger.position
               AND older.ordinal = ledger.ordinal
            """,
            "DELETE FROM view.ledger_definition WHERE measure = 'FIRST_ANSWER_MINUTES'",
            "UPDATE view.ledger_definition SET definition = 0 WHERE measure = 'WORKLOAD_MINUTES'",
            "INSERT INTO view.ledger_definition (measure, definition, goal, position) VALUES ('FAXES', 1, 0, 0)");

    private final Views views = Views.empty();
    private final LedgerDefinitions definitions = views.the(LedgerDefinitions.class);

    @AfterEach
    void the_shared_ledger_is_that_of_today() {
        definitions.begunAnew();
    }

    @Test
    void the_whole_past_is_counted_by_the_same_function_while_other_figures_go_on_being_answered() {
        var story = RandomStory.of(31, 700);
        var first = story.told().subList(0, 600);
        views.know(story);
        views.deliver(story.told());
        var rebuilt = views.rows().get("view.ledger");
        views.wipe();
        views.deliver(first);
        views.move(first.getLast().position());
        var api = views.api();
        var requests = api.get(Story.NATIONAL, "/api/counters?measure=SUPPORT_REQUESTS&by=month&" + YEAR)
                .rows();
        inOneTransaction(AS_WRITTEN_BEFORE);

        definitions.notice();

        assertThat(definitions.wanted().orElseThrow().measures())
                .containsExactlyInAnyOrder("FAXES", "FIRST_ANSWER_MINUTES", "WORKLOAD_MINUTES");
        for (var measure : List.of("FIRST_ANSWER_MINUTES", "WORKLOAD_MINUTES")) {
            assertThat(status("/api/counters?measure=" + measure)).isEqualTo(503);
            assertThat(status("/api/counters/lines?measure=" + measure)).isEqualTo(503);
        }
        assertThat(api.get(Story.NATIONAL, "/api/counters?measure=SUPPORT_REQUESTS&by=month&" + YEAR)
                        .rows())
                .isEqualTo(requests);
        var all = api.get(Story.NATIONAL, "/api/counters?" + YEAR);
        assertThat(new Browsing(views).open(Story.NATIONAL, "/definitions").html())
                .contains("en train d’être recompté avec cette définition");
        assertThat(all.json().get("pending").get("FIRST_ANSWER_MINUTES").asInt())
                .isZero();
        assertThat(all.all("measure")).contains("SUPPORT_REQUESTS").doesNotContain("FIRST_ANSWER_MINUTES");

        count(story, 37, 4);
        views.deliver(story.told().subList(600, story.told().size()));
        views.move(story.position());
        definitions.notice();
        count(story, 37, 1000);

        assertThat(definitions.wanted()).isEmpty();
        assertThat(views.rows().get("view.ledger")).isEqualTo(rebuilt);
        assertThat(status("/api/counters?measure=FIRST_ANSWER_MINUTES")).isEqualTo(200);
        assertThat(api.get(Story.NATIONAL, "/api/counters?" + YEAR).json().has("pending"))
                .isFalse();
    }

    @Test
    void a_ledger_that_holds_nothing_yet_is_written_with_the_definitions_of_today() {
        views.db()
                .sql("DELETE FROM view.ledger_definition WHERE measure = 'SIGNALEMENTS'")
                .update();

        definitions.notice();

        assertThat(definitions.wanted()).isEmpty();
        assertThat(definitions.pending()).isEmpty();
    }

    private int status(String address) {
        return views.api().get(Story.NATIONAL, address + "&" + YEAR).status();
    }

    /** As the worker does, in pages of so many events. */
    private void count(Story story, int size, int pages) {
        for (var page = 0; page < pages && definitions.wanted().isPresent(); page++) {
            var wanted = definitions.wanted().orElseThrow();
            List<Recorded<Event>> events = story.told().stream()
                    .filter(recorded -> recorded.position() > wanted.position())
                    .limit(size)
                    .toList();
            definitions.count(wanted, events, events.getLast().position());
        }
    }

    private void inOneTransaction(List<String> statements) {
        views.transaction(() -> statements.forEach(sql -> views.db().sql(sql).update()));
    }
}
