package fr.appui.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An access ends with its last day, in the middle of a session as well as at the door. */
class AccessEndsTest {
    private static final Instant LAST_MINUTE = Instant.parse("2020-11-30T22:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2020-11-30T23:00:00Z");

    private Instant now = LAST_MINUTE;
    private final AccountBook accounts = new AccountBook(
            Views.of(new Story()
                            .then(
                                    Story.ADMIN,
                                    new AccountEvent.Created(
                                            Story.EVALUATOR.account(),
                                            new SealedText("evaluation"),
                                            new SealedText("Nom de l’évaluatrice"),
                                            Role.EVALUATOR,
                                            null,
                                            null,
                                            LocalDate.of(2020, 11, 30),
                                            Story.MONDAY)))
                    .db(),
            () -> now);
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void forget_who_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void on_its_last_day_an_access_is_open() throws Exception {
        assertThat(accounts.acting("evaluation")).isPresent();
        assertThat(goesOn().getAttribute(CurrentActor.ACTOR)).isNotNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void at_midnight_of_paris_the_session_is_over_whoever_is_still_in_it() throws Exception {
        assertThat(goesOn().getAttribute(CurrentActor.ACTOR)).isNotNull();

        now = MIDNIGHT;

        assertThat(goesOn().getAttribute(CurrentActor.ACTOR)).isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(accounts.acting("evaluation")).isEmpty();
    }

    /** One more request of a session that was begun before. */
    private MockHttpServletRequest goesOn() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(Story.EVALUATOR.account(), "evaluation"), null, List.of()));
        var request = new MockHttpServletRequest("GET", "/evaluation");
        request.setSession(session);
        new CurrentActor(accounts).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request;
    }
}
