package fr.appui.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.account.Access;
import fr.appui.command.account.CreateAccount;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Submission;
import fr.appui.house.Route.About;
import fr.appui.ops.Application;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.ops.register.RegisterBook;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every door of the house against every kind of person and of case. A route that stands not in {@code routes.txt}
 * fails: who adds one says there who may go through it.
 */
class EveryRouteTest {
    private static final UUID NOBODY_KNOWS = new UUID(9, 9);

    /** Where a planted case lies now, and where it lay before; nothing of it is said when it is none at all. */
    private enum Where {
        ARA(Centre.ARA, "84", "69"),
        IDF(Centre.IDF, "11", "75"),
        /** Of La Réunion when it was received, put right to Mayotte. */
        MOVED(Centre.REU, "06", "976"),
        NOWHERE(Centre.COR, "none", "2A");

        private final Centre centre;
        private final String region;
        private final String department;

        Where(Centre centre, String region, String department) {
            this.centre = centre;
            this.region = region;
            this.department = department;
        }

        boolean isReachedBy(Visitor visitor, CaseKind kind) {
            return this != NOWHERE && visitor.reaches(kind, centre, region);
        }
    }

    /** Something that only some may ever read. */
    private record Canary(String text, String what, Predicate<Visitor> mayRead) {}

    private record Planted(UUID signalement, UUID request, UUID action, long position) {}

    private record Cell(
            Route route, Visitor visitor, @Nullable Where where, int status) {
        @Override
        public String toString() {
            return "%s as %s%s: %d".formatted(route.name(), visitor, where == null ? "" : " at " + where, status);
        }
    }

    private static final List<Visitor> VISITORS = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    private final java.util.Map<Where, Planted> planted = new java.util.EnumMap<>(Where.class);
    private final List<Canary> canaries = new ArrayList<>();

    @BeforeAll
    static void open_a_house() {
        appui = new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .run(TestDatabase.freshDatabase().arguments("--server.port=0", "--management.server.port=0"));
        VISITORS.add(new Visitor(address(), "nobody", null));
        Stream.of(
                        Visitor.actor(Role.HOTLINE, Centre.ARA, null),
                        Visitor.actor(Role.HOTLINE, Centre.IDF, null),
                        Visitor.actor(Role.LIAISON, null, "84"),
                        Visitor.actor(Role.LIAISON, null, "11"),
                        Visitor.actor(Role.LIAISON, null, "04"),
                        Visitor.actor(Role.LIAISON, null, "06"),
                        Visitor.actor(Role.COORDINATOR, null, null),
                        Visitor.actor(Role.EVALUATOR, null, null),
                        Visitor.actor(Role.ADMIN, null, null))
                .forEach(actor -> VISITORS.add(visitor(actor)));
    }

    private static String address() {
        var server = ((WebServerApplicationContext) appui).getWebServer();
        return "http://127.0.0.1:" + java.util.Objects.requireNonNull(server).getPort();
    }

    private static Visitor visitor(Actor actor) {
        var login = (actor.role() + "."
                        + (actor.centre() != null ? actor.centre() : actor.region() != null ? actor.region() : "tous"))
                .toLowerCase(java.util.Locale.ROOT);
        var key = UUID.randomUUID();
        appui.getBean(Commands.class)
                .take(
                        new Submission(
                                key,
                                RegisterBook.MACHINE,
                                Origin.API,
                                "/api/accounts",
                                actor.account(),
                                true,
                                login,
                                key),
                        null,
                        () -> new CreateAccount(
                                actor.account(),
                                new SealedText(login),
                                new SealedText("Personne " + login),
                                new Access(
                                        actor.role(),
                                        actor.centre(),
                                        actor.region(),
                                        actor.role() == Role.EVALUATOR ? LocalDate.of(2099, 12, 31) : null),
                                new SealedText(Visitor.PASSWORD),
                                Instant.now()));
        return new Visitor(address(), login, actor);
    }

    private static Visitor coordinator() {
        return VISITORS.stream()
                .filter(visitor -> visitor.role() == Role.COORDINATOR)
                .findFirst()
                .orElseThrow();
    }

    // ---- every route has a row

    @Test
    void every_route_says_who_may_go_through_it() {
        var told = Route.all().stream().map(Route::name).toList();

        assertThat(told).doesNotHaveDuplicates();
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(told).contains(route));
    }

    /** As Spring knows them; what filters answer stands in none of its tables: sign-in, sign-out, assets. */
    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        appui.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("fr.appui.")) {
                        for (var method : info.getMethodsCondition().getMethods()) {
                            info.getPatternValues().forEach(path -> routes.add(method + " " + path));
                        }
                    }
                });
        return routes;
    }

    // ---- who is let through

    @Test
    void a_door_is_open_to_those_who_may_and_to_nobody_else() {
        plant();
        var there = routes();
        var wrong = new ArrayList<Cell>();
        var cells = 0;
        for (var route : Route.all()) {
            if (there.contains(route.name())) {
                for (var visitor : VISITORS) {
                    for (var cell : cells(route, visitor)) {
                        cells++;
                        if (!isRight(cell)) {
                            wrong.add(cell);
                        }
                    }
                }
            }
        }
        System.out.printf("%d routes, %d kinds of persons, %d cells%n", there.size(), VISITORS.size(), cells);
        wrong.forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(3000);
    }

    private List<Cell> cells(Route route, Visitor visitor) {
        if (route.about() == About.NOTHING) {
            return List.of(new Cell(route, visitor, null, status(route, visitor, Where.NOWHERE)));
        }
        return Stream.of(Where.values())
                .filter(where -> !(route.about().isNew() && where == Where.NOWHERE))
                .map(where -> new Cell(route, visitor, where, status(route, visitor, where)))
                .toList();
    }

    private int status(Route route, Visitor visitor, Where where) {
        var path = route.path()
                .replaceAll("\\{key[^/]*}\\.ics", "x".repeat(40) + ".ics")
                .replace("{kind}", "signalements")
                .replace("{code}", "CLUSTER_IRA")
                .replace("{position}", String.valueOf(planted(where).position()))
                .replace("{id}", subject(route.about(), where).toString());
        if (route.method().equals("GET")) {
            return (path.equals("/direct") ? visitor.listen(path) : visitor.get(path)).statusCode();
        }
        var body = route.body()
                .replace("{centre}", where.centre.name())
                .replace("{department}", where.department)
                .replace("{other}", subject(route.about(), Where.ARA).toString());
        return visitor.post(path, body).statusCode();
    }

    private UUID subject(About about, Where where) {
        return switch (about) {
            case SIGNALEMENT, EVENT -> planted(where).signalement();
            case REQUEST -> planted(where).request();
            case ON_SITE_ACTION -> planted(where).action();
            case NOTHING, NEW_SIGNALEMENT, NEW_REQUEST, NEW_ON_SITE_ACTION -> NOBODY_KNOWS;
        };
    }

    private Planted planted(Where where) {
        return planted.getOrDefault(where, new Planted(NOBODY_KNOWS, NOBODY_KNOWS, NOBODY_KNOWS, 999_999_999));
    }

    private static boolean isRight(Cell cell) {
        var route = cell.route();
        var status = cell.status();
        if (status >= 500 || status == 405 || status == 415) {
            return false;
        }
        if (route.who().equals("P")) {
            return status != 401 && (status != 403 || cell.visitor().role() == null);
        }
        if (cell.visitor().role() == null) {
            return route.isOfPrograms() ? status == 401 : List.of(302, 401, 403).contains(status);
        }
        if (!route.isOpenTo(cell.visitor())) {
            return status == 403;
        }
        if (cell.where() == null) {
            return status != 401 && status != 403;
        }
        if (!cell.where().isReachedBy(cell.visitor(), route.about().kind())) {
            return status == (route.about().isNew() ? 403 : 404) || status == 400;
        }
        return !List.of(401, 403, 404).contains(status);
    }

    // ---- what is said behind the door

    @Test
    void nothing_is_ever_said_to_those_who_may_not_know_it() {
        plant();
        var leaks = new LinkedHashSet<String>();
        var heard = new HashSet<Canary>();
        var answers = 0;
        var addresses = addresses();
        for (var visitor : VISITORS) {
            var forbidden = canaries.stream()
                    .filter(canary -> !canary.mayRead().test(visitor))
                    .toList();
            for (var path : addresses) {
                var answer = path.startsWith("/direct?") ? visitor.listen(path) : visitor.get(path);
                answers++;
                canaries.stream()
                        .filter(canary ->
                                !forbidden.contains(canary) && said(answer).contains(canary.text()))
                        .forEach(heard::add);
                for (var canary : forbidden) {
                    if (said(answer).contains(canary.text()) && !path.contains(canary.text())) {
                        leaks.add("%s reads %s at %s".formatted(visitor, canary.what(), path));
                    }
                }
            }
        }
        System.out.printf(
                "%d answers to %d persons searched for %d canaries: %d leaks%n",
                answers, VISITORS.size(), canaries.size(), leaks.size());
        leaks.forEach(System.out::println);
        assertThat(leaks).isEmpty();
        assertThat(canaries.stream().filter(canary -> !heard.contains(canary)).map(Canary::what))
                .as("canaries that nobody can hear, and which would prove nothing")
                .isEmpty();
    }

    private static String said(HttpResponse<String> answer) {
        return answer.body();
    }

    /** Every GET, about every planted case, and whatever asks for many at once. */
    private List<String> addresses() {
        var period = "from=2024-01-01&to=2024-12-31";
        var all = new LinkedHashSet<String>(List.of(
                "/api/signalements?limit=1000",
                "/api/signalements?q=canari&limit=1000",
                "/api/signalements?status=WITHDRAWN&limit=1000",
                "/api/support-requests?limit=1000",
                "/api/support-requests?q=canari&limit=1000",
                "/api/support-requests/similar?text=canari",
                "/api/events?after=0&limit=10000",
                "/api/audit?limit=1000",
                "/api/facilities?q=canari",
                "/signalements?vue=liste&q=canari",
                "/signalements?vue=cartes",
                "/demandes?q=canari",
                "/demandes/semblables?question=canari",
                "/demandes/deja-ouvertes?facility.name=canari",
                "/journal",
                "/palette?q=canari",
                "/palette/options?q=canari",
                "/etablissements/options?q=canari",
                "/tableau-de-bord?" + period,
                "/direct?after=0",
                "/direct/depuis?after=0",
                "/api/counters?" + period + "&by=centre,region,criterion"));
        for (var measure : Measure.values()) {
            all.add("/api/counters/lines?" + period + "&limit=1000&measure=" + measure);
            all.add("/chiffres?" + period + "&measure=" + measure);
        }
        var there = routes();
        for (var where : planted.keySet()) {
            for (var route : Route.all()) {
                if (route.method().equals("GET") && route.path().contains("{id}") && there.contains(route.name())) {
                    all.add(route.path()
                            .replace("{id}", planted(where).signalement().toString()));
                    all.add(route.path()
                            .replace("{id}", planted(where).request().toString()));
                    all.add(route.path().replace("{id}", planted(where).action().toString()));
                }
            }
            all.add("/api/audit?case=" + planted(where).signalement());
        }
        var last = planted.values().stream().mapToLong(Planted::position).max().orElseThrow();
        for (var position = first; position <= last; position++) {
            all.add("/evenements/" + position);
        }
        there.stream()
                .filter(route -> route.startsWith("GET ") && !route.contains("{") && !route.equals("GET /direct"))
                .forEach(route -> all.add(route.substring(4)));
        // Letters of a PDF cannot be searched for; the page that it is made from says the same.
        all.removeIf(path -> path.endsWith(".pdf"));
        return List.copyOf(all);
    }

    // ---- the cases

    private long first;

    /** One of each kind in each place, and what may be read of it by whom. */
    private void plant() {
        first = position() + 1;
        for (var where : List.of(Where.ARA, Where.IDF, Where.MOVED)) {
            var mark = "canari" + UUID.randomUUID().toString().substring(0, 8);
            var request = made("/api/support-requests", """
                    {"centre": "%s", "receivedAt": "2024-02-05T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
                     "themes": ["SCABIES"], "facility": {"name": "%sclair", "department": "%s"}, "question": "%sscelle"}
                    """.formatted(
                            where.centre, mark + "d", where == Where.MOVED ? "976" : where.department, mark + "d"));
            canary(mark + "dclair", where, CaseKind.SUPPORT_REQUEST, false);
            canary(mark + "dscelle", where, CaseKind.SUPPORT_REQUEST, true);
            canary(request.get("id").asString(), where, CaseKind.SUPPORT_REQUEST, false);
            canary(request.get("number").asString(), where, CaseKind.SUPPORT_REQUEST, false);
            var signalement = made("/api/signalements", """
                    {"centre": "%s", "receivedAt": "2024-02-05T10:00:00+01:00", "origin": "PORTAL",
                     "externalNumber": "%snum", "sector": "EMS", "kind": "IRA", "summary": "%sscelle",
                     "facility": {"name": "%sclair", "department": "%s"}, "fromRequest": "%s"}
                    """.formatted(
                            where.centre,
                            mark + "s",
                            mark + "s",
                            mark + "s",
                            where == Where.MOVED ? "974" : where.department,
                            request.get("id").asString()));
            var id = signalement.get("id").asString();
            if (where == Where.MOVED) {
                made("/api/signalements/" + id + "/corrections", """
                        {"facility": {"name": "%sapresclair", "department": "976"}, "reason": "%sapresscelle"}
                        """.formatted(mark, mark));
                canary(mark + "apresclair", where, CaseKind.SIGNALEMENT, false);
            } else {
                canary(mark + "snum", where, CaseKind.SIGNALEMENT, false);
                canary(mark + "sclair", where, CaseKind.SIGNALEMENT, false);
                canary(mark + "sscelle", where, CaseKind.SIGNALEMENT, true);
                canary(id, where, CaseKind.SIGNALEMENT, false);
                canary(signalement.get("number").asString(), where, CaseKind.SIGNALEMENT, false);
            }
            made(
                    "/api/signalements/" + id + "/links",
                    "{\"to\": \"" + request.get("id").asString() + "\"}");
            var action = made("/api/on-site-actions", """
                    {"centre": "%s", "mode": "ON_SITE", "type": "VISIT", "title": "%sascelle", "sector": "EMS",
                     "facility": {"name": "%saclair", "department": "%s"}, "occurredAt": "2024-02-07T10:00:00+01:00"}
                    """.formatted(where.centre, mark, mark, where.department));
            canary(mark + "aclair", where, CaseKind.ON_SITE_ACTION, false);
            canary(mark + "ascelle", where, CaseKind.ON_SITE_ACTION, true);
            canary(action.get("id").asString(), where, CaseKind.ON_SITE_ACTION, false);
            var noted = made("/api/signalements/" + id + "/notes", "{\"text\": \"" + mark + "notescelle\"}");
            canary(mark + "notescelle", where, CaseKind.SIGNALEMENT, true);
            planted.put(
                    where,
                    new Planted(
                            UUID.fromString(id),
                            UUID.fromString(request.get("id").asString()),
                            UUID.fromString(action.get("id").asString()),
                            noted.get("position").asLong()));
        }
        coordinator().get("/api/signalements?limit=1&minPosition=" + position());
        coordinator().get("/api/support-requests?limit=1&minPosition=" + position());
        coordinator().get("/api/audit?limit=1&minPosition=" + position());
    }

    private void canary(String text, Where where, CaseKind kind, boolean sealed) {
        canaries.add(new Canary(
                text,
                where + " " + kind + " " + text,
                visitor -> where.isReachedBy(visitor, kind)
                        && (!sealed || visitor.actor().opens(kind))));
    }

    private static JsonNode made(String path, String json) {
        var answer = coordinator().program(path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static long position() {
        return JsonMapper.shared()
                .readTree(coordinator().get("/api/status").body())
                .get("position")
                .asLong();
    }
}
