package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_demonstration_names_its_accounts(String language) {
        var html = SamplePages.render(
                "connexion",
                "connexion",
                "/connexion",
                null,
                language,
                Map.of(
                        "error",
                        true,
                        "demonstrationAccounts",
                        List.of("permanence", "permanence.idf", "liaison", "coordination", "evaluation", "admin")));

        assertThat(html).contains("permanence.idf", "name=\"_csrf\" value=\"csrf-of-the-sample\"", "role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_set_up_page_never_shows_a_password_again(String language) {
        var form = new Form(
                "set-up",
                SamplePages.ME,
                Map.of("login", List.of("admin"), "password", List.of("short-secret")),
                List.of(new Form.Problem("password", "too-short", "au moins 12 caractères")),
                "invalid",
                "");

        var html = SamplePages.render(
                "premiere-connexion",
                "premiere-connexion",
                "/premiere-connexion",
                null,
                language,
                Map.of("jeton", "token", "form", form));

        assertThat(html)
                .contains("value=\"admin\"", "href=\"#set-up-password\"")
                .doesNotContain("short-secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 418, 500, 503})
    void every_failure_says_what_to_do(int status) {
        for (var language : List.of("fr", "en")) {
            var html = SamplePages.render(
                    "error-" + status, "error", "/x", SamplePages.HOTLINE, language, Map.of("status", status));

            assertThat(html).contains(">" + status + "<").doesNotContain("failure.");
        }
    }
}
