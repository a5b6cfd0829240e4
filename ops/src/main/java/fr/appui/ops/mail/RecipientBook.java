package fr.appui.ops.mail;

import fr.appui.command.mail.Recipients;
import fr.appui.query.reading.History;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets which mail: the view tells who asked for some, the person's own events tell address and wish. */
@Component
class RecipientBook implements Recipients {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String OPEN_ACCOUNTS = """
            SELECT a.id, a.role, a.centre, a.region
              FROM view.account a
              JOIN view.settings s ON s.account = a.id
             WHERE NOT a.disabled
               AND (a.until IS NULL OR a.until >= :today)
               AND %s
             ORDER BY a.id
            """;

    private static final String ONE = OPEN_ACCOUNTS.formatted("a.id = :account");
    private static final String DIGEST = OPEN_ACCOUNTS.formatted("s.digest = 'WANTED'");

    private final JdbcClient db;
    private final History log;
    private final InstantSource clock;

    RecipientBook(JdbcClient db, History log, InstantSource clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Optional<Recipient> toldOfAssignments(UUID account) {
        return db
                .sql(ONE)
                .param("today", today())
                .param("account", account)
                .query(RecipientBook::actor)
                .optional()
                .stream()
                .flatMap(actor -> reached(actor, settings -> settings.assignments() == Notices.WANTED))
                .findFirst();
    }

    @Override
    public List<Recipient> readersOfTheDigest() {
        return db.sql(DIGEST).param("today", today()).query(RecipientBook::actor).list().stream()
                .flatMap(actor -> reached(actor, settings -> settings.digest() == Notices.WANTED))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    private Stream<Recipient> reached(Actor actor, java.util.function.Predicate<Changed> wanted) {
        return Stream.of(actor)
                .filter(person -> person.worksOn(CaseKind.SIGNALEMENT))
                .flatMap(person -> settings(person).stream())
                .filter(wanted)
                .flatMap(settings -> Stream.ofNullable(settings.mailAddress()))
                .filter(address -> !address.equals(SealedText.ERASED))
                .map(address -> new Recipient(actor, address));
    }

    private Optional<Changed> settings(Actor actor) {
        return log.stream(SettingsEvent.streamOf(actor.account()), Long.MAX_VALUE).reversed().stream()
                .filter(recorded -> recorded.event() instanceof Changed)
                .map(recorded -> (Changed) recorded.event())
                .findFirst();
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        var centre = row.getString("centre");
        return new Actor(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("region"));
    }
}
