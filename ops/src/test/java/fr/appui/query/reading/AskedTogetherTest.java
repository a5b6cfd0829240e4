package fr.appui.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parameters that handlers take together are read as if each handler declared them. */
class AskedTogetherTest {
    record Asked(
            @RequestParam(name = "centre", required = false) @Nullable
            String place,

            @RequestParam(name = "by", required = false) @Nullable
            List<String> by)
            implements AskedTogether {}

    @RestController
    static final class Api {
        @GetMapping("/of/{centre}")
        String asked(Asked asked, @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
            return asked + " as of " + asOf;
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Api())
            .setCustomArgumentResolvers(new AskedTogetherResolver())
            .build();

    private String answer(String query) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/of/ARA?" + query)
                        .header("centre", "IDF")
                        .header("by", "header"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void each_is_read_by_its_name() throws Exception {
        assertThat(answer("centre=NAQ&by=month&by=sector&asOf=7"))
                .isEqualTo("Asked[place=NAQ, by=[month, sector]] as of 7");
        assertThat(answer("by=month, sector")).isEqualTo("Asked[place=null, by=[month, sector]] as of null");
        assertThat(answer("centre=")).isEqualTo("Asked[place=, by=null] as of null");
    }

    @Test
    void what_is_not_asked_is_read_from_nowhere_else() throws Exception {
        assertThat(answer("")).isEqualTo("Asked[place=null, by=null] as of null");
    }

    @Test
    void they_are_known_with_those_that_a_handler_declares_by_itself() throws Exception {
        var handler = Api.class.getDeclaredMethod("asked", Asked.class, String.class);

        assertThat(AskedTogether.parameters(handler))
                .extracting(one -> AskedTogether.nameOf(one) + (AskedTogether.mayBeRepeated(one) ? "…" : ""))
                .containsExactlyInAnyOrder("asOf", "centre", "by…");
    }
}
