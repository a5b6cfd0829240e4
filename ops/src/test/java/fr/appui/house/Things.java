package fr.appui.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.mail.HandOverMail;
import fr.appui.command.mail.MarkMailUncertain;
import fr.appui.command.mail.PrepareMail;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes what doors are tried on: a thing of each kind in each place. */
final class Things {
    private static final UUID NOBODY_KNOWS = new UUID(9, 9);
    private static final long NO_POSITION = 999_999_999;
    private static final String CALLS = """
            id,receivedAt,centre,channel,sector,themes,question
            A-1,2024-03-16T09:30:00+01:00,ARA,PHONE,EMS,SCABIES,gale
            """;

    private record Key(About about, Where where) {}

    private final House house;
    private final Map<Key, UUID> kept = new HashMap<>();
    private final Map<Where, Long> firsts = new EnumMap<>(Where.class);
    private final Map<Where, Long> lasts = new EnumMap<>(Where.class);

    Things(House house) {
        this.house = house;
    }

    /** One that stays as it is. */
    UUID kept(About about, Where where) {
        var known = kept.get(new Key(about, where));
        if (known == null) {
            known = fresh(about, where, house.coordinator(), List.of());
            kept.put(new Key(about, where), known);
            house.settles();
        }
        return known;
    }

    /** What the person's own may be linked to, or replaced by. */
    UUID fit(About about, Visitor visitor) {
        return kept(about, about == About.ANSWER ? Where.HOUSE : Where.homeOf(visitor));
    }

    /** Where a route leads for this thing. */
    String path(Route route, Where where, UUID id) {
        return route.path()
                .replaceAll("\\{key[^/]*}(\\.[a-z.]*ics)", "x".repeat(40) + "$1")
                .replace("{kind}", "support-requests")
                .replace("{code}", "CLUSTER_IRA")
                .replace("{decision}", "1")
                .replace("{position}", String.valueOf(position(route.about(), where)))
                .replace("{centre}", where.centre().name())
                .replace("{month}", "2024-01")
                .replace("{id}", id.toString());
    }

    private long position(About about, Where where) {
        return switch (about) {
            case EVENT -> position(where);
            case FIRST_EVENT -> firstPosition(where);
            default -> 0;
        };
    }

    /** Of the last event of the signalement that is kept there. */
    long position(Where where) {
        return where == Where.NOWHERE ? NO_POSITION : lasts.computeIfAbsent(where, this::noted);
    }

    /** Of its first event. */
    long firstPosition(Where where) {
        return where == Where.NOWHERE ? NO_POSITION : firsts.computeIfAbsent(where, this::first);
    }

    private long first(Where where) {
        var told = house.coordinator().get("/api/audit?limit=1000&case=" + kept(About.SIGNALEMENT, where));
        return JsonMapper.shared()
                .readTree(told.body())
                .get("rows")
                .valueStream()
                .mapToLong(row -> row.get("position").asLong())
                .min()
                .orElseThrow();
    }

    private long noted(Where where) {
        var path = "/api/signalements/" + kept(About.SIGNALEMENT, where) + "/notes";
        var position = made(house.coordinator(), path, "{\"text\": \"vu\"}")
                .get("position")
                .asLong();
        house.settles();
        return position;
    }

    /**
     * A new one.
     *
     * @param before what happens to it first, as {@code path?form}
     */
    UUID fresh(About about, Where where, Visitor asker, List<String> before) {
        if (where == Where.NOWHERE) {
            return NOBODY_KNOWS;
        }
        return switch (about) {
            case NOTHING,
                    NEW_SIGNALEMENT,
                    NEW_REQUEST,
                    NEW_ON_SITE_ACTION,
                    NEW_MEETING,
                    NEW_ACTIVITY,
                    NEW_ANSWER,
                    NEW_TRIAL,
                    CENTRE,
                    REGION -> NOBODY_KNOWS;
            case TRIAL, DECIDED_TRIAL -> lived("/api/trials/", trial(), before);
            case SIGNALEMENT, EVENT, FIRST_EVENT -> lived("/api/signalements/", signalement(where), before);
            case REQUEST -> lived("/api/support-requests/", request(where), before);
            case ON_SITE_ACTION -> lived("/api/on-site-actions/", action(where), before);
            case MEETING -> lived("/api/meetings/", meeting(where), before);
            case TRAINING ->
                lived("/api/trainings/", entered("/api/trainings", where, "\"WEBINAR\", \"sector\": \"EMS\""), before);
            case PUBLICATION ->
                lived("/api/publications/", entered("/api/publications", where, "\"PRACTICE_DOCUMENT\""), before);
            case MESSAGE ->
                lived("/api/publications/", entered("/api/publications", where, "\"OFFICIAL_MESSAGE\""), before);
            case DECLARATION ->
                lived("/api/declarations/", entered("/api/declarations", where, "\"PRESS_RADIO\""), before);
            case ANSWER -> lived("/api/answers/", answer(where), before);
            case FINDING -> finding(where);
            case MAIL -> mail(where);
            case IMPORT -> imported(where);
            case OWN_IMPORT -> brought(where == Where.OWN ? asker : colleague(asker));
            case VIEW -> view(where == Where.OWN ? asker : colleague(asker));
            case ACCOUNT -> made("/api/accounts", """
                        {"login": "%1$s", "name": "%1$s", "role": "ADMIN", "password": "canari-canari-2"}""".formatted(word()));
            case THEME -> made("/api/reference/themes", term());
            case SUB_SECTOR -> made("/api/reference/sub-sectors", term());
            case ALIAS -> made("/api/facility-aliases", """
                        {"finess": "690000001", "alias": "%s"}""".formatted(word()));
        };
    }

    private Visitor colleague(Visitor asker) {
        var national = house.coordinator();
        return asker == national ? house.somebody(Role.COORDINATOR, Centre.ARA) : national;
    }

    private UUID lived(String path, UUID id, List<String> before) {
        for (var step : before) {
            var words = step.split("\\?", 2);
            var answer = house.coordinator().post(path + id + "/" + words[0], words.length < 2 ? "" : words[1]);
            assertThat(answer.statusCode()).as(step + " " + answer.body()).isEqualTo(200);
        }
        return id;
    }

    private UUID signalement(Where where) {
        var id = id(
                made(house.coordinator(), "/api/signalements", """
                {"centre": "%s", "receivedAt": "2024-03-05T10:00:00+01:00", "origin": "OTHER", "sector": "EMS",
                 "kind": "IRA", "facility": {"name": "Ehpad", "department": "%s"}}
                """.formatted(where.centre(), where.firstDepartment())));
        move("/api/signalements/", where, id);
        return id;
    }

    private UUID request(Where where) {
        return id(
                made(house.coordinator(), "/api/support-requests", """
                {"centre": "%s", "receivedAt": "2024-03-05T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["SCABIES"], "question": "gale", "facility": {"name": "Ehpad", "department": "%s"}}
                """.formatted(where.centre(), where.department())));
    }

    private UUID action(Where where) {
        var id = id(made(
                house.coordinator(), "/api/on-site-actions", """
                {"centre": "%s", "mode": "ON_SITE", "type": "VISIT", "title": "visite", "sector": "EMS",
                 "facility": {"name": "Ehpad", "department": "%s"}, "plannedFor": "2099-02-07"}
                """.formatted(where.centre(), where.firstDepartment())));
        move("/api/on-site-actions/", where, id);
        return id;
    }

    private UUID meeting(Where where) {
        var id = id(made(house.coordinator(), "/api/meetings", """
                {"centre": "%s", "kind": "CRISIS", "title": "crise", "facility": {"name": "Ehpad", "department": "%s"},
                 "plannedFor": "2099-02-07"}
                """.formatted(where.centre(), where.firstDepartment())));
        move("/api/meetings/", where, id);
        return id;
    }

    private UUID entered(String path, Where where, String kind) {
        var planned =
                path.endsWith("declarations") || kind.contains("MESSAGE") ? "" : ", \"plannedFor\": \"2099-02-07\"";
        return id(made(house.coordinator(), path, """
                {"centre": "%s", "title": "essai", "kind": %s%s}""".formatted(where.centre(), kind, planned)));
    }

    private void move(String path, Where where, UUID id) {
        if (where == Where.MOVED) {
            made(house.coordinator(), path + id + "/corrections", """
                    {"facility": {"name": "Ehpad", "department": "%s"}, "reason": "ailleurs"}
                    """.formatted(where.department()));
        }
    }

    /** One of the whole network is approved, so that it may replace any other. */
    private UUID answer(Where where) {
        var ofNetwork = where == Where.HOUSE;
        var id = id(made(house.coordinator(), "/api/answers", """
                {%s "shortcut": "%s", "title": "gale", "text": "laver"}
                """.formatted(
                        ofNetwork ? "" : "\"centre\": \"" + where.centre() + "\",", word())));
        return ofNetwork ? lived("/api/answers/", id, List.of("approvals")) : id;
    }

    private UUID finding(Where where) {
        return id(made(house.somebody(Role.EVALUATOR, null), "/api/findings", """
                {"kind": "QUESTION", "centre": "%s", "text": "pourquoi",
                 "event": {"position": 1, "type": "support-request.opened"}}
                """.formatted(where.centre())));
    }

    /** Left by a dialogue that broke off: somebody has to decide. */
    private UUID mail(Where where) {
        var mail = new Prepared(
                UUID.randomUUID(),
                MailKind.REMINDER,
                kept(About.SIGNALEMENT, where),
                "S",
                where.centre(),
                where == Where.MOVED ? "04" : where.region(),
                UUID.randomUUID(),
                null,
                new SealedText("declarant@example.org"),
                new SealedText("Relance"),
                new SealedText("La courbe ?"),
                Instant.now());
        house.does(new PrepareMail(mail));
        house.does(new HandOverMail(mail.id(), 1, Instant.now()));
        house.does(new MarkMailUncertain(mail.id(), 1, Instant.now()));
        return mail.id();
    }

    private UUID imported(Where where) {
        var brings = where == Where.ARA ? house.somebody(Role.COORDINATOR, Centre.ARA) : house.coordinator();
        var answer = brings.csv("/api/imports/support-requests?dryRun=true", CALLS + "A-2,jamais,ARA,,,,gale\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = id(JsonMapper.shared().readTree(answer.body()));
        for (var i = 0; i < 200 && !brings.get("/api/imports/" + id).body().contains("CHECKED"); i++) {
            pause();
        }
        return id;
    }

    private UUID brought(Visitor by) {
        var page =
                by.upload("/imports", CALLS.replace("gale", word())).headers().firstValue("Location");
        return UUID.fromString(page.orElseThrow().replaceAll(".*/", ""));
    }

    private UUID trial() {
        return id(made(house.coordinator(), "/api/trials", """
                {"name": "%s", "measure": "SUPPORT_REQUESTS", "moves": [{"subSector": "AIDE_DOMICILE", "sector": "EMS"}]}
                """.formatted(word())));
    }

    private UUID view(Visitor of) {
        return id(made(of, "/api/saved-views", """
                {"name": "%s", "query": "q=gale", "list": "SIGNALEMENTS"}""".formatted(word())));
    }

    private static String term() {
        return """
                {"code": "%s", "labelFr": "mot", "labelEn": "word", "validFrom": "2024-01-01"}""".formatted(word().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String word() {
        return "m" + UUID.randomUUID().toString().substring(0, 13);
    }

    private UUID made(String path, String json) {
        return id(made(house.somebody(Role.ADMIN, null), path, json));
    }

    static JsonNode made(Visitor by, String path, String json) {
        var answer = by.program(path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.get("id").asString());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
