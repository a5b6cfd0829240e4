package fr.appui.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.appui.command.importing.ImportDesk;
import fr.appui.command.importing.ImportJob;
import fr.appui.command.importing.ImportJob.State;
import fr.appui.command.importing.ImportJobs;
import fr.appui.command.importing.RefusedLine;
import fr.appui.command.importing.Wish;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NotAllowed;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.eventstore.UuidV7Identifiers;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.query.page.Words;
import fr.appui.shared.importing.ImportEvent;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on their way in, through the whole machine but its ports and views. */
class ImportDeskTest {
    private static final Actor NATIONAL = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
    private static final Actor OF_ARA = new Actor(UUID.randomUUID(), Role.COORDINATOR, Centre.ARA, null);
    private static final String HEADINGS =
            "Reçue le;Centre;Canal;Secteur;Thèmes;Question;Réponse;Suite donnée;Remarque\n";

    private static final AtomicInteger FILES = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    private final int file = FILES.incrementAndGet();

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
    void good_lines_become_requests_of_the_importing_account_and_bad_ones_are_told_by_line_and_field() {
        var done = imported(
                NATIONAL,
                ImportMode.KEEP_GOOD,
                line("16/03/2020 09:30", "Téléphone", "première"),
                line("31/02/2020", "Pigeon", "deuxième"),
                line("17/03/2020", "Courriel", ""));

        assertThat(counts(done)).containsExactly(1, 0, 2);
        assertThat(told(done)).isEqualTo(Map.of(3L, List.of("receivedAt", "channel"), 4L, List.of("question")));
        var opened = opened(done);
        assertThat(opened).singleElement().satisfies(recorded -> {
            assertThat(recorded.provenance().origin()).isEqualTo(Origin.IMPORT);
            assertThat(recorded.provenance().actor()).isEqualTo(NATIONAL.account());
            assertThat(recorded.event().occurredAt()).isEqualTo("2020-03-16T08:30:00Z");
        });
    }

    @Test
    void one_bad_line_and_nothing_is_stored_when_all_or_nothing_was_asked_for() {
        var done = imported(
                NATIONAL,
                ImportMode.ALL_OR_NOTHING,
                line("16/03/2020 09:30", "Téléphone", "bonne"),
                line("hier", "Téléphone", "mauvaise"));

        assertThat(done.outcome()).isEqualTo(ImportJob.Outcome.NOTHING);
        assertThat(done.state()).isEqualTo(State.DRAFT);
        assertThat(events(done)).isEmpty();
    }

    @Test
    void a_dry_run_stores_nothing_and_the_same_draft_can_be_taken_after_it() {
        var draft = received(NATIONAL, line("16/03/2020", "Téléphone", "à blanc"));
        var dry = run(NATIONAL, draft, wish(draft, ImportMode.KEEP_GOOD, null, true));

        assertThat(dry.outcome()).isEqualTo(ImportJob.Outcome.CHECKED);
        assertThat(counts(dry)).containsExactly(1, 0, 0);
        assertThat(events(dry)).isEmpty();

        var done = run(NATIONAL, dry, wish(dry, ImportMode.KEEP_GOOD, null, false));
        assertThat(counts(done)).containsExactly(1, 0, 0);
        assertThat(events(done))
                .extracting(recorded -> (Object) recorded.event().getClass())
                .containsExactly(ImportEvent.Started.class, Opened.class, ImportEvent.Ended.class);
    }

    @Test
    void lines_that_say_the_same_are_requests_of_their_own_and_come_in_once_whoever_brings_them_again() {
        var same = line("16/03/2020", "Téléphone", "répétée");

        assertThat(counts(imported(NATIONAL, ImportMode.KEEP_GOOD, same, same, same)))
                .containsExactly(3, 0, 0);
        assertThat(counts(imported(NATIONAL, ImportMode.KEEP_GOOD, same, same, same)))
                .containsExactly(0, 3, 0);
        assertThat(counts(imported(OF_ARA, ImportMode.KEEP_GOOD, same, same, same, same)))
                .containsExactly(1, 3, 0);
    }

    @Test
    void an_id_column_tells_lines_apart_and_refuses_another_content_under_a_known_id() {
        var first = received(
                NATIONAL, line("16/03/2020", "Téléphone", "une", "N-1"), line("16/03/2020", "Téléphone", "une", "N-2"));
        assertThat(counts(run(NATIONAL, first, wish(first, ImportMode.KEEP_GOOD, 8, false))))
                .containsExactly(2, 0, 0);

        var second = received(
                NATIONAL,
                line("16/03/2020", "Téléphone", "une", "N-1"),
                line("16/03/2020", "Téléphone", "corrigée", "N-2"),
                line("16/03/2020", "Téléphone", "neuve", "N-3"),
                line("16/03/2020", "Téléphone", "autre", "N-3"));
        var done = run(NATIONAL, second, wish(second, ImportMode.KEEP_GOOD, 8, false));

        assertThat(counts(done)).containsExactly(1, 1, 2);
        assertThat(told(done)).isEqualTo(Map.of(3L, List.of("id"), 5L, List.of("id")));
    }

    @Test
    void interrupted_in_the_middle_it_goes_on_and_its_report_is_the_whole_one() {
        var lines = IntStream.range(0, 60)
                .mapToObj(i -> line(i == 7 ? "hier" : "16/03/2020", "Téléphone", "coupée " + i))
                .toArray(String[]::new);
        var draft = received(NATIONAL, lines);
        desk().begin(NATIONAL, draft, wish(draft, ImportMode.KEEP_GOOD, null, false));
        var seen = new AtomicInteger();

        var ended = desk().run(draft.id(), (_, _) -> seen.incrementAndGet(), () -> seen.get() > 90);
        assertThat(ended).isFalse();
        assertThat(opened(draft)).hasSizeBetween(1, 58);

        assertThat(desk().run(draft.id(), (_, _) -> {}, () -> false)).isTrue();
        var done = found(draft);
        assertThat(counts(done)).containsExactly(59, 0, 1);
        assertThat(opened(done)).hasSize(59);
        assertThat(told(done)).isEqualTo(Map.of(9L, List.of("receivedAt")));
        assertThat(events(done).stream().filter(e -> e.event() instanceof ImportEvent))
                .hasSize(2);
    }

    @Test
    void while_another_process_works_on_it_nothing_is_done_and_it_is_tried_again_until_it_can_be() throws Exception {
        var draft = received(NATIONAL, line("16/03/2020", "Téléphone", "à deux"));
        desk().begin(NATIONAL, draft, wish(draft, ImportMode.KEEP_GOOD, null, false));
        var worker = appui.getBean(ImportWorker.class);

        jobs().alone(draft.id(), () -> {
            assertThat(desk().run(draft.id(), (_, _) -> {}, () -> false)).isFalse();
            worker.start();
            assertThatNothingHappens(draft);
            return true;
        });

        try {
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (found(draft).state() == State.RUNNING && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertThat(counts(found(draft))).containsExactly(1, 0, 0);
        } finally {
            worker.stop();
        }
    }

    @Test
    void nobody_takes_in_or_gives_up_what_another_has_brought() {
        var another = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
        var draft = received(NATIONAL, line("16/03/2020", "Téléphone", "à moi"));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk().begin(another, draft, wish(draft, ImportMode.KEEP_GOOD, null, false)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk().discard(another, draft));
        assertThat(found(draft).state()).isEqualTo(State.DRAFT);

        desk().discard(NATIONAL, draft);
        assertThat(jobs().find(draft.id())).isEmpty();
    }

    @Test
    void what_has_begun_is_not_given_up() {
        var draft = received(NATIONAL, line("16/03/2020", "Téléphone", "commencée"));
        desk().begin(NATIONAL, draft, wish(draft, ImportMode.KEEP_GOOD, null, false));

        desk().discard(NATIONAL, draft);
        assertThat(desk().run(draft.id(), (_, _) -> {}, () -> false)).isTrue();
        assertThat(counts(found(draft))).containsExactly(1, 0, 0);
    }

    @Test
    void a_centre_outside_the_scope_is_refused_line_by_line_and_the_own_one_stands_where_none_is_named() {
        var done = imported(
                OF_ARA,
                ImportMode.KEEP_GOOD,
                line("16/03/2020", "Téléphone", "ailleurs").replace(";ARA;", ";IDF;"),
                line("16/03/2020", "Téléphone", "sans centre").replace(";ARA;", ";;"));

        assertThat(counts(done)).containsExactly(1, 0, 1);
        assertThat(told(done)).isEqualTo(Map.of(2L, List.of("centre")));
        assertThat(((Opened) opened(done).getFirst().event()).centre()).isEqualTo(Centre.ARA);
    }

    @Test
    void a_field_that_every_request_needs_must_have_a_column_before_anything_starts() {
        var draft = received(NATIONAL, line("16/03/2020", "Téléphone", "sans canal"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk().begin(
                                NATIONAL,
                                draft,
                                new Wish(Map.of("receivedAt", 0), null, null, ImportMode.KEEP_GOOD, false)))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(error -> error.field())
                        .containsExactlyInAnyOrder("channel", "sector", "themes", "question", "centre"));
        assertThat(found(draft).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_choice_of_columns_is_remembered_for_the_same_headings() {
        var content = "Quand ça s’est passé;Centre;Canal;Secteur;Thèmes;Question\n16/03/2020;ARA;Fax;ES;Gale;%s\n";
        var first = receivedAs(content.formatted("une"));
        assertThat(desk().overview(first.id()).columns()).doesNotContainKey("receivedAt");

        var columns = new HashMap<>(desk().overview(first.id()).columns());
        columns.put("receivedAt", 0);
        assertThat(counts(run(NATIONAL, first, new Wish(columns, null, null, ImportMode.KEEP_GOOD, false))))
                .containsExactly(1, 0, 0);

        var second = receivedAs(content.formatted("deux"));
        assertThat(desk().overview(second.id()).columns()).isEqualTo(columns);
    }

    @Test
    void only_coordinators_import() {
        var hotline = new Actor(UUID.randomUUID(), Role.HOTLINE, Centre.ARA, null);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> received(hotline, line("16/03/2020", "Téléphone", "non")));
    }

    @Test
    void what_stood_in_the_file_lies_nowhere_in_clear_and_the_file_goes_when_it_was_taken() {
        var draft = received(NATIONAL, line("hier", "Téléphone", "Zéphirine Quaudlibet a appelé"));
        run(NATIONAL, draft, wish(draft, ImportMode.KEEP_GOOD, null, false));

        var db = appui.getBean(JdbcClient.class);
        var parts = db.sql("SELECT name, sealed FROM importing.part WHERE job = :id")
                .param("id", draft.id())
                .query((row, _) -> Map.entry(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list();
        assertThat(parts)
                .extracting(Map.Entry::getKey)
                .contains("report", "refused")
                .doesNotContain("file");
        assertThat(parts).noneMatch(part -> part.getValue().contains("Quaudlibet"));
        var rows = db.sql("SELECT to_json(j)::text FROM importing.job j")
                .query(String.class)
                .list();
        assertThat(rows).noneMatch(row -> row.contains("Quaudlibet") || row.contains("demandes.csv"));
        assertThat(new String(jobs().report(draft.id()).csv(), StandardCharsets.UTF_8))
                .contains("Quaudlibet");
    }

    @Test
    void every_word_by_which_the_pages_call_a_code_is_understood() {
        var content = new StringBuilder("Reçue le;Centre;Canal;Secteur;Sous-secteur;Thèmes;Question;Suite;Cadre\n");
        var rows = 0;
        for (var words : List.of(Words.in(Locale.FRENCH), Words.in(Locale.ENGLISH))) {
            for (var sector : Sector.values()) {
                rows += said(content, words.code(sector), 3);
            }
            for (var channel : Channel.values()) {
                rows += said(content, words.code(channel), 2);
            }
            for (var centre : Centre.network()) {
                rows += said(content, words.code(centre), 1);
            }
            for (var outcome : Outcome.values()) {
                rows += said(content, words.code(outcome), 7);
            }
            for (var framework : Framework.values()) {
                rows += said(content, words.code(framework), 8);
            }
            for (var theme : Theme.founding()) {
                rows += said(content, words.code("theme", theme.code()) + ", Gale | BMR", 5);
            }
            for (var part : SubSector.founding()) {
                rows += said(content, words.code("subSector", part.code()), 4);
            }
        }
        var draft = receivedAs(content.toString());
        var done = run(NATIONAL, draft, wish(draft, ImportMode.KEEP_GOOD, null, true));

        assertThat(jobs().report(done.id()).refused().stream()
                        .flatMap(line -> line.faults().stream())
                        .filter(fault -> !fault.code().equals("duplicate"))
                        .map(fault -> fault.value()))
                .isEmpty();
        assertThat(done.rows()).isEqualTo(rows);
    }

    @Test
    void a_theme_is_understood_by_the_label_that_it_was_given_since() {
        appui.getBean(JdbcClient.class)
                .sql("""
                        INSERT INTO view.reference_term (id, from_pos, version, kind, code, label_fr, label_en, valid_from,
                                                         recorded_at)
                        VALUES (:id, 1, 1, 'THEME', 'SCABIES', 'Sarcoptes, toutes formes', 'Itch mites', '2020-01-01', now())
                        """)
                .param("id", new Theme("SCABIES").id())
                .update();
        var done = imported(
                NATIONAL,
                ImportMode.KEEP_GOOD,
                line("16/03/2020", "Téléphone", "en français").replace("EPI", "Sarcoptes, toutes formes"),
                line("16/03/2020", "Téléphone", "en anglais").replace("EPI", "itch mites"));

        assertThat(counts(done)).containsExactly(2, 0, 0);
        assertThat(opened(done))
                .allSatisfy(recorded ->
                        assertThat(((Opened) recorded.event()).themes()).contains(new Theme("SCABIES")));
    }

    /** A line that is right but for what is said in one of its columns. */
    private static int said(StringBuilder content, String label, int column) {
        var cells = new String[] {"16/03/2020", "ARA", "Téléphone", "Communauté et usagers", "", "Grippe", "?", "", ""};
        cells[column] = "\"" + label + "\"";
        content.append(String.join(";", cells)).append('\n');
        return 1;
    }

    // ---- a file of this test, told apart from the other tests' by its number

    private String line(String receivedAt, String channel, String question) {
        return line(receivedAt, channel, question, "");
    }

    private String line(String receivedAt, String channel, String question, String own) {
        var asked = question.isEmpty() ? "" : question + " de " + file;
        return "%s;ARA;%s;Médico-social;COVID-19 | EPI;%s;;;%s\n"
                .formatted(receivedAt, channel, asked, own.isEmpty() ? "" : own + "/" + file);
    }

    private static ImportJob received(Actor actor, String... lines) {
        return desk().receive(
                        actor,
                        "support-requests",
                        "demandes.csv",
                        (HEADINGS + String.join("", lines)).getBytes(StandardCharsets.UTF_8),
                        UuidV7Identifiers.next());
    }

    private static ImportJob receivedAs(String content) {
        return desk().receive(
                        NATIONAL,
                        "support-requests",
                        "demandes.csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        UuidV7Identifiers.next());
    }

    private static ImportJob imported(Actor actor, ImportMode mode, String... lines) {
        var draft = received(actor, lines);
        return run(actor, draft, wish(draft, mode, null, false));
    }

    private static Wish wish(ImportJob draft, ImportMode mode, @Nullable Integer idColumn, boolean dryRun) {
        return new Wish(desk().overview(draft.id()).columns(), idColumn, null, mode, dryRun);
    }

    private static ImportJob run(Actor actor, ImportJob draft, Wish wish) {
        desk().begin(actor, draft, wish);
        assertThat(desk().run(draft.id(), (_, _) -> {}, () -> false)).isTrue();
        return found(draft);
    }

    private static ImportJob found(ImportJob job) {
        return jobs().find(job.id()).orElseThrow();
    }

    /** For longer than a worker takes between two looks. */
    private static void assertThatNothingHappens(ImportJob job) {
        try {
            Thread.sleep(1200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(found(job).state()).isEqualTo(State.RUNNING);
        assertThat(opened(job)).isEmpty();
    }

    private static List<Integer> counts(ImportJob job) {
        return List.of(job.added(), job.known(), job.refused());
    }

    private static Map<Long, List<String>> told(ImportJob job) {
        return jobs().report(job.id()).refused().stream()
                .collect(Collectors.toMap(
                        RefusedLine::line,
                        line -> line.faults().stream()
                                .map(fault -> fault.field())
                                .toList()));
    }

    private static List<Recorded<Event>> opened(ImportJob job) {
        return events(job).stream()
                .filter(event -> event.event() instanceof Opened)
                .toList();
    }

    /** What the import has caused. */
    private static List<Recorded<Event>> events(ImportJob job) {
        var pages = appui.getBean(LogPages.class);
        pages.settledHead();
        return pages.after(0, 10_000).events().stream()
                .filter(event -> Objects.equals(event.provenance().correlation(), job.id()))
                .toList();
    }

    private static ImportDesk desk() {
        return appui.getBean(ImportDesk.class);
    }

    private static ImportJobs jobs() {
        return appui.getBean(ImportJobs.class);
    }
}
