package fr.appui.query.facility;

import static fr.appui.query.Story.ADMIN;
import static fr.appui.query.Story.ARA;
import static fr.appui.query.Story.EVALUATOR;
import static fr.appui.query.Story.IDF;
import static fr.appui.query.Story.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.ops.demo.SampleDirectory;
import fr.appui.ops.directory.DirectoryRow;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.facility.FacilityEvent.AliasGiven;
import fr.appui.shared.facility.FacilityEvent.AliasWithdrawn;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilitySearchTest {
    private static final int ROWS = 20_000;
    private static final UUID IMPORT = new UUID(60, 1);

    @SuppressWarnings("NullAway.Init")
    private static Views views;

    @BeforeAll
    static void lay_out_a_directory() {
        views = Views.another();
        Directories.put(views, SampleDirectory.of(ROWS), IMPORT);
        views.play(told());
        views.the(FacilityIndex.class).refresh();
    }

    private static Story told() {
        return new Story().then(ADMIN, Directories.imported(IMPORT, ROWS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            st etienne                        | 420000010
            saint étienne chu                 | 420000010
            690000…                           | 690000013
            69 00 00 013                      | 690000013
            ehpad tilleuls lyon               | 690000013
            lyon tilleuls ehpad               | 690000013
            tileuls                           | 690000013
            ehpad tileuls lion                | 690000013
            maison de retraite tilleuls lyon  | 690000013
            ssiad tilleuls                    | 690000021
            soins infirmiers à domicile tilleuls lyon | 690000021
            residence autonomie tilleuls villeur | 690000047
            CENTRE HOSPITALIER UNIVERSITAIRE ST-ETIENNE | 420000010
            chu st et                         | 420000010
            """)
    void the_right_one_comes_first_among_many(String typed, String finess) {
        assertThat(find(ARA, typed)).first().isEqualTo(finess);
    }

    @Test
    void the_region_of_the_asker_comes_first() {
        assertThat(find(ARA, "ehpad les tilleuls")).first().isEqualTo("690000013");
        assertThat(find(new Actor(new UUID(7, 8), IDF.role(), Centre.HDF, null), "ehpad les tilleuls"))
                .first()
                .isEqualTo("590000014");
        assertThat(views.api()
                        .get(ARA, "/api/facilities?q=ehpad%20tilleuls&centre=HDF")
                        .all("finess"))
                .first()
                .isEqualTo("590000014");
    }

    @Test
    void what_nobody_bears_is_not_found() {
        assertThat(find(ARA, "zzyzx")).isEmpty();
        assertThat(find(ARA, "999999999")).isEmpty();
        assertThat(find(ARA, "…")).isEmpty();
    }

    @Test
    void a_row_proposes_its_sector() {
        var first = views.api().get(ARA, "/api/facilities?q=690000013").rows().getFirst();

        assertThat(first.get("sector").asString()).isEqualTo("EMS");
        assertThat(first.get("department").asString()).isEqualTo("69");
        assertThat(first.get("recent").asBoolean()).isFalse();
    }

    @Test
    void the_piece_of_the_page_bears_what_the_form_takes_over() {
        var sight = new Browsing(views).open(ARA, "/etablissements/options?q=tilleuls+lyon&centre=");

        assertThat(sight.status()).isEqualTo(200);
        assertThat(sight.html())
                .contains("<li role=\"option\" id=\"fac-1\"")
                .contains("data-finess=\"690000013\" data-name=\"EHPAD LES TILLEULS\" data-city=\"LYON\"")
                .contains("data-sector=\"EMS\" data-sub-sector=\"\"")
                .doesNotContain("<html");
    }

    @Test
    void before_any_key_stand_the_asker_s_last_and_no_one_else_s() {
        var own = Views.another();
        Directories.put(own, SampleDirectory.of(100), IMPORT);
        own.play(told().then(ARA, call(1, Centre.ARA, new Facility("690000021", "SSIAD Les Tilleuls", "Lyon", "69")))
                .then(ARA, call(2, Centre.ARA, new Facility(null, "Cabinet de la Gare", "Bron", "69")))
                .then(ARA, call(3, Centre.ARA, new Facility("420000010", "CHU", "Saint-Étienne", "42")))
                .then(IDF, call(4, Centre.IDF, new Facility("750000010", "Hôpital", "Paris", "75"))));
        own.the(FacilityIndex.class).refresh();

        assertThat(own.api().get(ARA, "/api/facilities").all("name"))
                .containsExactly("CHU DE SAINT ETIENNE", "Cabinet de la Gare", "SSIAD LES TILLEULS");
        assertThat(own.api().get(ARA, "/api/facilities?q=tilleuls").all("finess"))
                .first()
                .isEqualTo("690000021");
        assertThat(own.api().get(ARA, "/api/facilities?q=gare").all("name")).containsExactly("Cabinet de la Gare");
        assertThat(own.api().get(IDF, "/api/facilities?q=gare").rows()).isEmpty();
    }

    @Test
    void a_name_that_people_use_finds_it_while_it_holds() {
        var own = Views.another();
        Directories.put(own, SampleDirectory.of(100), IMPORT);
        var alias = new UUID(61, 1);
        var january = LocalDate.of(2020, 1, 1);
        var story = told().then(
                        ADMIN,
                        new AliasGiven(alias, "690000013", "La Maison du Parc Rose", january, null, Story.MONDAY));
        own.play(story);
        own.the(FacilityIndex.class).refresh();
        assertThat(own.api().get(ARA, "/api/facilities?q=parc%20rose").all("finess"))
                .containsExactly("690000013");

        own.wipe();
        own.play(story.then(
                ADMIN,
                new AliasWithdrawn(
                        alias, "690000013", "La Maison du Parc Rose", january, january.plusDays(2), Story.MONDAY)));
        own.the(FacilityIndex.class).refresh();
        assertThat(own.api().get(ARA, "/api/facilities?q=parc%20rose").all("finess"))
                .doesNotContain("690000013");
    }

    @Test
    void a_directory_imported_later_is_taken_in_without_a_start() {
        var own = Views.another();
        own.the(FacilityIndex.class).refresh();
        assertThat(own.api().get(ARA, "/api/facilities?q=tilleuls").rows()).isEmpty();
        assertThat(own.the(DirectoryState.class).last()).isEmpty();

        Directories.put(
                own,
                List.of(new DirectoryRow("690000013", "LES TILLEULS", null, "LYON", null, "69", null, null)),
                IMPORT);
        own.play(new Story().then(ADMIN, Directories.imported(IMPORT, 1)));
        own.the(FacilityIndex.class).refresh();

        assertThat(own.api().get(ARA, "/api/facilities?q=tilleuls").all("finess"))
                .containsExactly("690000013");
        assertThat(own.the(DirectoryState.class).last())
                .hasValueSatisfying(last -> assertThat(last.facilities()).isEqualTo(1));
    }

    @Test
    void those_who_enter_no_calls_are_refused() {
        assertThat(views.api().get(LIAISON, "/api/facilities?q=x").status()).isEqualTo(403);
        assertThat(views.api().get(EVALUATOR, "/api/facilities?q=x").status()).isEqualTo(403);
        assertThat(views.api().get(ARA, "/api/facilities?query=x").status()).isEqualTo(400);
    }

    private static Opened call(int n, Centre centre, Facility facility) {
        var plain = Story.request(n, centre, Sector.EMS);
        return new Opened(
                plain.id(),
                plain.number(),
                centre,
                plain.region(),
                facility.department(),
                plain.receivedAt(),
                plain.channel(),
                plain.sector(),
                null,
                facility,
                plain.requester(),
                plain.themes(),
                plain.question(),
                plain.durationMinutes(),
                plain.framework(),
                plain.occurredAt());
    }

    private static List<String> find(Actor actor, String typed) {
        return views.api()
                .get(
                        actor,
                        "/api/facilities?q="
                                + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .all("finess");
    }
}
