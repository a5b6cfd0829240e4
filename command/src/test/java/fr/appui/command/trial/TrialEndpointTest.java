package fr.appui.command.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.trial.DayRule;
import fr.appui.shared.trial.Move;
import fr.appui.shared.trial.TrialEvent.Defined;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialEndpointTest {
    private static final Actor EVALUATOR = Web.actor(Role.EVALUATOR, null);
    private static final String TRIALS = "/api/trials";
    private static final String HOME_HELP = """
            {"name": "Aide à domicile", "measure": "SUPPORT_REQUESTS",
             "moves": [{"subSector": "AIDE_DOMICILE", "sector": "EMS"}]}""";

    private final Register register = new Register();
    private final Web web =
            new Web(new TrialEndpoint(register.commands(), InstantSource.fixed(Instant.parse("2020-07-16T10:00:00Z"))));

    @Test
    void an_evaluator_tries_another_sector() throws Exception {
        var told = web.as(EVALUATOR).json(TRIALS, HOME_HELP);

        assertThat(told.status()).isEqualTo(201);
        assertThat(register.log()).singleElement().isInstanceOfSatisfying(Defined.class, defined -> {
            assertThat(defined.trial().moves()).containsExactly(new Move(SubSector.AIDE_DOMICILE, Sector.EMS));
            assertThat(defined.trial().day()).isEqualTo(DayRule.OFFICIAL);
            assertThat(defined.trial().own()).isFalse();
        });
    }

    @Test
    void those_who_look_at_the_whole_network_may_try_and_nobody_else() throws Exception {
        assertThat(web.as(Web.actor(Role.COORDINATOR, null))
                        .json(TRIALS, HOME_HELP)
                        .status())
                .isEqualTo(201);
        assertThat(web.as(Web.actor(Role.COORDINATOR, Centre.ARA))
                        .json(TRIALS, HOME_HELP)
                        .code())
                .isEqualTo("not-allowed");
        assertThat(web.as(Web.HOTLINE).json(TRIALS, HOME_HELP).code()).isEqualTo("not-allowed");
        assertThat(web.as(Web.ADMIN).json(TRIALS, HOME_HELP).code()).isEqualTo("not-allowed");
    }

    @Test
    void what_cannot_be_counted_otherwise_is_refused_field_by_field() throws Exception {
        assertThat(web.as(EVALUATOR)
                        .json(TRIALS, HOME_HELP.replace("SUPPORT_REQUESTS", "STAFF_FTE"))
                        .errors())
                .isEqualTo(Map.of("measure", "declared-measure", "moves", "not-with-measure"));
        assertThat(web.as(EVALUATOR).json(TRIALS, """
                        {"name": "x", "measure": "OPEN_REQUESTS", "day": "CLOSED", "origins": ["PORTAL"]}""").errors())
                .isEqualTo(Map.of("day", "not-with-measure", "origins", "not-with-measure"));
        assertThat(web.as(EVALUATOR).json(TRIALS, """
                        {"name": "x", "measure": "SUPPORT_REQUESTS", "moves": [
                         {"subSector": "USAGER", "sector": "EMS"}, {"subSector": "USAGER", "sector": "ES"}]}""").errors()).isEqualTo(Map.of("moves", "repeated"));
        assertThat(register.log()).isEmpty();
    }

    @Test
    void what_is_thrown_away_is_not_kept_any_more() throws Exception {
        web.as(EVALUATOR).json(TRIALS, HOME_HELP);
        var trial = TRIALS + "/" + register.log().getFirst().id();
        var reason = "{\"reason\": \"vu\"}";

        assertThat(web.as(EVALUATOR).json(trial + "/keepings", reason).status()).isEqualTo(200);
        assertThat(web.as(EVALUATOR).json(trial + "/keepings", reason).status()).isEqualTo(200);
        assertThat(web.as(EVALUATOR).json(trial + "/disposals", reason).status())
                .isEqualTo(200);
        assertThat(web.as(EVALUATOR).json(trial + "/keepings", reason).code()).isEqualTo("trial.thrown-away");
        assertThat(register.log()).hasSize(3);
    }
}
