package fr.appui.query.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.importing.ImportDesk;
import fr.appui.command.importing.ImportJob;
import fr.appui.command.importing.ImportJobs;
import fr.appui.command.importing.Wish;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.eventstore.UuidV7Identifiers;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Files of activities of each kind, through the whole machine but its ports and views. */
class ActivityFilesTest {
    private static final Actor NATIONAL = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
    private static final Actor OF_IDF = new Actor(UUID.randomUUID(), Role.COORDINATOR, Centre.IDF, null);

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

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

    @ParameterizedTest
    @ValueSource(strings = {"on-site-actions", "meetings", "trainings", "publications", "declarations"})
    void the_example_of_each_kind_comes_in_once_in_both_flavours(String kind) {
        for (var example : List.of(Example.excel(kind), Example.openData(kind))) {
            var before = imported(NATIONAL, kind, example, ImportMode.ALL_OR_NOTHING, true);
            assertThat(refused(before)).isEmpty();
            assertThat(entered(before)).isEmpty();
            var lines = before.rows();
            assertThat(before.added() + before.known()).isEqualTo(lines);

            var first = imported(NATIONAL, kind, example, ImportMode.ALL_OR_NOTHING, false);
            assertThat(first.refused()).isZero();
            assertThat(entered(first)).hasSize(before.added());

            var again = imported(NATIONAL, kind, example, ImportMode.ALL_OR_NOTHING, false);
            assertThat(counts(again)).containsExactly(0, 0, lines, 0);
            assertThat(entered(again)).isEmpty();
        }
    }

    @Test
    void participants_of_a_training_stand_in_a_column_of_each_sector() {
        var done = imported(NATIONAL, "trainings", """
                Intitulé;Nature;Date;Centre;Participants EMS;Participants Ville;Axes et actions
                Gale, les gestes;Webinaire;12/05/2020 14:00;ARA;84;5;Axe 2 | action 14
                """);

        var training = entered(done).getFirst();
        assertThat(training.number()).startsWith("F-ARA-2020-");
        assertThat(training.kind()).isEqualTo(ActivityKind.WEBINAR);
        assertThat(training.sector()).isEqualTo(Sector.EMS);
        assertThat(training.sectors())
                .containsExactly(new Participants(Sector.EMS, 84), new Participants(Sector.VILLE, 5));
        assertThat(training.participants()).isEqualTo(89);
        assertThat(training.doneAt()).isEqualTo(Instant.parse("2020-05-12T12:00:00Z"));
        assertThat(training.strategy()).containsExactly("AXIS_2", "ACTION_14");
    }

    @Test
    void labels_and_codes_are_understood_and_a_day_ahead_is_a_plan() {
        var action = entered(imported(NATIONAL, "on-site-actions", """
                        title,mode,type,sector,centre,plannedFor,facility.name,facility.department
                        Audit prévu,Sur place,Audit,ESMS,IDF,8/10/2030 9:30,EHPAD inventé,77
                        """)).getFirst();
        assertThat(action.mode()).isEqualTo(ActionMode.ON_SITE);
        assertThat(action.type()).isEqualTo(ActionType.AUDIT);
        assertThat(action.doneAt()).isNull();
        assertThat(action.plannedFor()).isEqualTo(LocalDate.of(2030, 10, 8));
        assertThat(action.plannedAt()).isEqualTo(Instant.parse("2030-10-08T07:30:00Z"));

        var meeting = entered(imported(NATIONAL, "meetings", """
                        Intitulé;Nature;Prévue pour;Centre
                        Projet commun;Projet;08/10/2030;ARA
                        """)).getFirst();
        assertThat(meeting.level()).isEqualTo(Level.NATIONAL);
        assertThat(meeting.plannedAt()).isNull();

        var declared = entered(imported(NATIONAL, "declarations", """
                        Nature;Mesure;Valeur;Du;Au;Centre
                        Effectifs;Effectifs (ETP);1 234;01/01/2020;30/06/2020;Réseau national
                        """)).getFirst();
        var stated = Objects.requireNonNull(declared.stated());
        assertThat(declared.centre()).isEqualTo(Centre.NAT);
        assertThat(stated.measure()).isEqualTo(Measure.STAFF_FTE);
        assertThat(stated.value()).isEqualByComparingTo(new BigDecimal(1234));

        var inHalves = entered(imported(NATIONAL, "declarations", """
                        Nature;Mesure;Valeur;Du;Au;Centre
                        Effectifs;Effectifs (ETP);6,5;01/07/2020;31/12/2020;ARA
                        """)).getFirst();
        assertThat(Objects.requireNonNull(inHalves.stated()).value()).isEqualTo(new BigDecimal("6.5"));
    }

    @Test
    void bad_lines_are_told_by_number_and_field_and_the_good_ones_kept_if_asked() {
        var file = """
                Intitulé;Nature;Date;Centre;Secteur;Participants;Participants EMS
                Bon;Webinaire;12/05/2020;ARA;EMS;;
                Sans date;Webinaire;;ARA;EMS;;
                Demain;Webinaire;12/05/2090;ARA;EMS;;
                Réunion;Réunion de crise;12/05/2020;ARA;EMS;;
                Sans secteur;Webinaire;12/05/2020;ARA;;12;
                Autre somme;Webinaire;12/05/2020;ARA;EMS;12;13
                M. Jean Dupont, né le 12/03/1931;Webinaire;12/05/2020;ARA;EMS;;
                """.getBytes(StandardCharsets.UTF_8);

        var nothing = imported(NATIONAL, "trainings", file, ImportMode.ALL_OR_NOTHING, false);
        assertThat(entered(nothing)).isEmpty();

        var kept = imported(NATIONAL, "trainings", file, ImportMode.KEEP_GOOD, false);
        assertThat(counts(kept)).containsExactly(1, 0, 0, 6);
        assertThat(refused(kept))
                .containsExactly(
                        "3 occurredAt required",
                        "4 occurredAt future",
                        "5 kind unknown-code",
                        "6 sector required",
                        "7 participants not-the-sum",
                        "8 title patient-identity");
        assertThat(entered(kept)).hasSize(1);
    }

    @Test
    void a_coordinator_of_one_centre_brings_nothing_into_another() {
        var elsewhere = imported(OF_IDF, "publications", """
                Titre;Nature;Date;Centre
                Fiche d’ailleurs;Fiche;04/05/2020;ARA
                """);
        assertThat(counts(elsewhere)).containsExactly(0, 0, 0, 1);
        assertThat(refused(elsewhere)).containsExactly("2 centre outside-scope");
    }

    private static ImportJob imported(Actor actor, String kind, String file) {
        return imported(actor, kind, file.getBytes(StandardCharsets.UTF_8), ImportMode.KEEP_GOOD, false);
    }

    private static ImportJob imported(Actor actor, String kind, byte[] file, ImportMode mode, boolean dryRun) {
        var desk = appui.getBean(ImportDesk.class);
        var draft = desk.receive(actor, kind, "activites.csv", file, UuidV7Identifiers.next());
        desk.begin(actor, draft, new Wish(desk.overview(draft.id()).columns(), null, null, mode, dryRun));
        assertThat(desk.run(draft.id(), (_, _) -> {}, () -> false)).isTrue();
        return jobs().find(draft.id()).orElseThrow();
    }

    private static ImportJobs jobs() {
        return appui.getBean(ImportJobs.class);
    }

    private static List<String> refused(ImportJob job) {
        return jobs().report(job.id()).refused().stream()
                .flatMap(line ->
                        line.faults().stream().map(fault -> line.line() + " " + fault.field() + " " + fault.code()))
                .toList();
    }

    /** Added, updated, known, refused. */
    private static List<Integer> counts(ImportJob job) {
        return List.of(job.added(), job.updated(), job.known(), job.refused());
    }

    private static List<Entered> entered(ImportJob job) {
        var pages = appui.getBean(LogPages.class);
        pages.settledHead();
        return pages.after(0, 10_000).events().stream()
                .filter(event -> Objects.equals(event.provenance().correlation(), job.id()))
                .map(event -> event.event() instanceof Entered e ? e : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
