package fr.appui.command.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReferenceEndpointTest {
    private static final String MPOX = """
            {"code": "MPOX", "labelFr": "Mpox", "labelEn": "Mpox", "validFrom": "2022-05-07"}""";
    private static final String SHORTER = """
            {"labelFr": "Covid", "labelEn": "Covid", "validFrom": "2024-01-01"}""";

    private final Register register = new Register();
    private final Web web = new Web(new ReferenceEndpoint(
                    register.commands(), InstantSource.fixed(Instant.parse("2022-05-20T08:00:00Z"))))
            .as(Web.ADMIN);

    @Test
    void an_administrator_defines_a_theme() throws Exception {
        var told = web.json("/api/reference/themes", MPOX);

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.body().get("id").asString())
                .isEqualTo(new Theme("MPOX").id().toString());
        assertThat(register.log()).hasSize(1);
    }

    @Test
    void a_founding_theme_gets_another_version_but_is_not_defined_again() throws Exception {
        var id = Theme.COVID19.id();

        assertThat(web.json("/api/reference/themes", MPOX.replace("MPOX", "COVID19"))
                        .code())
                .isEqualTo("reference.exists");
        assertThat(web.json("/api/reference/themes/" + id + "/versions", SHORTER)
                        .status())
                .isEqualTo(200);
        assertThat(web.json("/api/reference/sub-sectors/" + id + "/versions", SHORTER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_told_field_by_field() throws Exception {
        var told = web.json("/api/reference/sub-sectors", """
                {"code": "mpox", "labelFr": "%s", "validFrom": "2022-05-07", "validTo": "2022-05-06"}""".formatted("x".repeat(81)));

        assertThat(told.errors())
                .containsEntry("code", "not-a-code")
                .containsEntry("labelFr", "too-long")
                .containsEntry("labelEn", "required");
        assertThat(web.json("/api/reference/themes", MPOX.replace("}", ", \"validTo\": \"2022-05-06\"}"))
                        .errors())
                .containsEntry("validTo", "before-the-beginning");
        assertThat(register.log()).isEmpty();
    }

    @Test
    void nobody_else_may() throws Exception {
        assertThat(web.as(Web.HOTLINE).json("/api/reference/themes", MPOX).status())
                .isEqualTo(403);
        assertThat(web.as(Web.HOTLINE)
                        .json("/api/reference/themes/" + Theme.PPE.id() + "/versions", SHORTER)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_page_is_led_back_to_and_shows_a_refused_form_again() throws Exception {
        var done = web.form(
                "/administration/themes",
                "code",
                "MPOX",
                "labelFr",
                "Mpox",
                "labelEn",
                "Mpox",
                "validFrom",
                "07/05/2022");
        var refused = web.form("/administration/themes", "code", "MPOX2");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.response().getHeader("Location")).startsWith("/administration/referentiels?term=");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().getForwardedUrl()).isEqualTo("/administration/referentiels");
    }
}
