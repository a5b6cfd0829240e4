package fr.appui.ops.security;

import fr.appui.command.intake.Text;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks login and password of a local account, for pages and for HTTP Basic alike. */
@Component
class SignInCheck implements AuthenticationProvider {
    private final AccountBook accounts;
    private final Passwords passwords;
    private final FailureLimit limit;

    SignInCheck(AccountBook accounts, Passwords passwords, FailureLimit limit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limit = limit;
    }

    /** Too many failures from here for this login: answered as 429. */
    static final class TooManyFailures extends AuthenticationException {
        TooManyFailures() {
            super("too many failed sign-ins");
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = asked.getName();
        var password = Text.normal(String.valueOf(asked.getCredentials()));
        var address = asked.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
        if (limit.isReached(login, address)) {
            throw new TooManyFailures();
        }
        var entry = accounts.byLogin(login).filter(accounts::isOpen);
        if (entry.isEmpty()) {
            passwords.refuseSlowly(password);
        }
        if (entry.isEmpty() || !passwords.matches(entry.get().id(), password)) {
            limit.failed(login, address);
            throw new BadCredentialsException("login or password is wrong");
        }
        var signedIn = new SignedIn(entry.get().id(), entry.get().login());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
