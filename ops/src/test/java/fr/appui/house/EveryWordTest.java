package fr.appui.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words are planted that only some may hear, and looked for in everything that the house says to anybody: pages, the
 * API, searches, figures and their lines, files, mail, calendars, live streams.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryWordTest {
    private static final House HOUSE = House.ofAll();
    private static final List<Where> PLACES = List.of(Where.ARA, Where.IDF, Where.MOVED);
    private static final String PERIOD = "from=2024-01-01&to=2024-12-31";
    private static final Map<String, About> LISTS =
            Map.of("signalements", About.SIGNALEMENT, "support-requests", About.REQUEST);
    private static final Pattern MAIL = Pattern.compile("/courriers/([0-9a-f-]{36})");

    private record Planted(UUID signalement, UUID request, UUID action, String number, String facility) {}

    private final Canaries canaries = new Canaries();
    private final Map<Where, Planted> planted = new EnumMap<>(Where.class);
    private final Map<String, Visitor> keys = new HashMap<>();
    private final Map<String, String> declarants = new HashMap<>();
    private final Set<String> more = new LinkedHashSet<>();

    private final Visitor nobody = HOUSE.visitors().getFirst();
    private final Visitor coordinator = HOUSE.coordinator();
    private final Visitor ofAra = HOUSE.somebody(Role.HOTLINE, Centre.ARA);

    /** Officers of the region 84 once, one of whom went to another while the other left; their sessions stay open. */
    private final Visitor gone =
            HOUSE.visitor("liaison.partie." + Things.word(), Visitor.actor(Role.LIAISON, null, "84"));

    private final Visitor moved =
            HOUSE.visitor("liaison.mutee." + Things.word(), Visitor.actor(Role.LIAISON, null, "84"));

    private final Map<Visitor, StringBuffer> streams = new HashMap<>();
    private final List<Visitor> everybody = new ArrayList<>(HOUSE.visitors());
    private long first;

    @BeforeAll
    void words_are_planted() {
        first = position() + 1;
        signedIn().forEach(visitor -> streams.put(visitor, visitor.overhears("/direct")));
        Stream.concat(followers(), Stream.of(gone, moved)).forEach(this::givesAKey);
        PLACES.forEach(this::plant);
        plantBeside();
        everybody.add(leaves(gone));
        everybody.add(isTransferred(moved));
        HOUSE.settles();
    }

    @Test
    void nothing_is_ever_said_to_those_who_may_not_know_it() {
        HOUSE.whileMailGoesOut(this::mailIsSent);
        HOUSE.settles();
        var addresses = addresses();
        for (var visitor : everybody) {
            for (var address : addresses) {
                canaries.listen(visitor, address, visitor.get(address).body());
            }
            canaries.listen(
                    visitor,
                    "/direct?after=0",
                    visitor.listen("/direct?after=0").body());
            reports(visitor);
        }
        keys.forEach((key, owner) -> calendar(
                key,
                everybody.stream()
                        .filter(visitor -> visitor.login().equals(owner.login()))
                        .findFirst()
                        .orElseThrow()));
        streams.forEach(this::stream);

        System.out.printf(
                "%d answers to %d persons searched for %d canaries: %d leaks%n",
                canaries.answers(),
                everybody.size(),
                canaries.size(),
                canaries.leaks().size());
        canaries.leaks().forEach(System.out::println);
        assertThat(canaries.leaks()).isEmpty();
        assertThat(canaries.neverHeard())
                .as("canaries that nobody can hear, and which would prove nothing")
                .isEmpty();
    }

    /** That something is found tells what it holds. */
    @Test
    void what_one_may_not_read_one_does_not_find_either() {
        var found = new ArrayList<String>();
        var asked = new int[1];
        followers()
                .forEach(visitor -> canaries.unheardBy(visitor)
                        .forEach(word -> LISTS.forEach((list, about) -> {
                            if (visitor.role() != Role.LIAISON || about != About.REQUEST) {
                                asked[0]++;
                                if (!rows("/api/" + list + "?limit=1&q=" + word, visitor)
                                        .isEmpty()) {
                                    found.add(visitor + " finds " + word + " in " + list);
                                }
                            }
                        })));

        assertThat(asked[0]).isGreaterThan(500);
        assertThat(found).isEmpty();
        assertThat(rows("/api/signalements?q=" + planted.get(Where.ARA).facility(), ofAra))
                .hasSize(1);
    }

    /**
     * Judged by the rows that the whole network's coordinator sees, each asked whether it lies in the person's reach.
     */
    @Test
    void a_figure_counts_what_its_reader_reaches_and_nothing_else() {
        LISTS.forEach((list, about) -> {
            var all = rows("/api/" + list + "?limit=1000&" + PERIOD, coordinator);
            assertThat(all).hasSizeBetween(3, 999);
            followers()
                    .filter(visitor -> visitor.role() != Role.LIAISON || about != About.REQUEST)
                    .forEach(visitor -> assertThat(figure(about, visitor))
                            .as(list + " as counted for " + visitor)
                            .isEqualTo(all.stream()
                                    .filter(row -> visitor.reaches(
                                            about,
                                            Centre.valueOf(row.get("centre").asString()),
                                            row.get("region").asString()))
                                    .count()));
        });
    }

    @Test
    void a_saved_view_counts_what_its_reader_reaches_and_nothing_else() {
        for (var where : PLACES) {
            officers().forEach(officer -> {
                var name = Things.word();
                var made = Things.made(officer, "/api/saved-views", """
                        {"name": "%s", "query": "q=%s", "list": "SIGNALEMENTS"}""".formatted(
                                name, planted.get(where).facility()));
                officer.get(
                        "/api/saved-views?minPosition=" + made.get("position").asLong());

                assertThat(officer.get("/signalements/vues").body())
                        .as(officer + " at " + where)
                        .containsPattern(name + "\\s*<span class=\"count\">"
                                + (officer.reaches(About.SIGNALEMENT, where) ? 1 : 0) + "</span>");
            });
        }
    }

    private static List<JsonNode> rows(String path, Visitor visitor) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(visitor + " " + path).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("rows")
                .valueStream()
                .toList();
    }

    private static long figure(About about, Visitor visitor) {
        var measure = about == About.REQUEST ? "SUPPORT_REQUESTS" : "SIGNALEMENTS";
        return rows("/api/counters?" + PERIOD + "&measure=" + measure, visitor).stream()
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }

    private void stream(Visitor visitor, StringBuffer heard) {
        canaries.listen(visitor, "the stream of what happens", heard.toString());
        assertThat(!reachesAny(visitor) || canaries.singTo(visitor, heard.toString()))
                .as("the stream of " + visitor + " holds what is hers")
                .isTrue();
    }

    private static Stream<Visitor> signedIn() {
        return HOUSE.visitors().stream().filter(visitor -> visitor.role() != null);
    }

    /** Of signalements. */
    private static Stream<Visitor> followers() {
        return signedIn().filter(visitor -> visitor.role() != Role.ADMIN);
    }

    /** Who also works on them, and is written to. */
    private static Stream<Visitor> officers() {
        return followers().filter(visitor -> visitor.role() != Role.EVALUATOR);
    }

    private static boolean reachesAny(Visitor visitor) {
        return visitor.role() != null && PLACES.stream().anyMatch(where -> visitor.reaches(About.SIGNALEMENT, where));
    }

    // ---- what is planted

    private static Predicate<Visitor> now(About about, Where where) {
        return visitor -> visitor.reaches(about, where);
    }

    private static Predicate<Visitor> nowAndOpen(About about, Where where) {
        return visitor -> visitor.opensText() && visitor.reaches(about, where);
    }

    /** Whoever followed a case until it moved could read it until then, and still reads it as it was known then. */
    private static Predicate<Visitor> sinceEver(Predicate<Visitor> now, Where where) {
        return where != Where.MOVED ? now : now.or(visitor -> visitor.reaches(About.SIGNALEMENT, where.centre(), "04"));
    }

    private String word(String what, Where where, Predicate<Visitor> mayHear) {
        return canaries.release(Canaries.word(), what + " at " + where, mayHear);
    }

    private void known(JsonNode made, String what, Where where, Predicate<Visitor> mayHear) {
        canaries.release(made.get("id").asString(), "the id of " + what + " at " + where, mayHear);
        if (!made.get("number").isNull()) {
            canaries.release(made.get("number").asString(), "the number of " + what + " at " + where, mayHear);
        }
    }

    private void plant(Where where) {
        var request = plantRequest(where);
        var action = plantAction(where);
        var facility = word("the facility of a signalement", where, sinceEver(now(About.SIGNALEMENT, where), where));
        var made = Things.made(coordinator, "/api/signalements", """
                {"centre": "%s", "receivedAt": "2024-02-05T10:00:00+01:00", "origin": "PORTAL", "externalNumber": "%s",
                 "sector": "EMS", "kind": "IRA", "summary": "%s", "facility": {"name": "%s", "department": "%s"},
                 "fromRequest": "%s"}
                """.formatted(
                        where.centre(),
                        word("the number of the portal", where, sinceEver(now(About.SIGNALEMENT, where), where)),
                        word("the summary", where, sinceEver(nowAndOpen(About.SIGNALEMENT, where), where)),
                        facility,
                        where.firstDepartment(),
                        request));
        known(made, "a signalement", where, sinceEver(now(About.SIGNALEMENT, where), where));
        var id = UUID.fromString(made.get("id").asString());
        if (where == Where.MOVED) {
            facility = word("the facility after the move", where, now(About.SIGNALEMENT, where));
            about(id, "corrections", """
                    {"facility": {"name": "%s", "department": "%s"}, "reason": "%s"}""".formatted(
                            facility,
                            where.department(),
                            word("the reason of the move", where, nowAndOpen(About.SIGNALEMENT, where))));
        }
        about(id, "notes", """
                {"text": "%s"}""".formatted(word("a note", where, nowAndOpen(About.SIGNALEMENT, where))));
        about(id, "links", """
                {"to": "%s"}""".formatted(action));
        about(id, "information-requests", """
                {"what": "%s", "dueOn": "2024-02-09"}""".formatted(
                        word("what is asked for", where, nowAndOpen(About.SIGNALEMENT, where))));
        remind(where, id);
        planted.put(where, new Planted(id, request, action, made.get("number").asString(), facility));
    }

    private UUID plantRequest(Where where) {
        var made = Things.made(coordinator, "/api/support-requests", """
                {"centre": "%s", "receivedAt": "2024-02-05T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["SCABIES"], "facility": {"name": "%s", "department": "%s"}, "question": "%s",
                 "requester": {"name": "%s"}}
                """.formatted(
                        where.centre(),
                        word("the facility of a request", where, now(About.REQUEST, where)),
                        where.department(),
                        word("the question", where, nowAndOpen(About.REQUEST, where)),
                        word("who asked", where, nowAndOpen(About.REQUEST, where))));
        known(made, "a request", where, now(About.REQUEST, where));
        return UUID.fromString(made.get("id").asString());
    }

    private UUID plantAction(Where where) {
        var made = Things.made(coordinator, "/api/on-site-actions", """
                {"centre": "%s", "mode": "ON_SITE", "type": "VISIT", "title": "%s", "sector": "EMS",
                 "facility": {"name": "%s", "department": "%s"}, "occurredAt": "2024-02-07T10:00:00+01:00"}
                """.formatted(
                        where.centre(),
                        word("the title of a visit", where, nowAndOpen(About.ON_SITE_ACTION, where)),
                        word("the facility of a visit", where, now(About.ON_SITE_ACTION, where)),
                        where.department()));
        known(made, "a visit", where, now(About.ON_SITE_ACTION, where));
        return UUID.fromString(made.get("id").asString());
    }

    private void remind(Where where, UUID signalement) {
        var open = nowAndOpen(About.SIGNALEMENT, where);
        var to = word("a declarant’s address", where, open) + "@example.org";
        var text = word("the text of a reminder", where, open);
        declarants.put(to, text);
        about(signalement, "reminders", """
                {"informationRequest": 1, "to": "%s", "subject": "%s", "text": "%s"}""".formatted(to, text, text));
    }

    private void about(UUID signalement, String path, String json) {
        Things.made(coordinator, "/api/signalements/" + signalement + "/" + path, json);
    }

    /** What belongs to a person, or to a centre and no case. */
    private void plantBeside() {
        for (var where : List.of(Where.ARA, Where.IDF)) {
            Predicate<Visitor> reads = visitor -> visitor.opensText() && visitor.reaches(About.ANSWER, where);
            var answer = Things.made(coordinator, "/api/answers", """
                    {"centre": "%s", "shortcut": "%s", "title": "%s", "text": "%s"}""".formatted(
                            where.centre(),
                            Things.word(),
                            word("the title of an answer", where, reads),
                            word("the text of an answer", where, reads)));
            plantPoints(where);
            plantFinding(where);
            more.add("/api/answers/" + answer.get("id").asString());
            more.add("/reponses/" + answer.get("id").asString());
        }
        view(ofAra, "REQUESTS", "PERSONAL", visitor -> visitor == ofAra);
        view(ofAra, "REQUESTS", "CENTRE", visitor -> visitor.actor().centre() == Centre.ARA);
        var officer = signedIn()
                .filter(visitor -> "84".equals(visitor.actor().region()))
                .findFirst()
                .orElseThrow();
        view(officer, "SIGNALEMENTS", "PERSONAL", visitor -> visitor == officer);
        draft();
        importReport();
    }

    private void plantPoints(Where where) {
        var made = Things.made(coordinator, "/api/declarations", """
                {"centre": "%s", "kind": "POINTS", "from": "2024-01-01", "to": "2024-06-30", "text": "%s"}""".formatted(
                        where.centre(),
                        word(
                                "what a centre finds strong and weak",
                                where,
                                visitor -> visitor.opensText() && visitor.reaches(About.DECLARATION, where))));
        known(made, "what a centre says of itself", where, now(About.DECLARATION, where));
    }

    /** Evaluators, for whom every other text is masked, read these, and beside them who answers for the centre. */
    private void plantFinding(Where where) {
        Predicate<Visitor> reads = visitor -> visitor.reaches(About.FINDING, where);
        var made = Things.made(HOUSE.somebody(Role.EVALUATOR, null), "/api/findings", """
                {"kind": "FINDING", "centre": "%s", "text": "%s",
                 "figure": {"measure": "SUPPORT_REQUESTS", "definition": 1, "from": "2024-01-01", "to": "2024-12-31",
                            "position": %d, "value": 3}}""".formatted(
                        where.centre(), word("what an evaluator found", where, reads), position()));
        known(made, "a finding", where, reads);
        var id = made.get("id").asString();
        Things.made(coordinator, "/api/findings/" + id + "/answers", """
                {"text": "%s"}""".formatted(
                        word("an answer to an evaluator", where, reads)));
        Stream.of("/constats/" + id, "/api/findings/" + id, "/api/findings/" + id + "/events")
                .forEach(more::add);
        more.add("/chiffres?measure=SUPPORT_REQUESTS&from=2024-01-01&to=2024-12-31");
    }

    private void view(Visitor owner, String list, String visibility, Predicate<Visitor> mayHear) {
        Things.made(owner, "/api/saved-views", """
                {"name": "%s", "query": "q=%s", "list": "%s", "visibility": "%s"}""".formatted(
                        canaries.release(Canaries.word(), visibility + " view of " + list, mayHear),
                        canaries.release(Canaries.word(), visibility + " search in " + list, mayHear),
                        list,
                        visibility));
    }

    private void draft() {
        var id = UUID.randomUUID();
        var question = canaries.release(Canaries.word(), "a draft", visitor -> visitor == ofAra);
        var answer = ofAra.post("/brouillons", "_draft=" + id + "&_form=demandes&_step=1&question=" + question);
        assertThat(answer.statusCode()).isEqualTo(204);
        more.add("/permanence?draft=" + id);
    }

    private void importReport() {
        var by = HOUSE.somebody(Role.COORDINATOR, Centre.ARA);
        var wrong = canaries.release(
                Canaries.word(), "a line that was refused", visitor -> visitor == by || visitor == coordinator);
        var answer = by.csv("/api/imports/support-requests?dryRun=true", """
                id,receivedAt,centre,channel,sector,themes,question
                A-1,2024-03-16T09:30:00+01:00,ARA,%s,EMS,SCABIES,gale
                """.formatted(wrong));
        var id = JsonMapper.shared().readTree(answer.body()).get("id").asString();
        until(() -> by.get("/api/imports/" + id).body().contains("CHECKED"));
        Stream.of("/api/imports/", "/imports/").forEach(path -> more.add(path + id));
        more.add("/imports/" + id + "/progression");
        more.add("/imports/" + id + "/refus.csv");
    }

    // ---- who is no longer who she was

    private Visitor leaves(Visitor officer) {
        Things.made(
                HOUSE.somebody(Role.ADMIN, null),
                "/api/accounts/" + officer.actor().account() + "/disablings",
                "{}");
        until(() -> officer.get("/api/signalements?limit=1").statusCode() == 401);
        return officer.become(null);
    }

    private Visitor isTransferred(Visitor officer) {
        Things.made(
                HOUSE.somebody(Role.ADMIN, null),
                "/api/accounts/" + officer.actor().account() + "/access",
                """
                {"role": "LIAISON", "region": "11"}""");
        until(() -> officer.get("/api/signalements?limit=1").body().contains("\"11\""));
        return officer.become(new fr.appui.shared.party.Actor(officer.actor().account(), Role.LIAISON, null, "11"));
    }

    // ---- calendars

    private void givesAKey(Visitor owner) {
        var key = Things.word() + Things.word() + Things.word();
        Things.made(owner, "/api/agenda-key", "{\"key\": \"" + key + "\"}");
        keys.put(key, owner);
    }

    private void calendar(String key, Visitor owner) {
        var feed = nobody.get("/agenda/" + key + ".ics?tout=oui");
        assertThat(feed.statusCode()).as(owner + "’s calendar").isEqualTo(owner.role() == null ? 404 : 200);
        var said = feed.body().replace("\r\n ", "");
        canaries.listen(owner, "the calendar", said);
        canaries.listen(
                owner,
                "the calendar",
                nobody.get("/agenda/" + key + ".ics").body().replace("\r\n ", ""));
        canaries.listen(
                owner,
                "the calendar of activities",
                nobody.get("/agenda/" + key + ".activites.ics?tout=oui").body().replace("\r\n ", ""));
        assertThat(canaries.singTo(owner, said))
                .as(owner + "’s calendar holds what is hers")
                .isEqualTo(reachesAny(owner));
    }

    // ---- mail

    /** Everybody wants everything; everybody is given every signalement, and told of those alone that she reaches. */
    private void mailIsSent() {
        HOUSE.settles();
        officers().forEach(officer -> Things.made(officer, "/api/settings", """
                {"singleKeys": "ON", "colours": "DARK", "mailAddress": "%s", "digest": "WANTED",
                 "assignments": "WANTED"}""".formatted(address(officer))));
        HOUSE.settles();
        var told = new TreeSet<String>();
        for (var where : PLACES) {
            var it = planted.get(where);
            officers().filter(officer -> officer != coordinator).forEach(officer -> {
                about(it.signalement(), "assignments", "{\"to\": \"" + officer.login() + "\"}");
                if (officer.reaches(About.SIGNALEMENT, where)) {
                    told.add(address(officer) + " " + it.number());
                }
            });
        }
        var readers = officers()
                .filter(HOUSE::sendsTheDigestNow)
                .map(EveryWordTest::address)
                .sorted()
                .toList();
        until(() -> digests().size() >= readers.size()
                && notices().size() >= told.size()
                && received().filter(mail -> declarants.containsKey(to(mail))).count() >= declarants.size());

        assertThat(notices()).containsExactlyInAnyOrderElementsOf(told);
        assertThat(digests()).containsExactlyInAnyOrderElementsOf(readers);
        officers()
                .forEach(officer -> received()
                        .filter(mail -> to(mail).equals(address(officer)))
                        .forEach(mail -> canaries.listen(officer, "mail", text(mail))));
        officers()
                .filter(HOUSE::sendsTheDigestNow)
                .forEach(officer -> assertThat(received()
                                .filter(mail -> to(mail).equals(address(officer)) && !isNotice(mail))
                                .anyMatch(mail -> canaries.singTo(officer, text(mail))))
                        .as("the digest of " + officer + " holds what is hers")
                        .isEqualTo(reachesAny(officer)));
        received().filter(mail -> declarants.containsKey(to(mail))).forEach(mail -> {
            var own = declarants.get(to(mail));
            canaries.listen(
                    nobody, "mail to a declarant", text(mail).replace(own, "").replace(to(mail), ""));
        });
    }

    private static String address(Visitor officer) {
        return officer.login() + "@example.org";
    }

    private static Stream<MimeMessage> received() {
        return Arrays.stream(HOUSE.mail().getReceivedMessages());
    }

    private List<String> notices() {
        return received()
                .filter(EveryWordTest::isNotice)
                .map(mail -> to(mail) + " "
                        + planted.values().stream()
                                .map(Planted::number)
                                .filter(text(mail)::contains)
                                .findFirst()
                                .orElse("?"))
                .toList();
    }

    private static List<String> digests() {
        var readers = officers().map(EveryWordTest::address).toList();
        return received()
                .filter(mail -> readers.contains(to(mail)) && !isNotice(mail))
                .map(EveryWordTest::to)
                .toList();
    }

    /** A notice is about one case, and says so in its first line. */
    private static boolean isNotice(MimeMessage mail) {
        return subject(mail).contains("S-");
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** All of it, headers included. */
    private static String text(MimeMessage mail) {
        try {
            var headers = new StringBuilder(subject(mail)).append('\n');
            mail.getAllHeaderLines()
                    .asIterator()
                    .forEachRemaining(line -> headers.append(line).append('\n'));
            return headers.append(mail.getContent()).toString();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    // ---- what is asked

    private void reports(Visitor visitor) {
        var sheet = "/tableau-de-bord/fiche.pdf?" + PERIOD;
        canaries.listen(visitor, sheet, read(visitor.file(sheet)));
        for (var where : PLACES) {
            var path = "/signalements/" + planted.get(where).signalement() + "/rapport.pdf";
            var file = visitor.file(path);
            if (file.length > 0) {
                var said = read(file);
                assertThat(said).contains(planted.get(where).facility());
                canaries.listen(visitor, path, said);
            }
        }
    }

    /** The words of a PDF without what lies between them; empty for no file. */
    private static String read(byte[] pdf) {
        if (pdf.length == 0) {
            return "";
        }
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every GET, about everything that was planted, and whatever asks for many at once. */
    private List<String> addresses() {
        var all = new LinkedHashSet<>(List.of(
                "/api/signalements?limit=1000",
                "/api/signalements?limit=1000&q=" + Canaries.SONG,
                "/api/signalements?limit=1000&status=WITHDRAWN",
                "/api/support-requests?limit=1000",
                "/api/support-requests?limit=1000&q=" + Canaries.SONG,
                "/api/support-requests/similar?question=" + Canaries.SONG,
                "/api/on-site-actions?limit=1000",
                "/api/events?limit=10000&after=" + (first - 1),
                "/api/audit?limit=1000",
                "/api/answers?limit=1000",
                "/api/facilities?q=" + Canaries.SONG,
                "/signalements?vue=liste&q=" + Canaries.SONG,
                "/signalements?vue=cartes&q=" + Canaries.SONG,
                "/signalements/imprimer?q=" + Canaries.SONG,
                "/demandes?q=" + Canaries.SONG,
                "/activites?q=" + Canaries.SONG,
                "/demandes/semblables?question=" + Canaries.SONG,
                "/demandes/deja-ouvertes?facility.name=" + Canaries.SONG,
                "/palette?q=" + Canaries.SONG,
                "/api/search?limit=1000&q=" + Canaries.SONG,
                "/recherche?q=" + Canaries.SONG,
                "/recherche?type=SIGNALEMENT&q=" + Canaries.SONG,
                "/palette/options?q=" + Canaries.SONG,
                "/etablissements/options?q=" + Canaries.SONG,
                "/reponses?q=" + Canaries.SONG,
                "/reponses/options?q=" + Canaries.SONG,
                "/direct/depuis?after=" + (first - 1),
                "/tableau-de-bord/fiche?" + PERIOD,
                "/api/counters?" + PERIOD + "&by=centre,region,criterion",
                "/api/counters/differences?" + PERIOD + "&by=centre,region,criterion&since=0",
                "/chiffres/comparaison?" + PERIOD + "&since=0&all=1",
                "/api/late-facts?" + PERIOD + "&days=1&limit=1000",
                "/api/late-facts/overview?" + PERIOD + "&days=1",
                "/tardifs?" + PERIOD + "&days=1"));
        for (var measure : Measure.values()) {
            all.add("/api/counters/lines?" + PERIOD + "&limit=1000&measure=" + measure);
            all.add("/chiffres?" + PERIOD + "&measure=" + measure);
            all.add("/chiffres/ecart?" + PERIOD + "&since=0&measure=" + measure);
        }
        var subjects = planted.values().stream()
                .flatMap(it -> Stream.of(it.signalement(), it.request(), it.action()))
                .toList();
        subjects.forEach(id -> all.add("/api/audit?limit=1000&case=" + id));
        subjects.forEach(id -> all.add("/demandes/lignes?case=" + id));
        subjects.forEach(id -> all.add("/demandes/actions?done=" + id));
        subjects.forEach(id -> all.add("/signalements/nouveau?demande=" + id));
        subjects.forEach(id -> all.add("/activites/nouvelle?dossier=" + id));
        for (var route : Route.all()) {
            if (route.isGet() && !route.path().endsWith(".pdf") && !route.path().equals("/direct")) {
                switch (route.about()) {
                    case NOTHING -> all.add(asked(route).contains("{") ? "/" : asked(route));
                    case SIGNALEMENT, REQUEST, ON_SITE_ACTION ->
                        subjects.forEach(id -> all.add(asked(route).replace("{id}", id.toString())));
                    default -> {}
                }
            }
        }
        mails().forEach(id -> all.add("/courriers/" + id));
        positions(subjects).forEach(position -> all.add("/evenements/" + position));
        all.addAll(more);
        return List.copyOf(all);
    }

    private static String asked(Route route) {
        return route.said().isEmpty() ? route.path() : route.path() + "?" + route.said();
    }

    /** All that anybody sees. */
    private static Set<String> mails() {
        var ids = new TreeSet<String>();
        officers()
                .forEach(officer -> MAIL.matcher(officer.get("/courriers").body())
                        .results()
                        .forEach(match -> ids.add(match.group(1))));
        return ids;
    }

    private List<Long> positions(List<UUID> subjects) {
        return coordinator
                .get("/api/events?limit=10000&after=" + (first - 1))
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(event -> subjects.stream()
                                .anyMatch(id -> event.get("stream").asString().equals(id.toString()))
                        || event.get("type").asString().startsWith("mail."))
                .map(event -> event.get("position").asLong())
                .toList();
    }

    private long position() {
        return JsonMapper.shared()
                .readTree(coordinator.get("/api/status").body())
                .get("position")
                .asLong();
    }

    private static void until(BooleanSupplier so) {
        for (var i = 0; i < 1200 && !so.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
