package fr.appui.house;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.appui.command.account.Access;
import fr.appui.command.account.CreateAccount;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Machine;
import fr.appui.command.intake.Submission;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.ops.register.RegisterBook;
import fr.appui.query.reading.Projection;
import fr.appui.query.reading.ViewPositions;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.rule.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A register with a mail server, and somebody of every kind who goes about in it. */
final class House {
    private static final class Shared {
        static final House HOUSE = new House();
    }

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ConfigurableApplicationContext appui;
    private final List<Visitor> visitors = new ArrayList<>();
    private final LocalTime digestAt = aMomentAgoInParis();

    private House() {
        mail.start();
        appui = new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .run(TestDatabase.freshDatabase()
                        .arguments(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + mail.getSmtp().getPort(),
                                "--appui.mail.from=appui@example.org",
                                "--appui.mail.look=200ms",
                                "--appui.mail.digest-at=" + digestAt,
                                "--appui.policy.look=1s"));
        courier().stop();
        visitors.add(new Visitor(address(), "nobody", null));
        Stream.of(
                        Visitor.actor(Role.HOTLINE, Centre.ARA, null),
                        Visitor.actor(Role.HOTLINE, Centre.IDF, null),
                        Visitor.actor(Role.LIAISON, null, "84"),
                        Visitor.actor(Role.LIAISON, null, "11"),
                        Visitor.actor(Role.LIAISON, null, "04"),
                        Visitor.actor(Role.LIAISON, null, "06"),
                        Visitor.actor(Role.COORDINATOR, Centre.ARA, null),
                        Visitor.actor(Role.COORDINATOR, null, null),
                        Visitor.actor(Role.EVALUATOR, null, null),
                        Visitor.actor(Role.ADMIN, null, null))
                .forEach(actor -> visitors.add(visitor(login(actor), actor)));
    }

    /** The one that all tests of this room go through. */
    static House ofAll() {
        return Shared.HOUSE;
    }

    /** On an evening of Paris a new day has begun in the Indian Ocean, and its digest is not yet due. */
    boolean sendsTheDigestNow(Visitor visitor) {
        var region = visitor.actor().region();
        return region == null
                || !LocalTime.now(Territory.of(region, null).zone()).isBefore(digestAt);
    }

    private static LocalTime aMomentAgoInParis() {
        var now = LocalTime.now(ZoneId.of("Europe/Paris")).truncatedTo(ChronoUnit.MINUTES);
        return now.equals(LocalTime.MIDNIGHT) ? now : now.minusMinutes(1);
    }

    private static String login(Actor actor) {
        return (actor.role() + "."
                        + (actor.centre() != null ? actor.centre() : actor.region() != null ? actor.region() : "tous"))
                .toLowerCase(Locale.ROOT);
    }

    private String address() {
        var server = ((WebServerApplicationContext) appui).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    /** Somebody more, signed in. */
    Visitor visitor(String login, Actor actor) {
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

    /** Those whose kinds differ, the one who has not signed in among them. */
    List<Visitor> visitors() {
        return visitors;
    }

    Visitor somebody(Role role, @Nullable Centre centre) {
        return visitors.stream()
                .filter(visitor -> visitor.role() == role && visitor.actor().centre() == centre)
                .findFirst()
                .orElseThrow();
    }

    Visitor coordinator() {
        return somebody(Role.COORDINATOR, null);
    }

    GreenMail mail() {
        return mail;
    }

    /** As Spring knows them; what filters answer stands in none of its tables: sign-in, sign-out, assets. */
    Set<String> routes() {
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

    private SmartLifecycle courier() {
        return appui.getBean("mailWorker", SmartLifecycle.class);
    }

    /** Mails go out meanwhile, and at no other time. */
    void whileMailGoesOut(Runnable what) {
        courier().start();
        try {
            what.run();
        } finally {
            courier().stop();
        }
    }

    /** All views have taken in what has happened. */
    void settles() {
        var head = appui.getBean(LogPages.class).settledHead();
        var names = appui.getBeansOfType(Projection.class).values().stream()
                .map(Projection::name)
                .toList();
        while (appui.getBean(ViewPositions.class).least(names) < head) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What only the machine does by itself. */
    void does(CaseCommand command) {
        appui.getBean(Commands.class)
                .take(Machine.submission("test", command.id(), UUID.randomUUID()), null, () -> command);
    }
}
