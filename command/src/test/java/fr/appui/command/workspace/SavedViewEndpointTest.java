package fr.appui.command.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent.Forgotten;
import fr.appui.shared.workspace.SavedViewEvent.Renamed;
import fr.appui.shared.workspace.SavedViewEvent.Restored;
import fr.appui.shared.workspace.SavedViewEvent.Saved;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedViewEndpointTest {
    private static final String VIEWS = "/api/saved-views";
    private static final String SCABIES = "{\"name\": \"Gale\", \"query\": \"theme=SCABIES\"%s}";
    private static final Instant NOW = Instant.parse("2020-03-16T10:00:00Z");

    private final Register register = new Register();
    private final Web web = new Web(new SavedViewEndpoint(register.commands(), InstantSource.fixed(NOW)));

    @Test
    void the_filters_of_a_list_get_a_name_for_oneself_or_for_the_centre() throws Exception {
        var own = web.json(VIEWS, SCABIES.formatted(""));
        var shared = web.json(VIEWS, SCABIES.formatted(", \"visibility\": \"CENTRE\""));

        assertThat(own.status()).isEqualTo(201);
        assertThat(register.log()).containsExactly(saved(own, null), saved(shared, Centre.ARA));
    }

    private static Saved saved(Web.Told told, Centre sharedWith) {
        return new Saved(
                id(told),
                Web.HOTLINE.account(),
                sharedWith,
                new SealedText("Gale"),
                new SealedText("theme=SCABIES"),
                ListKind.REQUESTS,
                NOW);
    }

    private static UUID id(Web.Told told) {
        return UUID.fromString(told.body().get("id").asString());
    }

    @Test
    void it_is_renamed_forgotten_and_brought_back_each_once() throws Exception {
        var id = id(web.json(VIEWS, SCABIES.formatted("")));
        var at = VIEWS + "/" + id;
        for (var time = 0; time < 2; time++) {
            web.json(at + "/names", "{\"name\": \"Gale en Ehpad\"}");
        }
        web.json(at + "/forgettings", "{}");
        web.json(at + "/forgettings", "{}");
        web.json(at + "/restorings", "{}");

        assertThat(register.log().stream().skip(1))
                .containsExactly(
                        new Renamed(id, new SealedText("Gale en Ehpad"), NOW),
                        new Forgotten(id, NOW),
                        new Restored(id, NOW));
    }

    @Test
    void nobody_changes_a_view_that_they_do_not_see() throws Exception {
        var own = id(web.json(VIEWS, SCABIES.formatted("")));
        var shared = id(web.json(VIEWS, SCABIES.formatted(", \"visibility\": \"CENTRE\"")));
        var colleague = web.as(Web.actor(Role.HOTLINE, Centre.ARA));

        assertThat(colleague.json(VIEWS + "/" + own + "/forgettings", "{}").status())
                .isEqualTo(404);
        assertThat(colleague.json(VIEWS + "/" + shared + "/forgettings", "{}").status())
                .isEqualTo(200);
        var stranger = web.as(Web.actor(Role.HOTLINE, Centre.IDF));
        assertThat(stranger.json(VIEWS + "/" + shared + "/restorings", "{}").status())
                .isEqualTo(404);
        assertThat(web.as(Web.actor(Role.EVALUATOR, null))
                        .json(VIEWS, SCABIES.formatted(""))
                        .status())
                .isEqualTo(403);
        assertThat(web.as(Web.actor(Role.COORDINATOR, null))
                        .json(VIEWS, SCABIES.formatted(", \"visibility\": \"CENTRE\""))
                        .code())
                .isEqualTo("outside-scope");
    }

    @Test
    void a_query_is_an_address_and_nothing_else() throws Exception {
        assertThat(web.json(VIEWS, "{\"name\": \"x\", \"query\": \"q=<script>\"}")
                        .errors())
                .isEqualTo(Map.of("query", "not-a-query"));
        assertThat(web.json(VIEWS, "{\"query\": \"q=x\"}").errors()).isEqualTo(Map.of("name", "required"));
    }

    @Test
    void a_page_leads_back_to_the_list_that_was_saved() throws Exception {
        var told = web.form("/vues", "name", "Gale", "query", "q=gale+%26+linge", "_next", "q=gale+%26+linge");

        assertThat(told.response().getHeader("Location")).isEqualTo("/demandes?q=gale+%26+linge&minPosition=1");
    }
}
