package fr.appui.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every door of the house against every kind of person and of case. A route that stands not in {@code routes.txt}
 * fails: who adds one says there who may go through it, and how it answers.
 */
class EveryRouteTest {
    private record Cell(Route route, Visitor visitor, Where where, int status, String leadsTo) {
        @Override
        public String toString() {
            return "%s as %s at %s: %d %s, not %s".formatted(route.name(), visitor, where, status, leadsTo, expected());
        }

        boolean isRight() {
            return expected().contains(status) && (status != 302 || visitor.role() != null || isTheWayIn());
        }

        private boolean isTheWayIn() {
            return leadsTo.endsWith("/connexion");
        }

        private List<Integer> expected() {
            if (route.isOfEverybody()) {
                return List.of(route.expected());
            }
            if (visitor.role() == null) {
                return List.of(route.isOfPrograms() ? 401 : 302);
            }
            if (!route.isOpenTo(visitor)) {
                return List.of(403);
            }
            return List.of(
                    visitor.reaches(route.about(), where)
                            ? route.expected()
                            : route.about().statusOutside(visitor, where));
        }
    }

    private static final House HOUSE = House.ofAll();

    private final Things things = new Things(HOUSE);

    @Test
    void every_route_says_who_may_go_through_it() {
        var told = Route.all();

        assertThat(told).doesNotHaveDuplicates();
        assertThat(HOUSE.routes())
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(Route::name).distinct().toList());
    }

    @Test
    void a_door_is_open_to_those_who_may_and_to_nobody_else() {
        var wrong = new ArrayList<Cell>();
        var cells = 0;
        for (var route : Route.all()) {
            for (var where : route.about().places()) {
                for (var cell : cells(route, where)) {
                    cells++;
                    if (!cell.isRight()) {
                        wrong.add(cell);
                    }
                }
            }
        }
        System.out.printf(
                "%d routes, %d kinds of persons, %d cells%n",
                HOUSE.routes().size(), HOUSE.visitors().size(), cells);
        wrong.forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(4000);
    }

    /** One thing for all who come to this door, but where what one of them does decides what the next is told. */
    private List<Cell> cells(Route route, Where where) {
        var forAll = route.isGet() || route.about().isFreshForEach()
                ? null
                : things.fresh(route.about(), where, HOUSE.coordinator(), route.before());
        return HOUSE.visitors().stream()
                .map(visitor -> cell(route, where, visitor, forAll == null ? thing(route, where, visitor) : forAll))
                .toList();
    }

    private UUID thing(Route route, Where where, Visitor visitor) {
        var own = route.about().isFreshForEach() && route.isOpenTo(visitor);
        return own && !route.isGet()
                ? things.fresh(route.about(), where, visitor, route.before())
                : things.kept(route.about(), where);
    }

    private Cell cell(Route route, Where where, Visitor visitor, UUID id) {
        var path = things.path(route, where, id);
        var said = said(route, where, visitor);
        var answer = route.isGet()
                ? path.equals("/direct") ? visitor.listen(path) : visitor.get(said.isEmpty() ? path : path + "?" + said)
                : visitor.post(path, said);
        return new Cell(
                route,
                visitor,
                where,
                answer.statusCode(),
                answer.statusCode() == 302
                        ? answer.headers().firstValue("Location").orElse("")
                        : "");
    }

    private String said(Route route, Where where, Visitor visitor) {
        var said = route.said()
                .replace("{centre}", where.centre().name())
                .replace("{region}", where.region())
                .replace("{department}", where.department())
                .replace("{home}", Where.homeOf(visitor).centre().name())
                .replace("{word}", Things.word())
                .replace("{WORD}", Things.word().toUpperCase(Locale.ROOT).replace('-', '_'))
                .replace("{id}", UUID.randomUUID().toString());
        return said.contains("{other}")
                ? said.replace("{other}", things.fit(route.about(), visitor).toString())
                : said;
    }
}
