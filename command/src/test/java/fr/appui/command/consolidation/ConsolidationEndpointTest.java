package fr.appui.command.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.consolidation.MonthEvent.Consolidated;
import fr.appui.shared.consolidation.MonthEvent.Reopened;
import fr.appui.shared.party.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsolidationEndpointTest {
    private static final String API = "/api/consolidations";
    private static final String MARCH = "{\"centre\": \"ARA\", \"month\": \"2020-03\"}";
    private static final String AGAIN = MARCH.replace("}", ", \"reason\": \"deux visites oubliées\"}");

    private final Register register = new Register();
    private final Web web = new Web(new ConsolidationEndpoint(
                    register.commands(), InstantSource.fixed(Instant.parse("2020-04-14T08:00:00Z"))))
            .as(Web.actor(Role.COORDINATOR, null));

    @Test
    void a_month_that_is_over_is_consolidated_once_and_opened_again_with_a_reason() throws Exception {
        var first = web.json(API, MARCH);
        assertThat(first.status()).isEqualTo(200);
        assertThat(web.json(API, MARCH).body().get("version").asInt()).isEqualTo(1);
        assertThat(web.json(API + "/reopenings", MARCH).errors()).isEqualTo(Map.of("reason", "required"));
        web.json(API + "/reopenings", AGAIN);
        web.json(API + "/reopenings", AGAIN);
        assertThat(web.json(API, MARCH).body().get("version").asInt()).isEqualTo(3);

        assertThat(register.log()).hasExactlyElementsOfTypes(Consolidated.class, Reopened.class, Consolidated.class);
    }

    @Test
    void a_month_that_goes_on_and_what_is_no_month_is_refused() throws Exception {
        assertThat(web.json(API, MARCH.replace("2020-03", "2020-04")).errors()).isEqualTo(Map.of("month", "not-over"));
        assertThat(web.json(API, MARCH.replace("2020-03", "2020-13")).errors())
                .isEqualTo(Map.of("month", "not-a-month"));
        assertThat(web.json(API, MARCH.replace("ARA", "NAT")).errors())
                .isEqualTo(Map.of("centre", "not-for-the-network"));
        assertThat(web.json(API, "{}").errors()).containsOnlyKeys("centre", "month");
        assertThat(register.log()).isEmpty();
    }

    @Test
    void the_form_consolidates_a_month_of_several_centres_each_by_itself() throws Exception {
        web.json(API, MARCH);
        var told = web.form("/consolidation", "month", "2020-03", "centres", "ARA", "centres", "IDF");

        assertThat(told.response().getStatus()).isEqualTo(303);
        assertThat(told.response().getHeader("Location")).startsWith("/consolidation?to=2020-03&done=2&refused=0");
        assertThat(register.log()).hasSize(2);
    }

    @Test
    void only_coordinators_answer_for_figures() throws Exception {
        assertThat(web.as(Web.HOTLINE).json(API, MARCH).status()).isEqualTo(403);
    }
}
