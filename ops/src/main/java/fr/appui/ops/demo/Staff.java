package fr.appui.ops.demo;

import fr.appui.command.account.Access;
import fr.appui.command.account.CreateAccount;
import fr.appui.ops.register.RegisterBook;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who act in the demonstration, and those as whom one signs in to it. */
final class Staff {
    /** @param password {@code null}: acts, but cannot sign in */
    record Person(
            String login,
            String name,
            Actor actor,
            @Nullable String password) {
        private static Person visitor(String login, Role role, @Nullable Centre centre, @Nullable String region) {
            return of(login, role, centre, region, "demo");
        }

        private static Person of(
                String login, Role role, @Nullable Centre centre, @Nullable String region, @Nullable String password) {
            var actor = new Actor(Dice.id("account/" + login), role, centre, region);
            return new Person(login, People.name(Dice.of("account/" + login)), actor, password);
        }

        private CreateAccount created(Instant at) {
            return new CreateAccount(
                    actor.account(),
                    new SealedText(login),
                    new SealedText(name),
                    new Access(
                            actor.role(),
                            actor.centre(),
                            actor.region(),
                            actor.role() == Role.EVALUATOR ? LAST_DAY : null),
                    password == null ? null : new SealedText(password),
                    at);
        }
    }

    /** An evaluator's account must have an end. */
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** Puts right in July what has been noticed in the whole network. */
    static final Person COORDINATION = Person.visitor("coordination", Role.COORDINATOR, null, null);

    /** Follows the signalements of Auvergne-Rhône-Alpes at the regional health agency. */
    static final Person LIAISON = Person.visitor("liaison", Role.LIAISON, null, "84");

    /** Asks, and notes what was found. */
    static final Person EVALUATION = Person.visitor("evaluation", Role.EVALUATOR, null, null);

    private static final List<Person> VISITORS = List.of(
            Person.visitor("admin", Role.ADMIN, null, null),
            Person.visitor("permanence", Role.HOTLINE, Centre.ARA, null),
            Person.visitor("permanence.idf", Role.HOTLINE, Centre.IDF, null),
            LIAISON,
            COORDINATION,
            EVALUATION);

    private static final Map<Centre, List<Person>> HOTLINES = hotlines();

    private Staff() {}

    static List<Person> all() {
        return Stream.concat(VISITORS.stream(), HOTLINES.values().stream().flatMap(List::stream))
                .toList();
    }

    /** All accounts are made before the first call, by the machine itself. */
    static List<Act> acts() {
        var all = all();
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    var at = RegisterBook.DEMONSTRATION_BEGINS.plusSeconds(60 + i);
                    var person = all.get(i);
                    return new Act(
                            Dice.id("creation of " + person.login()), at, RegisterBook.MACHINE, person.created(at));
                })
                .toList();
    }

    static Actor someoneAt(Centre centre, Dice dice) {
        return dice.one(HOTLINES.getOrDefault(centre, List.of())).actor();
    }

    /** Two to four people answer the telephone of each centre. */
    private static Map<Centre, List<Person>> hotlines() {
        var hotlines = new EnumMap<Centre, List<Person>>(Centre.class);
        Centre.network().forEach(centre -> {
            var people = Math.clamp(Area.of(centre).population() / 150, 2, 4);
            var prefix = "demo." + centre.name().toLowerCase(Locale.ROOT) + ".";
            hotlines.put(
                    centre,
                    IntStream.rangeClosed(1, people)
                            .mapToObj(n -> Person.of(prefix + n, Role.HOTLINE, centre, null, null))
                            .toList());
        });
        return hotlines;
    }
}
