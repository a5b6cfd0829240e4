package fr.appui.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.wire.StoredType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A long history is fed in order to an empty register and stopped at many moments, where it is asked for its present
 * counters, lists and files. In the end the whole register, asked as of these moments, answers the same.
 *
 * <p>{@code -Dappui.history} and {@code -Dappui.stops} say how many events and stops there are.
 */
class AnyMomentTest {
    private static final int EVENTS = Integer.getInteger("appui.history", 2_500);
    private static final int STOPS = Integer.getInteger("appui.stops", 30);
    private static final long SEED = 20_200_731;
    private static final List<String> LISTS = List.of(
            "support-requests",
            "signalements",
            "on-site-actions",
            "meetings",
            "trainings",
            "publications",
            "declarations");

    private record Question(Actor actor, String address) {}

    /** What was answered where the history stood at a position. */
    private record Stop(long position, Map<Question, String> answers) {}

    private final Random random = new Random(SEED);

    @Test
    void whatever_was_answered_at_any_moment_is_answered_as_of_it_for_ever() {
        var story = RandomStory.of(SEED, EVENTS / 2);
        var views = Views.empty();
        var stops = new ArrayList<Stop>();
        var fed = 0;
        for (var end : ends(story.told().size())) {
            views.know(story.until(end));
            views.deliver(story.told().subList(fed, end));
            views.move(story.until(end).position());
            fed = end;
            stops.add(stop(views.api(), story.until(end)));
        }
        views.know(story);
        views.deliver(story.told().subList(fed, story.told().size()));
        views.move(story.position());

        var different = new ArrayList<String>();
        var questions = 0;
        for (var stop : stops) {
            for (var asked : stop.answers.entrySet()) {
                questions++;
                var question = asked.getKey();
                var address = question.address + (question.address.contains("?") ? "&" : "?") + "asOf=" + stop.position;
                var now = told(views.api().get(question.actor, address));
                if (!now.equals(asked.getValue())) {
                    different.add(address + "\n  then " + asked.getValue() + "\n  now  " + now);
                }
            }
        }

        System.out.printf(
                "%d events of %d types, %d stops, %d answers asked again: %d differences%n",
                story.told().size(),
                story.told().stream()
                        .map(told -> told.event().getClass())
                        .distinct()
                        .count(),
                stops.size(),
                questions,
                different.size());
        assertThat(different.stream().limit(3)).isEmpty();
        assertThat(stops).hasSize(STOPS);
        assertThat(story.told()).hasSizeGreaterThanOrEqualTo(EVENTS);
    }

    private TreeSet<Integer> ends(int all) {
        var ends = new TreeSet<Integer>();
        while (ends.size() < STOPS) {
            ends.add(1 + random.nextInt(all - 1));
        }
        return ends;
    }

    private Stop stop(Asking api, Story story) {
        var answers = new LinkedHashMap<Question, String>();
        questions(story).forEach(question -> answers.put(question, told(api.get(question.actor, question.address))));
        return new Stop(story.position(), answers);
    }

    private List<Question> questions(Story story) {
        var today = LocalDate.ofInstant(story.now(), Definitions.PARIS);
        var period = "from=" + today.minusDays(random.nextInt(400)) + "&to=" + today.plusDays(random.nextInt(10));
        var questions = new ArrayList<Question>();
        for (var by : List.of("", "&by=sector", "&by=centre,month", "&by=theme", "&by=week,channel")) {
            questions.add(new Question(Story.NATIONAL, "/api/counters?" + period + by));
        }
        questions.add(new Question(Story.LIAISON, "/api/counters?" + period + "&by=signalementKind"));
        for (var measure : List.of("SUPPORT_REQUESTS", "OPEN_REQUESTS", "SIGNALEMENTS")) {
            questions.add(
                    new Question(Story.NATIONAL, "/api/counters/lines?limit=200&measure=" + measure + "&" + period));
        }
        for (var list : LISTS) {
            questions.add(new Question(Story.NATIONAL, "/api/" + list + "?limit=200"));
            questions.add(new Question(Story.EVALUATOR, "/api/" + list + "?limit=50&q=ehpad"));
        }
        questions.add(new Question(
                Story.ARA, "/api/support-requests?status=OPEN&limit=200&q=hygiène".replace("è", "%C3%A8")));
        questions.add(new Question(Story.LIAISON, "/api/signalements?sort=dueAt&limit=100"));
        questions.add(new Question(Story.EVALUATOR, "/api/audit?limit=100"));
        questions.add(new Question(Story.NATIONAL, "/api/consolidations?" + period));
        for (var i = 0; i < 6; i++) {
            var event = story.told().get(random.nextInt(story.told().size()));
            file(event).ifPresent(file -> {
                questions.add(new Question(Story.NATIONAL, file));
                questions.add(new Question(Story.EVALUATOR, file + "/events"));
            });
        }
        return questions;
    }

    /** Of the case that an event happened to; an account has none. */
    private static Optional<String> file(Recorded<Event> event) {
        var feature = StoredType.of(event.event()).storedName().replaceFirst("\\..*", "");
        return LISTS.contains(feature + "s")
                ? Optional.of("/api/" + feature + "s/" + event.stream())
                : Optional.empty();
    }

    /** Whatever the answer, its status with it; a cursor remembers how it was asked. */
    private static String told(Asking.Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("\"next\":\"[^\"]*\"", "\"next\":…");
    }
}
