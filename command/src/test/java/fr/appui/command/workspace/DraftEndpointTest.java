package fr.appui.command.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.DraftBox;
import fr.appui.command.intake.Web;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftEndpointTest {
    private static final UUID DRAFT = UUID.fromString("0195a000-0000-7000-8000-00000000d001");
    private static final UUID FILE = UUID.fromString("0195a000-0000-7000-8000-00000000f001");

    private final DraftBox drafts = new DraftBox();
    private final Web web = new Web(new DraftEndpoint(drafts));

    @Test
    void a_form_is_kept_as_it_stands_with_its_key_and_without_what_is_about_the_sending() throws Exception {
        var told = keep(1, "question", "Deux cas", "themes", "SCABIES", "themes", "PPE", "_key", "k", "_csrf", "c");

        assertThat(told.status()).isEqualTo(204);
        var kept = drafts.kept().get(DRAFT);
        assertThat(kept.form()).isEqualTo("demandes");
        assertThat(kept.fields())
                .containsOnlyKeys("question", "themes", "_key")
                .containsEntry("themes", List.of("SCABIES", "PPE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "follow-ups", "follow-up-completions"})
    void every_form_of_a_file_that_takes_texts_is_kept(String form) throws Exception {
        var told = web.form(
                "/brouillons",
                "_draft",
                DRAFT.toString(),
                "_form",
                "demandes/" + FILE + "/" + form,
                "_step",
                "1",
                "text",
                "x");

        assertThat(told.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signalements", "signalements/0195a000-0000-7000-8000-00000000f001/closures"})
    void forms_of_signalements_are_kept_for_whoever_works_on_them(String form) throws Exception {
        web.as(Web.actor(Role.LIAISON, null));
        assertThat(web.form("/brouillons", of(form)).status()).isEqualTo(204);
        assertThat(web.form("/brouillons", of("demandes")).status()).isEqualTo(403);

        web.as(Web.actor(Role.EVALUATOR, null));
        assertThat(web.form("/brouillons", of(form)).status()).isEqualTo(403);
    }

    @Test
    void what_comes_late_is_not_kept_and_is_told_so() throws Exception {
        keep(2, "question", "deuxième");

        assertThat(keep(1, "question", "première").status()).isEqualTo(409);
        drafts.discard(Web.HOTLINE.account(), DRAFT);
        assertThat(keep(3, "question", "après").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "x, demandes, 1",
        "0195a000-0000-7000-8000-00000000d001, /demandes, 1",
        "0195a000-0000-7000-8000-00000000d001, administration/accounts, 1",
        "0195a000-0000-7000-8000-00000000d001, demandes, -1",
        "0195a000-0000-7000-8000-00000000d001, demandes, 99999999999"
    })
    void what_is_no_draft_is_refused(String id, String form, String step) throws Exception {
        var told = web.form("/brouillons", "_draft", id, "_form", form, "_step", step, "question", "x");

        assertThat(told.status()).isEqualTo(400);
        assertThat(drafts.kept()).isEmpty();
    }

    @Test
    void a_draft_has_an_end() throws Exception {
        assertThat(keep(1, "question", "x".repeat(200_001)).status()).isEqualTo(400);
    }

    @Test
    void who_does_not_work_on_requests_keeps_no_drafts_of_them() throws Exception {
        web.as(Web.actor(Role.EVALUATOR, null));

        assertThat(keep(1, "question", "x").status()).isEqualTo(403);
    }

    @Test
    void thrown_away_it_leads_back_to_the_page_it_was_on() throws Exception {
        keep(1, "question", "x");

        var told = web.as(Web.actor(Role.HOTLINE, Centre.ARA))
                .form("/brouillons/" + DRAFT + "/discards", "_form", "demandes/" + FILE + "/answers");

        assertThat(told.status()).isEqualTo(303);
        assertThat(told.response().getHeader("Location")).isEqualTo("/demandes/" + FILE);
        assertThat(drafts.kept()).isEmpty();
        assertThat(web.form("/brouillons/" + DRAFT + "/discards", "_form", "//elsewhere.example/a")
                        .response()
                        .getHeader("Location"))
                .isEqualTo("/permanence");
        assertThat(web.form("/brouillons/" + DRAFT + "/discards", "_form", "signalements")
                        .response()
                        .getHeader("Location"))
                .isEqualTo("/signalements/nouveau");
    }

    private static String[] of(String form) {
        return new String[] {"_draft", DRAFT.toString(), "_form", form, "_step", "1", "summary", "x"};
    }

    private Web.Told keep(int step, String... fields) throws Exception {
        var all = new java.util.ArrayList<>(
                List.of("_draft", DRAFT.toString(), "_form", "demandes", "_step", String.valueOf(step)));
        all.addAll(List.of(fields));
        return web.form("/brouillons", all.toArray(String[]::new));
    }
}
