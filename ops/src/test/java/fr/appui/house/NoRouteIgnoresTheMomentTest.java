package fr.appui.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that can be asked is asked as of a moment after which every command of the house was given, each with a
 * word that had not been written before: nobody may hear that word, and programs are answered what they were then.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoRouteIgnoresTheMomentTest {
    /** What refuses the question, since it has no past: a route that is added here needs a reason. */
    private static final Set<String> WITHOUT_PAST = new TreeSet<>(Set.of(
            // shows the machine, or lets in
            "/",
            "/connexion",
            "/premiere-connexion",
            "/api/status",
            // told as it happens
            "/direct",
            "/direct/depuis",
            "/demandes/nouvelles",
            "/demandes/lignes",
            "/demandes/{id}/depuis",
            "/permanence/vues",
            "/signalements/nouvelles",
            "/activites/nouvelles",
            "/agenda/{key:[A-Za-z0-9_-]{32,86}}.ics",
            "/agenda/{key:[A-Za-z0-9_-]{32,86}}.activites.ics",
            // there to write
            "/permanence",
            "/demandes/semblables",
            "/demandes/deja-ouvertes",
            "/demandes/actions",
            "/demandes/{id}/fusion",
            "/signalements/{id}/fusion",
            "/signalements/nouveau",
            "/activites/nouvelle",
            "/activites/reunions/nouvelle",
            "/activites/formations/nouvelle",
            "/activites/publications/nouvelle",
            "/activites/declarations/nouvelle",
            "/activites/publications/meme-sujet",
            "/reponses/nouvelle",
            "/reponses/options",
            "/etablissements/options",
            "/api/support-requests/similar",
            "/api/publications/same-subject",
            "/api/facilities",
            // kept beside the history
            "/reglages",
            "/demandes/vues",
            "/signalements/vues",
            "/api/saved-views",
            "/imports",
            "/imports/{id}",
            "/imports/{id}/progression",
            "/imports/{id}/refus.csv",
            "/imports/exemple-excel.csv",
            "/imports/exemple-donnees-ouvertes.csv",
            "/api/imports",
            "/api/imports/{id}"));

    private static final House HOUSE = House.ofAll();
    private static final String LATER =
            "plustard" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "mot";

    private record Question(Route route, Visitor visitor, String address) {
        String asOf(long position) {
            return address + (address.contains("?") ? "&" : "?") + "asOf=" + position;
        }

        @Override
        public String toString() {
            return visitor + " " + address;
        }
    }

    private final Things things = new Things(HOUSE);
    private final List<Question> questions = new ArrayList<>();
    private final Map<Question, String> then = new LinkedHashMap<>();
    private long moment;

    @BeforeAll
    void everything_is_done_after_a_moment() {
        Route.all().stream().filter(Route::isGet).forEach(this::ask);
        // Policies go on by themselves: what is asked is asked again until nothing has happened meanwhile.
        do {
            HOUSE.settles();
            moment = position();
            questions.stream()
                    .filter(question -> question.route().isOfPrograms())
                    .forEach(question -> then.put(
                            question, question.visitor().get(question.address()).body()));
        } while (position() != moment);
        var done = Route.all().stream()
                .filter(route -> !route.isGet() && route.isOfPrograms())
                .filter(this::isDone);
        assertThat(done.count()).isGreaterThan(60);
        HOUSE.settles();
    }

    /** By one person of each role that may, about a thing that is reached. */
    private void ask(Route route) {
        var roles = new TreeSet<String>();
        for (var visitor : HOUSE.visitors()) {
            var where = route.about().places().getFirst();
            if (visitor.role() != null
                    && route.isOpenTo(visitor)
                    && visitor.reaches(route.about(), where)
                    && roles.add(visitor.role().name())) {
                var said = said(route, where, "gale");
                var path = things.path(route, where, things.kept(route.about(), where));
                questions.add(new Question(route, visitor, said.isEmpty() ? path : path + "?" + said));
            }
        }
    }

    /** A command that the state of things refuses has been given all the same by another one's turn. */
    private boolean isDone(Route route) {
        var where = route.about().places().getFirst();
        var visitor = route.who().contains("C")
                ? HOUSE.coordinator()
                : HOUSE.visitors().getLast();
        if (!route.isOpenTo(visitor)) {
            return false;
        }
        var said = said(route, where, LATER)
                .replaceAll("\\b(vu|gale|autre|essai|oui|fini|suite|mot|plan|laver|Ehpad)\\b", LATER);
        return visitor.post(things.path(route, where, things.kept(route.about(), where)), said)
                        .statusCode()
                < 300;
    }

    private String said(Route route, Where where, String word) {
        var said = route.said()
                .replace("{centre}", where.centre().name())
                .replace("{region}", where.region())
                .replace("{department}", where.department())
                .replace("{home}", Where.homeOf(HOUSE.coordinator()).centre().name())
                .replace("{word}", word)
                .replace("{WORD}", word.toUpperCase(Locale.ROOT))
                .replace("{id}", UUID.randomUUID().toString());
        return said.contains("{other}")
                ? said.replace(
                        "{other}",
                        things.fit(route.about(), HOUSE.coordinator()).toString())
                : said;
    }

    @Test
    void what_was_recorded_later_is_never_seen() throws IOException {
        var heard = new TreeSet<String>();
        var today = new TreeSet<String>();
        var refused = new TreeMap<String, String>();
        var asked = 0;
        for (var question : questions) {
            if (question.route().path().equals("/direct")) {
                continue;
            }
            var status = question.visitor().get(question.asOf(moment)).statusCode();
            if (WITHOUT_PAST.contains(question.route().path())) {
                continue;
            }
            asked++;
            if (status != 200) {
                refused.put(question.route().path(), question + " " + status);
            }
            if (text(question.visitor().file(question.asOf(moment))).contains(LATER)) {
                heard.add(question.toString());
            }
            if (text(question.visitor().file(question.address())).contains(LATER)) {
                today.add(question.route().path());
            }
        }

        System.out.printf(
                "%d questions as of event %d: %d hear what came later, %d routes are refused; today %d routes tell it%n",
                asked, moment, heard.size(), refused.size(), today.size());
        assertThat(heard).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(today).as("routes that would have told").hasSizeGreaterThan(40);
    }

    @Test
    void what_has_no_past_refuses_the_question() {
        var answered = new TreeSet<String>();
        for (var question : questions) {
            var path = question.route().path();
            if (WITHOUT_PAST.contains(path) && !path.equals("/direct")) {
                var status = question.visitor().get(question.asOf(moment)).statusCode();
                if (status != 400) {
                    answered.add(path + " " + status);
                }
            }
        }

        assertThat(answered)
                .as("but for what shows nothing of the register")
                .containsOnly("/ 302", "/connexion 200", "/premiere-connexion 200");
    }

    @Test
    void programs_are_answered_what_they_were_then() {
        var different = new ArrayList<String>();
        var same = 0;
        for (var asked : then.entrySet()) {
            var question = asked.getKey();
            if (!WITHOUT_PAST.contains(question.route().path())
                    && asked.getValue().startsWith("{")) {
                var now = question.visitor().get(question.asOf(moment)).body();
                same++;
                if (!withoutCursors(now).equals(withoutCursors(asked.getValue()))) {
                    different.add(question + "\n  then " + asked.getValue() + "\n  now  " + now);
                }
            }
        }

        System.out.printf("%d answers of then and now: %d differ%n", same, different.size());
        assertThat(different).isEmpty();
        assertThat(same).isGreaterThan(80);
    }

    /** A cursor remembers how it was asked; how far the machine has come with a trial is no history. */
    private static String withoutCursors(String json) {
        return json.replaceAll("\"next\":\"[^\"]*\"", "\"next\":…").replaceAll("\"(countedTo|complete)\":\\w+", "");
    }

    private static String text(byte[] said) throws IOException {
        if (said.length > 4 && said[0] == '%' && said[1] == 'P') {
            try (var pdf = Loader.loadPDF(said)) {
                return new PDFTextStripper().getText(pdf).toLowerCase(Locale.ROOT);
            }
        }
        if (said.length > 2 && said[0] == 'P' && said[1] == 'K') {
            var file = Files.write(Files.createTempFile("said", ".zip"), said);
            try (var zip = new ZipFile(file.toFile())) {
                var all = new StringBuilder();
                for (var entry : Collections.list(zip.entries())) {
                    try (var part = zip.getInputStream(entry)) {
                        all.append(new String(part.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                return all.toString().toLowerCase(Locale.ROOT);
            } finally {
                Files.delete(file);
            }
        }
        return new String(said, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static long position() {
        return JsonMapper.shared()
                .readTree(HOUSE.coordinator().get("/api/status").body())
                .get("position")
                .asLong();
    }
}
