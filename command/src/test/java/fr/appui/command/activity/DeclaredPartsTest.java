package fr.appui.command.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People work half days: full-time equivalents are declared to the hundredth, everything else is whole. */
class DeclaredPartsTest {
    private static final String DECLARATIONS = "/api/declarations";
    private static final String STAFF = """
            {"centre": "ARA", "kind": "%s", "measure": "%s", "value": %s, "to": "2020-03-01"}""";

    private final Register register = new Register();
    private final Web web = new Web(
            new DeclarationEndpoint(new ActivityEndpoint.Tools(
                    register.commands(),
                    InstantSource.fixed(Instant.parse("2020-03-16T10:00:00Z")),
                    register,
                    register,
                    register)),
            register);

    @ParameterizedTest
    @CsvSource({"6.5", "6.25", "112", "0", "0.01"})
    void a_program_declares_people_to_the_hundredth(String value) throws Exception {
        var told = web.json(DECLARATIONS, STAFF.formatted("STAFF", "STAFF_FTE", value));

        assertThat(told.status()).isEqualTo(201);
        assertThat(value(((Entered) register.log().getFirst()).stated())).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, STAFF_FTE, 6.555, too-precise",
        "STAFF, STAFF_FTE_SPECIALISTS, 0.001, too-precise",
        "STAFF, STAFF_FTE, -0.5, out-of-range",
        "STAFF, EMH_TEAMS, 6.5, not-whole",
        "AUDIENCE, WEB_VISITS, 12.5, not-whole"
    })
    void what_cannot_be_counted_so_is_refused(String kind, String measure, String value, String code) throws Exception {
        var told = web.json(DECLARATIONS, STAFF.formatted(kind, measure, value));

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.body().at("/errors/0/field").asString()).isEqualTo("value");
        assertThat(told.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6,5 | 6.5
            6.5 | 6.5
            1 006,25 | 1006.25
            """)
    void a_person_types_it_with_a_comma_or_a_point(String typed, String value) throws Exception {
        var told = web.form(
                "/activites/declarations",
                "centre",
                "ARA",
                "kind",
                "STAFF",
                "measure",
                "STAFF_FTE",
                "value",
                typed,
                "to",
                "01/03/2020");

        assertThat(told.status()).isEqualTo(303);
        assertThat(value(((Entered) register.log().getFirst()).stated())).isEqualTo(new BigDecimal(value));
    }

    @Test
    void a_correction_is_as_precise() throws Exception {
        var declared = web.json(DECLARATIONS, STAFF.formatted("STAFF", "STAFF_FTE", "6.5"));
        var corrections = DECLARATIONS + "/" + declared.body().get("id").asString() + "/corrections";

        var refused = web.json(corrections, "{\"value\": 6.125, \"reason\": \"mi-temps\"}");
        var taken = web.json(corrections, "{\"value\": 7.25, \"reason\": \"mi-temps\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("too-precise");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(value(((Corrected) register.log().getLast()).stated())).isEqualTo(new BigDecimal("7.25"));
    }

    private static BigDecimal value(@Nullable Statement stated) {
        return Objects.requireNonNull(Objects.requireNonNull(stated).value());
    }
}
