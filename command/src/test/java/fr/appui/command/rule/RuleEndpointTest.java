package fr.appui.command.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.party.Role;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleEndpointTest {
    private static final String IRA = """
            {"rule": "CLUSTER_IRA", "cases": 8, "days": 4, "validFrom": "2023-06-01",
             "source": "Instruction 2023/104", "confirmed": true}""";

    private final Register register = new Register();
    private final Web web = new Web(
                    new RuleEndpoint(register.commands(), InstantSource.fixed(Instant.parse("2024-02-01T08:00:00Z"))))
            .as(Web.ADMIN);

    @Test
    void an_administrator_adds_a_version_which_is_numbered_as_the_rules_are() throws Exception {
        var told = web.json("/api/rules", IRA);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().get("version").asInt()).isEqualTo(3);
        assertThat(told.response().getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(told.body().get("id").asString())
                .isEqualTo(Rule.streamOf("CLUSTER_IRA").toString());
        assertThat(((RuleEvent) register.log().getFirst()).confirmed()).isTrue();
    }

    @Test
    void a_rule_is_not_confirmed_unless_somebody_says_so() throws Exception {
        web.json("/api/rules", IRA.replace(", \"confirmed\": true", ""));

        assertThat(((RuleEvent) register.log().getFirst()).confirmed()).isFalse();
    }

    @Test
    void the_same_said_again_writes_nothing_and_a_repeat_gets_the_first_answer() throws Exception {
        var key = "0195a000-0000-7000-8000-0000000000f1";
        web.json("/api/rules", IRA, "Idempotency-Key", key);

        assertThat(web.json("/api/rules", IRA, "Idempotency-Key", key)
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(web.json("/api/rules", IRA).status()).isEqualTo(200);
        assertThat(web.json("/api/rules", IRA.replace("8", "9"), "Idempotency-Key", key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(register.log()).hasSize(1);
    }

    @Test
    void the_version_that_was_seen_is_the_rules_version() throws Exception {
        assertThat(web.json("/api/rules", IRA, "If-Match", "\"1\"").code()).isEqualTo("stale");
        assertThat(web.json("/api/rules", IRA, "If-Match", "\"2\"").status()).isEqualTo(200);
        assertThat(web.json("/api/rules", IRA.replace("8", "9"), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(409);
        assertThat(web.json("/api/rules", IRA.replace("8", "9"), "If-Match", "\"3\"")
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void each_form_of_rule_needs_its_own_fields_and_takes_no_others() throws Exception {
        assertThat(errors("DEADLINE_CLOSURE", "\"cases\": 3"))
                .containsEntry("days", "required")
                .containsEntry("unit", "required")
                .containsEntry("cases", "not-for-this-rule");
        assertThat(errors("CRITERIA_2027", "\"days\": 3"))
                .containsEntry("codes", "required")
                .containsEntry("days", "not-for-this-rule");
        assertThat(errors("HOLIDAYS_REUNION", "\"codes\": [\"1a\"]")).containsEntry("holidays", "required");
        assertThat(errors("CLUSTER_SCABIES", "\"unit\": \"WORKING_DAYS\""))
                .containsEntry("cases", "required")
                .containsEntry("unit", "not-for-this-rule");
    }

    @Test
    void what_cannot_be_a_rule_is_refused_at_its_field() throws Exception {
        assertThat(errors("CLUSTER_INFLUENZA", "\"cases\": 3")).containsEntry("rule", "unknown-rule");
        assertThat(errors("DEADLINE_INFORMATION", "\"days\": 3")).containsEntry("rule", "unknown-rule");
        assertThat(errors("CRITERIA_a b", "\"codes\": [\"1\"]")).containsEntry("rule", "unknown-rule");
        assertThat(errors("CRITERIA_2027", "\"codes\": [\"1 a\"]")).containsEntry("codes[0]", "not-a-criterion");
        assertThat(errors("CLUSTER_IRA", "\"cases\": 3, \"days\": 0")).containsEntry("days", "out-of-range");
        assertThat(errors("DEADLINE_CLOSURE", "\"days\": 366, \"unit\": \"WORKING_DAYS\""))
                .containsEntry("days", "out-of-range");
        assertThat(errors("HOLIDAYS_METROPOLE", "\"holidays\": [\"05-01\", \"02-30\", \"EASTER\"]"))
                .containsEntry("holidays[1]", "not-a-holiday")
                .containsEntry("holidays[2]", "not-a-holiday");
        assertThat(errors("HOLIDAYS_METROPOLE", "\"holidays\": [\"05-01\"], \"validTo\": \"2030-12-31\""))
                .containsEntry("validTo", "never-without-holidays");
        assertThat(web.json("/api/rules", IRA.replace("\"source\": \"Instruction 2023/104\", ", ""))
                        .errors())
                .containsEntry("source", "required");
        assertThat(web.json("/api/rules", IRA.replace("}", ", \"validTo\": \"2023-05-31\"}"))
                        .errors())
                .containsEntry("validTo", "before-the-beginning");
        assertThat(web.json("/api/rules", IRA.replace("true", "\"true\"")).errors())
                .containsEntry("confirmed", "wrong-type");
        assertThat(web.json("/api/rules", "{").status()).isEqualTo(400);
        assertThat(register.log()).isEmpty();
    }

    @Test
    void nobody_else_may() throws Exception {
        for (var role : List.of(Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR)) {
            web.as(Web.actor(role, null));

            assertThat(web.json("/api/rules", IRA).status()).isEqualTo(403);
            assertThat(web.json("/api/rules", "{").status()).isEqualTo(403);
            assertThat(web.form("/administration/regles", "rule", "CLUSTER_IRA").status())
                    .isEqualTo(403);
        }
        assertThat(register.log()).isEmpty();
    }

    @Test
    void the_page_is_led_back_to_and_shows_a_refused_form_again() throws Exception {
        var done = web.form(
                "/administration/regles",
                "rule",
                "HOLIDAYS_MAYOTTE",
                "holidays",
                "04-27",
                "holidays",
                "",
                "validFrom",
                "01/01/2026",
                "source",
                "Code du travail",
                "confirmed",
                "true");
        var refused = web.form("/administration/regles", "rule", "HOLIDAYS_MAYOTTE");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.response().getHeader("Location"))
                .startsWith("/administration/regles?rule=" + Rule.streamOf("HOLIDAYS_MAYOTTE"));
        assertThat(((RuleEvent) register.log().getFirst()).confirmed()).isTrue();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().getForwardedUrl()).isEqualTo("/administration/regles");
    }

    private Map<String, String> errors(String rule, String fields) throws Exception {
        return web.json("/api/rules", """
                {"rule": "%s", %s, "validFrom": "2023-06-01", "source": "Instruction"}""".formatted(rule, fields)).errors();
    }
}
