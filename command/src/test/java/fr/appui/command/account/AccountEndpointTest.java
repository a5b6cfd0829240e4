package fr.appui.command.account;

import static fr.appui.command.intake.Web.ADMIN;
import static fr.appui.command.intake.Web.actor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.command.intake.Web.Told;
import fr.appui.shared.account.AccountEvent.Created;
import fr.appui.shared.account.AccountEvent.PasswordSet;
import fr.appui.shared.party.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Accounts as a program and as the page of administration meet them, with the real shell behind. */
class AccountEndpointTest {
    private static final String ACCOUNTS = "/api/accounts";
    private static final String PAGE = "/administration/accounts";
    private static final String SOMEONE = """
            {"login": "a.exemple", "name": "A. Exemple", "role": "HOTLINE", "centre": "ARA",
             "password": "quatre mots au hasard"}""";
    private static final String OTHER_PASSWORD = "{\"password\": \"un tout autre secret\"}";

    private final Register register = new Register();
    private final Web web = new Web(new AccountEndpoint(
                    register.commands(), InstantSource.fixed(Instant.parse("2020-03-16T10:00:00Z"))))
            .as(ADMIN);

    @Test
    void an_account_is_created_with_its_credentials() throws Exception {
        var told = web.json(ACCOUNTS, SOMEONE);

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.body().get("number").isNull()).isTrue();
        assertThat(told.body().get("version").intValue()).isEqualTo(2);
        assertThat(register.log()).hasExactlyElementsOfTypes(Created.class, PasswordSet.class);
        assertThat(register.passwords()).containsExactly(Map.entry(id(told), "quatre mots au hasard"));
    }

    @Test
    void a_login_belongs_to_one_account() throws Exception {
        web.json(ACCOUNTS, SOMEONE);

        var told = web.json(ACCOUNTS, SOMEONE);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.code()).isEqualTo("login-taken");
        assertThat(register.passwords()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access     | {"role": "EVALUATOR", "until": "2020-12-31"}
            password   | {"password": "un tout autre secret"}
            disablings | {}
            """)
    void everything_that_can_be_done_to_an_account_is_a_further_version(String act, String body) throws Exception {
        var id = id(web.json(ACCOUNTS, SOMEONE));

        var told = web.json(at(id, act), body, "If-Match", "\"2\"");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().get("version").intValue()).isEqualTo(3);
    }

    @Test
    void a_disabled_account_is_enabled_without_a_word() throws Exception {
        var id = id(web.json(ACCOUNTS, SOMEONE));

        assertThat(web.send(MockMvcRequestBuilders.post(at(id, "disablings"))).status())
                .isEqualTo(200);
        assertThat(web.send(MockMvcRequestBuilders.post(at(id, "enablings")))
                        .body()
                        .get("version")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void a_refused_command_leaves_the_password_as_it_was() throws Exception {
        var id = id(web.json(ACCOUNTS, SOMEONE));

        assertThat(web.json(at(id, "password"), OTHER_PASSWORD, "If-Match", "\"1\"")
                        .code())
                .isEqualTo("stale");
        var nobody = UUID.randomUUID();
        assertThat(web.json(at(nobody, "password"), OTHER_PASSWORD).status()).isEqualTo(404);
        assertThat(register.passwords()).containsExactly(Map.entry(id, "quatre mots au hasard"));
        web.json(at(id, "password"), OTHER_PASSWORD);
        assertThat(register.passwords()).containsExactly(Map.entry(id, "un tout autre secret"));
    }

    @Test
    void nobody_but_an_administrator_touches_accounts() throws Exception {
        var id = id(web.json(ACCOUNTS, SOMEONE));
        for (var role : new Role[] {Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR}) {
            web.as(actor(role, null));
            assertThat(web.json(ACCOUNTS, "{").status()).isEqualTo(403);
            assertThat(web.json(at(id, "password"), OTHER_PASSWORD).status()).isEqualTo(403);
        }
        assertThat(register.log()).hasSize(2);
    }

    @Test
    void an_administrator_does_not_disable_the_own_account() throws Exception {
        var id = id(web.json(ACCOUNTS, SOMEONE.replace("\"HOTLINE\", \"centre\": \"ARA\"", "\"ADMIN\"")));
        web.as(new fr.appui.shared.party.Actor(id, Role.ADMIN, null, null));

        assertThat(web.json(at(id, "disablings"), "{}").code()).isEqualTo("account.own");
        assertThat(web.json(at(id, "access"), "{\"role\": \"COORDINATOR\"}").code())
                .isEqualTo("account.own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.Exemple", "a", ".exemple", "a exemple", "a@exemple", "é.exemple", "a'--"})
    void a_login_is_plain(String login) throws Exception {
        assertThat(web.json(ACCOUNTS, SOMEONE.replace("a.exemple", login)).errors())
                .isEqualTo(Map.of("login", "not-a-login"));
    }

    @ParameterizedTest
    @CsvSource({
        "court,too-short",
        "motdepasse2020!,too-common",
        "Password-12345,too-common",
        "azertyuiop123,too-common",
        "123456789012,too-common",
        "aaaaaaaaaaaaaa,too-common",
        "abababababab,too-common"
    })
    void a_password_is_long_and_not_the_first_that_is_tried(String password, String code) throws Exception {
        assertThat(web.json(ACCOUNTS, SOMEONE.replace("quatre mots au hasard", password))
                        .errors())
                .isEqualTo(Map.of("password", code));
    }

    @Test
    void a_role_has_what_belongs_to_it() throws Exception {
        assertThat(web.json(ACCOUNTS, SOMEONE.replace("HOTLINE", "EVALUATOR")).errors())
                .isEqualTo(Map.of("centre", "not-with-role", "until", "required"));
    }

    /** Today is 16 March 2020. */
    @ParameterizedTest
    @CsvSource({"2021-04-20,201", "2021-04-21,400"})
    void the_access_of_an_evaluator_ends_within_400_days(String until, int status) throws Exception {
        var told = web.json(
                ACCOUNTS,
                SOMEONE.replace("HOTLINE", "EVALUATOR")
                        .replace("\"centre\": \"ARA\"", "\"until\": \"%s\"".formatted(until)));

        assertThat(told.status()).isEqualTo(status);
        if (status == 201) {
            var access = ACCOUNTS + "/" + told.body().get("id").asString() + "/access";
            assertThat(web.json(access, "{\"role\": \"EVALUATOR\", \"until\": \"2021-04-21\"}")
                            .errors())
                    .isEqualTo(Map.of("until", "too-far"));
        } else {
            assertThat(told.errors()).isEqualTo(Map.of("until", "too-far"));
        }
    }

    @Test
    void no_password_is_in_what_a_command_or_a_submission_says_of_itself() throws Exception {
        web.json(ACCOUNTS, SOMEONE);

        var command = new SetPassword(UUID.randomUUID(), AccountDecisionsTest.PASSWORD, Instant.EPOCH);
        assertThat(command.toString()).doesNotContain("quatre mots");
        assertThat(register.submissions())
                .allSatisfy(submission -> assertThat(submission.toString()).doesNotContain("quatre mots"));
    }

    @Test
    void forms_lead_back_to_the_page_of_administration() throws Exception {
        var created = web.form(
                PAGE,
                "_key",
                "",
                "login",
                "a.exemple",
                "name",
                "A. Exemple",
                "role",
                "LIAISON",
                "region",
                "84",
                "centre",
                "",
                "until",
                "31/12/2020",
                "password",
                "quatre mots au hasard");
        assertThat(created.status()).isEqualTo(303);
        assertThat(created.response().getHeader("Location")).isEqualTo("/administration?minPosition=2");

        var id = register.log().getFirst().id();
        assertThat(web.form(PAGE + "/" + id + "/disable", "_key", "").status()).isEqualTo(303);
        assertThat(web.form(PAGE + "/" + id + "/enable", "_key", "").status()).isEqualTo(303);
    }

    @Test
    void a_refused_form_is_shown_again_without_the_password() throws Exception {
        var told = web.form(PAGE, "login", "a.exemple", "role", "ADMIN", "password", "court");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.response().getForwardedUrl()).isEqualTo("/administration");
        assertThat(told.attribute("form.name")).isEqualTo("accounts");
        assertThat(((Map<?, ?>) told.attribute("form.values")).containsKey("password"))
                .isFalse();
        assertThat(((Map<?, ?>) told.attribute("form.values")).containsKey("login"))
                .isTrue();
    }

    @Test
    void a_refused_form_on_an_account_is_shown_again_with_that_account() throws Exception {
        var id = id(web.json(ACCOUNTS, SOMEONE));

        var told = web.form(PAGE + "/" + id + "/access", "role", "LIAISON", "_version", "2");

        assertThat(told.response().getForwardedUrl()).isEqualTo("/administration?account=" + id);
        assertThat(told.attribute("form.name")).isEqualTo("access");
    }

    private static UUID id(Told told) {
        return UUID.fromString(told.body().get("id").asString());
    }

    private static String at(UUID id, String act) {
        return ACCOUNTS + "/" + id + "/" + act;
    }
}
