package fr.appui.query.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports as coordinators see them. */
class ImportPagesTest {
    private static final Actor NATIONAL = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
    private static final Actor OF_ARA = new Actor(UUID.randomUUID(), Role.COORDINATOR, Centre.ARA, null);
    private static final Actor HOTLINE = new Actor(UUID.randomUUID(), Role.HOTLINE, Centre.ARA, null);

    private final Views views = Views.empty();
    private final JdbcClient db = views.the(JdbcClient.class);
    private final Browsing browsing = new Browsing(views);

    @BeforeEach
    void no_imports() {
        db.sql("DELETE FROM importing.job").update();
    }

    @Test
    void where_nothing_was_imported_the_page_leads_to_examples_of_both_kinds() {
        var page = browsing.open(NATIONAL, "/imports");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.links()).contains("/imports/exemple-excel.csv", "/imports/exemple-donnees-ouvertes.csv");
        assertThat(browsing.open(NATIONAL, "/imports/exemple-excel.csv").html()).startsWith("\ufeffReçue le;");
    }

    @Test
    void a_coordinator_of_a_centre_sees_that_centres_imports_only() {
        var ofAra = job("ARA");
        var ofAll = job(null);

        assertThat(browsing.open(OF_ARA, "/imports").links())
                .contains("/imports/" + ofAra)
                .doesNotContain("/imports/" + ofAll);
        assertThat(browsing.open(OF_ARA, "/imports/" + ofAll).status()).isEqualTo(404);
        assertThat(browsing.open(NATIONAL, "/imports").links()).contains("/imports/" + ofAra, "/imports/" + ofAll);
    }

    @Test
    void other_roles_do_not_import() {
        assertThat(browsing.open(HOTLINE, "/imports").status()).isEqualTo(403);
        assertThat(browsing.open(HOTLINE, "/imports/" + job("ARA")).status()).isEqualTo(403);
    }

    @Test
    void nothing_in_a_cell_comes_alive_on_the_page() {
        var id = job("ARA");
        views.seal(id, "overview", """
                {"fileName": "<b>nom</b>.csv", "charset": "UTF-8", "separator": ",",
                 "fields": [{"path": "question", "required": true}], "headings": ["<i>question</i>"],
                 "samples": [["<script>alert(1)</script>"]], "columns": {"question": 0}}""");
        views.seal(id, "report", """
                {"unused": ["<u>"], "refused": [{"line": 2, "faults": [{"field": "question", "column": "<i>question</i>",
                 "value": "<script>alert(2)</script>", "code": "too-long", "french": "Trop long.", "english": "Too long."}]}]}""");

        var page = browsing.open(NATIONAL, "/imports/" + id);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)", "Trop long.")
                .doesNotContain("<script>alert", "<b>nom", "<i>question", "<u>");
    }

    @Test
    void only_who_brought_a_file_is_offered_to_take_it_in_or_to_give_it_up() {
        var another = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
        var id = job("ARA");
        views.seal(id, "overview", """
                {"fileName": "demandes.csv", "charset": "UTF-8", "separator": ",", "fields": [], "headings": ["question"],
                 "samples": [["?"]], "columns": {"question": 0}}""");
        views.seal(id, "report", "{\"unused\": [], \"refused\": []}");
        var page = "/imports/" + id;

        assertThat(browsing.open(NATIONAL, page).targets()).contains(page + "/start", page + "/discard");
        assertThat(browsing.open(another, page).targets()).doesNotContain(page + "/start", page + "/discard");
        assertThat(browsing.open(another, page).html()).contains("Seule la personne qui a apporté ce fichier");
    }

    private UUID job(@Nullable String centre) {
        var id = UUID.randomUUID();
        db.sql("""
                INSERT INTO importing.job (id, kind, account, centre, sha256, flavour, headings, rows, state, stage, outcome,
                                           wish, refused, created_at)
                VALUES (:id, 'support-requests', :account, :centre, '', 'OPEN_DATA', '', 1, 'DRAFT', 'CHECK', 'CHECKED',
                        '{"columns": {"question": 0}, "idColumn": null, "centre": null, "mode": "KEEP_GOOD", "dryRun": true}',
                        1, now())
                """)
                .param("id", id)
                .param("account", NATIONAL.account())
                .param("centre", centre)
                .update();
        return id;
    }
}
