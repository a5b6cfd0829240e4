package fr.appui.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.page.Form;
import fr.appui.query.page.SamplePages;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_administrator_sees_accounts_and_changes_the_chosen_one(String language) {
        var chosen = line("camille.durand", Role.HOTLINE, Centre.ARA, null, null, false);
        var page = new AdministrationPage(
                List.of(
                        chosen,
                        line("ars.ara", Role.LIAISON, null, "84", null, false),
                        line("evaluation.2021", Role.EVALUATOR, null, null, LocalDate.of(2020, 3, 31), false),
                        line("parti", Role.COORDINATOR, Centre.REU, null, null, true)),
                LocalDate.of(2020, 6, 30),
                new Form(
                        "accounts",
                        SamplePages.ME,
                        Map.of("login", List.of("Camille Durand"), "password", List.of("too short")),
                        List.of(new Form.Problem("login", "wrong-format", "bad")),
                        "invalid",
                        ""),
                chosen,
                Form.fresh("access", Map.of("role", "HOTLINE", "centre", "ARA")),
                Form.fresh("password", Map.of()),
                Form.fresh("disable", Map.of()),
                true);

        var html = SamplePages.render(
                "administration",
                "account/administration",
                "/administration",
                SamplePages.ADMIN,
                language,
                Map.of("page", page));

        assertThat(html)
                .contains("/access\"", "/disable\"", "/password\"", "<option value=\"ARA\" selected>")
                .doesNotContain("too short");
    }

    private static Account line(
            String login, Role role, Centre centre, String region, LocalDate until, boolean disabled) {
        return new Account(
                UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                2,
                login,
                "Prénom Nom",
                role,
                centre,
                region,
                until,
                disabled);
    }
}
