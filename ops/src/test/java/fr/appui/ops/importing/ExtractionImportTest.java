package fr.appui.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.importing.ImportDesk;
import fr.appui.command.importing.ImportJob;
import fr.appui.command.importing.ImportJobs;
import fr.appui.command.importing.Wish;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.CorrectSignalement;
import fr.appui.command.signalement.Details;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.signalement.WithdrawSignalement;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.eventstore.UuidV7Identifiers;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Extractions of other registers, through the whole machine but its ports and views. */
class ExtractionImportTest {
    private static final Actor NATIONAL = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
    private static final Actor OF_ARA = new Actor(UUID.randomUUID(), Role.COORDINATOR, Centre.ARA, null);
    private static final String HEADINGS =
            "Origine;Numéro;Reçu le;Centre;Secteur;Nature;Critères;Nombre de cas;Décès;Résumé\n";
    private static final Instant RECEIVED = Instant.parse("2024-02-05T13:05:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    private final String number = "PS-" + NUMBERS.incrementAndGet();

    @BeforeAll
    static void open_a_register() {
        var database = TestDatabase.freshDatabase();
        appui = new SpringApplicationBuilder(Application.class)
                .run(database.arguments("--server.port=-1", "--management.server.port=-1", "--appui.chore=true"));
    }

    @AfterAll
    static void close() {
        appui.close();
    }

    @Test
    void a_line_with_a_new_number_becomes_a_signalement_and_the_same_file_again_changes_nothing() {
        var line = line(number, "05/02/2024", "IRA", "2", "6", "0");

        var first = imported(NATIONAL, line);
        var again = imported(NATIONAL, line);

        assertThat(counts(first)).containsExactly(1, 0, 0, 0);
        assertThat(counts(again)).containsExactly(0, 0, 1, 0);
        assertThat(events(again)).isEmpty();
        var received = (Received) events(first).getFirst().event();
        assertThat(received.externalNumber()).isEqualTo(number);
        assertThat(received.origin()).isEqualTo(SignalementOrigin.PORTAL);
        assertThat(received.criteria()).containsExactly(new Criterion("2017", "2"));
        assertThat(received.cases()).isEqualTo(new CaseCount(LocalDate.of(2024, 2, 5), 6, 0, 0));
    }

    @Test
    void a_number_entered_by_hand_is_brought_up_to_date_by_events_and_what_is_not_told_stays() {
        var id = byHand(number);

        var done = imported(NATIONAL, line(number, "05/02/2024", "GEA", "1a", "9", "1"));

        assertThat(counts(done)).containsExactly(0, 1, 0, 0);
        assertThat(events(done)).allMatch(event -> event.stream().equals(id));
        assertThat(events(done))
                .anyMatch(event -> event.event() instanceof Corrected e
                        && e.kind() == SignalementKind.GEA
                        && e.receivedAt() == null
                        && e.reasonCode() == ReasonCode.NEW_INFORMATION);
        assertThat(events(done))
                .anyMatch(event -> event.event() instanceof CasesCounted e
                        && e.cases().residents() == 9
                        && e.cases().deaths() == 1);
        var facts = facts(id);
        assertThat(facts.receivedAt()).isEqualTo(RECEIVED);
        assertThat(facts.facility()).isNotNull();
        assertThat(facts.criteria()).containsExactly(new Criterion("2017", "2"), new Criterion("2017", "1a"));
    }

    @Test
    void a_line_that_says_what_is_known_writes_nothing() {
        byHand(number);

        var done = imported(NATIONAL, line(number, "05/02/2024", "IRA", "2", "6", "0"));

        assertThat(counts(done)).containsExactly(0, 0, 1, 0);
        assertThat(events(done)).isEmpty();
    }

    @Test
    void a_number_that_stands_twice_in_a_file_is_one_signalement_as_the_later_line_tells_it() {
        var done = imported(
                NATIONAL,
                line(number, "05/02/2024", "IRA", "2", "6", "0"),
                line(number, "05/02/2024", "IRA", "2", "8", "0"),
                line(number, "05/02/2024", "IRA", "2", "8", "0"));

        assertThat(counts(done)).containsExactly(1, 1, 1, 0);
        assertThat(events(done).stream().map(Recorded::stream).distinct()).hasSize(1);
        assertThat(facts(events(done).getFirst().stream())
                        .lastCount()
                        .orElseThrow()
                        .residents())
                .isEqualTo(8);
    }

    @Test
    void what_people_put_right_stays_when_the_extraction_says_no_more_than_before() {
        var line = line(number, "05/02/2024", "IRA", "2", "6", "0");
        var id = events(imported(NATIONAL, line)).getFirst().stream();
        take(new CorrectSignalement(
                id,
                new Details(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SignalementKind.COVID19,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                new SealedText("prélèvement"),
                ReasonCode.NEW_INFORMATION,
                TermsOfTheDay.ALWAYS,
                RuleBook.founding(),
                Instant.now(),
                Instant.now()));

        assertThat(counts(imported(NATIONAL, line))).containsExactly(0, 0, 1, 0);
        assertThat(facts(id).about()).isEqualTo(SignalementKind.COVID19);
        assertThat(counts(imported(NATIONAL, line(number, "05/02/2024", "GEA", "2", "6", "0"))))
                .containsExactly(0, 1, 0, 0);
        assertThat(facts(id).about()).isEqualTo(SignalementKind.GEA);
    }

    @Test
    void a_withdrawn_one_is_not_revived_by_a_file_but_told() {
        var id = byHand(number);
        take(new WithdrawSignalement(id, new SealedText("erreur"), ReasonCode.ENTERED_BY_MISTAKE, Instant.now()));

        var done = imported(NATIONAL, line(number, "05/02/2024", "GEA", "2", "9", "0"));

        assertThat(counts(done)).containsExactly(0, 0, 0, 1);
        assertThat(jobs().report(done.id())
                        .refused()
                        .getFirst()
                        .faults()
                        .getFirst()
                        .code())
                .isEqualTo("signalement.withdrawn");
    }

    @Test
    void bad_lines_are_told_by_field_and_a_number_of_another_centre_is_refused() {
        byHand(number);
        var other = line("PS-autre-" + number, "05/02/2024", "IRA", "9z", "6", "0");
        var elsewhere = line(number, "05/02/2024", "GEA", "2", "6", "0").replace("IDF", "ARA");
        var wrong = line("PS-x-" + number, "hier", "Rhume", "2", "six", "0");

        var done = imported(OF_ARA, other.replace("IDF", "ARA"), elsewhere, wrong.replace("IDF", "ARA"));

        assertThat(counts(done)).containsExactly(0, 0, 0, 3);
        assertThat(jobs().report(done.id()).refused().stream()
                        .map(line -> line.faults().stream()
                                .map(fault -> fault.field() + " " + fault.code())
                                .toList()))
                .satisfiesExactly(
                        first -> assertThat(first).containsExactly("criteria unknown-code"),
                        second -> assertThat(second).containsExactly("line not-found"),
                        third -> assertThat(third).contains("receivedAt bad-date", "kind unknown-code"));
    }

    private static String line(String number, String day, String kind, String criteria, String cases, String deaths) {
        return String.join(";", "Portail", number, day, "IDF", "EMS", kind, criteria, cases, deaths, "vu avec la cadre")
                + "\n";
    }

    /** As somebody entered it, with its hour and its facility. */
    private static UUID byHand(String number) {
        var id = UuidV7Identifiers.next();
        take(new ReceiveSignalement(
                id,
                "S-IDF-2024-9" + number.replaceAll("\\D", ""),
                Centre.IDF,
                RECEIVED,
                null,
                SignalementOrigin.PORTAL,
                number,
                Sector.EMS,
                null,
                new Facility(null, "EHPAD Les Tilleuls", "Meaux", "77"),
                SignalementKind.IRA,
                List.of(new Criterion("2017", "2")),
                null,
                new CaseCount(LocalDate.of(2024, 2, 5), 6, 0, 0),
                null,
                new SealedText("Plusieurs résidents"),
                null,
                null,
                RuleBook.founding(),
                RECEIVED));
        return id;
    }

    private static void take(CaseCommand command) {
        var key = UuidV7Identifiers.next();
        appui.getBean(Commands.class)
                .take(
                        new Submission(key, NATIONAL, Origin.API, "/test", command.id(), false, key.toString(), key),
                        null,
                        () -> command);
    }

    private static SignalementFacts facts(UUID id) {
        return (SignalementFacts) appui.getBean(Cases.class).facts(id).orElseThrow();
    }

    private static ImportJob imported(Actor actor, String... lines) {
        var desk = appui.getBean(ImportDesk.class);
        var draft = desk.receive(
                actor,
                "signalements",
                "extraction.csv",
                (HEADINGS + String.join("", lines)).getBytes(StandardCharsets.UTF_8),
                UuidV7Identifiers.next());
        desk.begin(actor, draft, wish(desk, draft, null));
        assertThat(desk.run(draft.id(), (_, _) -> {}, () -> false)).isTrue();
        return jobs().find(draft.id()).orElseThrow();
    }

    private static Wish wish(ImportDesk desk, ImportJob draft, @Nullable Integer idColumn) {
        return new Wish(desk.overview(draft.id()).columns(), idColumn, null, ImportMode.KEEP_GOOD, false);
    }

    private static ImportJobs jobs() {
        return appui.getBean(ImportJobs.class);
    }

    /** Added, updated, known, refused. */
    private static List<Integer> counts(ImportJob job) {
        return List.of(job.added(), job.updated(), job.known(), job.refused());
    }

    /** What the import has caused to signalements. */
    private static List<Recorded<Event>> events(ImportJob job) {
        var pages = appui.getBean(LogPages.class);
        pages.settledHead();
        return pages.after(0, 10_000).events().stream()
                .filter(event -> event.event() instanceof SignalementEvent
                        && Objects.equals(event.provenance().correlation(), job.id()))
                .toList();
    }
}
