package fr.appui.ops.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.ops.demo.SampleDirectory;
import fr.appui.ops.demo.SampleFile;
import fr.appui.ops.directory.DirectoryImport.Report;
import fr.appui.ops.directory.DirectoryImport.Wish;
import fr.appui.ops.eventstore.LogFixture;
import fr.appui.ops.eventstore.LogStream;
import fr.appui.ops.progress.Progress;
import fr.appui.shared.facility.FacilityEvent.DirectoryImported;
import fr.appui.shared.facility.Layout;
import fr.appui.shared.log.Origin;
import fr.appui.shared.reference.FacilityCategory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class DirectoryImportTest {
    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 15);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 15);
    private static final String LYON =
            "structureet;690000013;690000005;EHPAD LES TILLEULS;;;;4;R;HAUTE;;;381;69;RHONE;69003 LYON CEDEX 03;;;500;EHPAD";
    private static final String BASTIA =
            "structureet;2B0000020;2B0000012;CH \"DE\" BASTIA;;;;4;R;HAUTE;;;033;2B;HAUTE CORSE;20600 BASTIA;;;355;CH";
    private static final String ABYMES =
            "structureet;970100012;970100103;POLYCLINIQUE;;;;;;;;;101;9A;GUADELOUPE;97139 LES ABYMES;;;365;Clinique";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private LogFixture log;

    @SuppressWarnings("NullAway.Init")
    private JdbcClient db;

    @SuppressWarnings("NullAway.Init")
    private DirectoryImport directory;

    @BeforeEach
    void an_empty_directory() {
        log = new LogFixture();
        db = JdbcClient.create(log.log);
        directory = new DirectoryImport(
                log.log,
                db,
                new JdbcTransactionManager(log.log),
                log.appender,
                new LogStream(log.log, log.codec, log.head, () -> false),
                log.clock);
    }

    @ParameterizedTest
    @EnumSource
    void each_layout_tells_the_same(Layout layout) throws IOException {
        // The daily document has codes only: of other categories it does not know the words.
        var rows = SampleDirectory.of(1000).stream()
                .filter(row -> FacilityCategory.of(row.category()).isPresent())
                .limit(300)
                .toList();
        var file = folder.resolve("file");
        SampleFile.write(file, rows, layout, JANUARY);

        var report = take(file);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.wrongCheckDigits()).isEmpty();
        assertThat(report.event().layout()).isEqualTo(layout);
        assertThat(report.event().vintage()).isEqualTo(JANUARY);
        assertThat(report.event().added()).isEqualTo(300);
        for (var other : Layout.values()) {
            SampleFile.write(file, rows, other, JANUARY);
            assertThat(changes(take(file))).as(other.name()).isZero();
        }
        assertThat(present()).hasSize(300);
    }

    @Test
    void the_log_tells_of_an_import_with_its_rows() throws IOException {
        var report = take(lines(JANUARY, LYON, BASTIA));

        var events = log.pages;
        events.settledHead();
        assertThat(events.after(0, 10).events()).singleElement().satisfies(recorded -> {
            assertThat(recorded.position()).isEqualTo(report.position());
            assertThat(recorded.provenance().origin()).isEqualTo(Origin.IMPORT);
            assertThat((DirectoryImported) recorded.event())
                    .usingRecursiveComparison()
                    .ignoringFields("occurredAt")
                    .isEqualTo(report.event());
        });
    }

    @Test
    void towns_and_departments_are_written_as_the_register_does() throws IOException {
        take(lines(JANUARY, LYON, BASTIA, ABYMES));

        assertThat(db.sql("SELECT concat_ws(' ', name, city, postal_code, department, region) FROM directory.facility"
                                + " ORDER BY finess")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CH \"DE\" BASTIA BASTIA 20600 2B 94",
                        "EHPAD LES TILLEULS LYON 69003 69 84",
                        "POLYCLINIQUE LES ABYMES 97139 971 01");
    }

    @Test
    void what_changes_gets_a_new_row_and_what_is_gone_is_closed_and_may_come_back() throws IOException {
        take(lines(JANUARY, LYON, BASTIA));
        var changed = take(lines(JUNE, LYON.replace("LES TILLEULS", "LES TILLEULS D’OR")));
        assertThat(changed.event())
                .extracting(DirectoryImported::added, DirectoryImported::changed, DirectoryImported::closed)
                .containsExactly(0, 1, 1);
        assertThat(present()).containsExactly("690000013 EHPAD LES TILLEULS D’OR");
        assertThat(history())
                .containsExactly(
                        "2B0000020 2020-01-15 2020-06-15", "690000013 2020-01-15 2020-06-15", "690000013 2020-06-15");

        var back = take(lines(JUNE.plusDays(1), LYON, BASTIA));
        assertThat(back.event().added()).isEqualTo(1);
        assertThat(present()).containsExactly("2B0000020 CH \"DE\" BASTIA", "690000013 EHPAD LES TILLEULS");
    }

    @Test
    void bad_rows_are_named_by_line_and_field_and_the_others_taken_in() throws IOException {
        var report = take(lines(
                JANUARY,
                LYON,
                LYON.replace("690000013", "69000001"),
                LYON.replace("690000013", "690000021").replace("EHPAD LES TILLEULS", ""),
                LYON,
                BASTIA.replace(";355;", ";CH;"),
                "geolocalisation;690000013;1;2",
                ABYMES.replace("970100012", "970100013")));

        assertThat(report.refusals())
                .containsExactly(
                        new Refusal(3, "nofinesset", "not nine letters or digits"),
                        new Refusal(4, "rs", "missing"),
                        new Refusal(5, "nofinesset", "690000013 stands on line 2 already"),
                        new Refusal(6, "categetab", "not a category code"));
        assertThat(report.event().read()).isEqualTo(6);
        assertThat(report.wrongCheckDigits()).containsExactly("970100013");
        assertThat(present()).hasSize(2);
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() throws IOException {
        var report = directory.run(
                lines(JANUARY, LYON, BASTIA), new Wish(null, true, false, Origin.IMPORT), Progress.none());

        assertThat(report.event().added()).isEqualTo(2);
        assertThat(report.position()).isNull();
        assertThat(directory.isEmpty()).isTrue();
    }

    @Test
    void accents_of_the_old_encoding_and_compressed_files_are_read() throws IOException {
        var packed = folder.resolve("etalab-20200115.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("nofinesset;rs;categetab\n690000013;\"Résidence d’été; l’œuvre\";500\n"
                    .getBytes(Charset.forName("windows-1252")));
        }

        var report = take(packed);

        assertThat(report.event().layout()).isEqualTo(Layout.NAMED_COLUMNS);
        assertThat(report.event().vintage()).isEqualTo(JANUARY);
        assertThat(present()).containsExactly("690000013 Résidence d’été; l’œuvre");
    }

    @Test
    void the_daily_document_names_active_sites_only_and_codes_in_either_form() throws IOException {
        var file = Files.writeString(folder.resolve("structures.json"), """
                {"schemaVersion":"1","generatedAt":"2020-01-15T02:00:00Z","pmej":[{"etatObjet":"A","ege":[
                {"informationsGeneralesEGE":{"numFinessEge":"690000013","nomEgeLong":"EHPAD"},"etatObjet":{"code":"A"},
                 "categorieEntiteGeographiqueExercice":{"code":"500"},"adresse":[{"cogCommune":"69381"}]},
                {"informationsGeneralesEGE":{"numFinessEge":"690000021","nomEgeCourt":"FERMÉ"},"etatObjet":"I"}]}],
                "gcc":{"any":["thing"]}}
                """);

        assertThat(take(file).event().read()).isEqualTo(1);
        assertThat(present()).containsExactly("690000013 EHPAD");
    }

    @Test
    void a_file_that_is_no_such_file_or_broken_or_too_old_is_refused_as_a_whole() throws IOException {
        refused("none of the three layouts", Files.writeString(folder.resolve("a"), "a;b;c\n1;2;3\n"));
        refused("not whole JSON", Files.writeString(folder.resolve("b"), "{\"pmej\":[{\"ege\":[{\"etat"));
        refused("cannot be read", folder.resolve("nowhere"));
        refused("no facility", lines(JANUARY));
        take(lines(JUNE, LYON));
        refused("older", lines(JANUARY, LYON));
    }

    @Test
    void a_file_that_lost_much_of_the_directory_is_taken_in_only_when_told_so() throws IOException {
        var file = folder.resolve("file");
        SampleFile.write(file, SampleDirectory.of(1000), Layout.STRUCTUREET, JANUARY);
        take(file);
        SampleFile.write(file, SampleDirectory.of(700), Layout.STRUCTUREET, JUNE);

        refused("--force", file);
        assertThat(present()).hasSize(1000);
        directory.run(file, new Wish(null, false, true, Origin.IMPORT), Progress.none());
        assertThat(present()).hasSize(700);
    }

    private Report take(Path file) {
        return directory.run(file, new Wish(null, false, false, Origin.IMPORT), Progress.none());
    }

    private void refused(String words, Path file) {
        assertThatThrownBy(() -> take(file)).isInstanceOf(Wrong.class).hasMessageContaining(words);
    }

    private Path lines(LocalDate vintage, String... lines) throws IOException {
        return Files.write(
                folder.resolve("lines"),
                Stream.concat(Stream.of("finess;etalab;111;" + vintage), Arrays.stream(lines))
                        .toList(),
                StandardCharsets.UTF_8);
    }

    private static int changes(Report report) {
        return report.event().added()
                + report.event().changed()
                + report.event().closed();
    }

    private List<String> present() {
        return db.sql("SELECT finess || ' ' || name FROM directory.facility WHERE valid_to IS NULL ORDER BY finess")
                .query(String.class)
                .list();
    }

    private List<String> history() {
        return db.sql("SELECT concat_ws(' ', finess, valid_from, valid_to) FROM directory.facility ORDER BY finess, id")
                .query(String.class)
                .list();
    }
}
