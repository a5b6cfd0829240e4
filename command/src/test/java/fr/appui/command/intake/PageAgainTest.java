package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockRequestDispatcher;

class PageAgainTest {

    @Test
    void the_page_sees_a_get_with_its_own_parameters_and_keeps_the_status() {
        var seen = new Object() {
            @Nullable
            HttpServletRequest request;
        };
        var post = new MockHttpServletRequest("POST", "/demandes") {
            @Override
            public MockRequestDispatcher getRequestDispatcher(String path) {
                return new MockRequestDispatcher(path) {
                    @Override
                    public void forward(ServletRequest request, ServletResponse response) {
                        seen.request = (HttpServletRequest) request;
                        super.forward(request, response);
                    }
                };
            }
        };
        post.setQueryString("lang=en");
        post.addParameter("question", "Quel masque ?");
        post.setAttribute("form.code", "invalid");
        var response = new MockHttpServletResponse();

        PageAgain.show("/administration?account=a1", 422, post, response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getForwardedUrl()).isEqualTo("/administration?account=a1");
        assertThat(seen.request).isNotNull().satisfies(get -> {
            assertThat(get.getMethod()).isEqualTo("GET");
            assertThat(get.getQueryString()).isEqualTo("account=a1");
            assertThat(get.getParameter("question")).isNull();
            assertThat(get.getParameterValues("question")).isNull();
            assertThat(get.getParameter("account")).isEqualTo("a1");
            assertThat(get.getParameterMap()).containsOnlyKeys("account");
            assertThat(Collections.list(get.getParameterNames())).containsExactly("account");
            assertThat(get.getAttribute("form.code")).isEqualTo("invalid");
        });
    }
}
