package fr.appui.ops.demo;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Those who act in the demonstration, and those as whom one signs in to it. */
final class Staff {
    /** @param signsIn whether the account is given a password */
    record Person(String login, String name, Actor actor, boolean signsIn) {
        static Person of(String login, Role role, @Nullable Centre centre, @Nullable String region, boolean signsIn) {
            var id = Dice.id("account/" + login);
            return new Person(login, People.name(Dice.of(login)), new Actor(id, role, centre, region), signsIn);
        }
    }

    /** Puts right in July what has been noticed in the whole network. */
    static final Person COORDINATION = Person.of("coordination", Role.COORDINATOR, null, null, true);

    private static final List<Person> VISITORS = List.of(
            Person.of("admin", Role.ADMIN, null, null, true),
            Person.of("permanence", Role.HOTLINE, Centre.ARA, null, true),
            Person.of("permanence.idf", Role.HOTLINE, Centre.IDF, null, true),
            Person.of("liaison", Role.LIAISON, null, "84", true),
            COORDINATION,
            Person.of("evaluation", Role.EVALUATOR, null, null, true));

    private Staff() {}

    static List<Person> all() {
        var all = new ArrayList<>(VISITORS);
        Arrays.stream(Centre.values()).forEach(centre -> all.addAll(hotline(centre)));
        return all;
    }

    static Actor someoneAt(Centre centre, Dice dice) {
        return dice.one(hotline(centre)).actor();
    }

    private static List<Person> hotline(Centre centre) {
        var people = Math.clamp(Area.of(centre).population() / 150, 2, 4);
        return java.util.stream.IntStream.rangeClosed(1, people)
                .mapToObj(n -> "demo." + centre.name().toLowerCase(Locale.ROOT) + "." + n)
                .map(login -> Person.of(login, Role.HOTLINE, centre, null, false))
                .toList();
    }
}
