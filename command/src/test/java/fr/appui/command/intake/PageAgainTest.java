package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockRequestDispatcher;

class PageAgainTest {

    @Test
    void the_page_sees_a_get_without_parameters_and_keeps_the_status() {
        var seen = new Object() {
            jakarta.servlet.http.@Nullable HttpServletRequest request;
        };
        var post = new MockHttpServletRequest("POST", "/demandes") {
            @Override
            public MockRequestDispatcher getRequestDispatcher(String path) {
                return new MockRequestDispatcher(path) {
                    @Override
                    public void forward(
                            jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
                        seen.request = (jakarta.servlet.http.HttpServletRequest) request;
                        super.forward(request, response);
                    }
                };
            }
        };
        post.setQueryString("lang=en");
        post.addParameter("question", "Quel masque ?");
        post.setAttribute("form.code", "invalid");
        var response = new MockHttpServletResponse();

        PageAgain.show("/permanence", 422, post, response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getForwardedUrl()).isEqualTo("/permanence");
        assertThat(seen.request).isNotNull().satisfies(get -> {
            assertThat(get.getMethod()).isEqualTo("GET");
            assertThat(get.getQueryString()).isNull();
            assertThat(get.getParameter("question")).isNull();
            assertThat(get.getParameterValues("question")).isNull();
            assertThat(get.getParameterMap()).isEmpty();
            assertThat(Collections.list(get.getParameterNames())).isEmpty();
            assertThat(get.getAttribute("form.code")).isEqualTo("invalid");
        });
    }
}
