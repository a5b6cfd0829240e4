package fr.appui.ops.security;

import fr.appui.ops.security.SignInCheck.TooManyFailures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Three doors: the machine's own port, the API with HTTP Basic, the pages with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Health and metrics: on a port of their own, bound to the machine itself, holding no personal data. */
    @Bean
    @Order(1)
    SecurityFilterChain machineDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(request -> request.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programsDoor(
            HttpSecurity http, SignInCheck check, CurrentActor actor, LoadingGate gate, LastResort resort)
            throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authenticationProvider(check)
                .authorizeHttpRequests(request -> request.requestMatchers("/api/status", "/v3/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .access((_, context) -> new org.springframework.security.authorization.AuthorizationDecision(
                                CurrentActor.of(context.getRequest()) != null)))
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityWiring::askProgram))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SecurityWiring::askProgram)
                        .accessDeniedHandler(
                                (_, response, _) -> Problem.write(response, 403, "not-allowed", "Not allowed")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(resort, DisableEncodeUrlFilter.class)
                .addFilterBefore(actor, AuthorizationFilter.class)
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesDoor(
            HttpSecurity http,
            SignInCheck check,
            CurrentActor actor,
            LoadingGate gate,
            LastResort resort,
            UploadGate uploads)
            throws Exception {
        return http.authenticationProvider(check)
                .authorizeHttpRequests(request -> request.requestMatchers(
                                "/connexion",
                                "/premiere-connexion",
                                "/aide",
                                "/aide/**",
                                "/assets/**",
                                "/agenda/*",
                                "/favicon.ico",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .access((_, context) -> new org.springframework.security.authorization.AuthorizationDecision(
                                CurrentActor.of(context.getRequest()) != null)))
                .formLogin(form -> form.loginPage("/connexion")
                        .defaultSuccessUrl("/")
                        .failureHandler((_, response, e) -> response.sendRedirect(
                                e instanceof TooManyFailures ? "/connexion?erreur=trop" : "/connexion?erreur=refus")))
                .logout(out -> out.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/connexion")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(resort, DisableEncodeUrlFilter.class)
                .addFilterBefore(uploads, CsrfFilter.class)
                .addFilterBefore(actor, AuthorizationFilter.class)
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    private static void askProgram(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyFailures) {
            response.setHeader("Retry-After", String.valueOf(FailureLimit.PERIOD.toSeconds()));
            Problem.write(response, 429, "too-many-failures", "Too many failed sign-ins");
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Appui\", charset=\"UTF-8\"");
            Problem.write(response, 401, "unknown-caller", "Sign in with a local account (HTTP Basic)");
        }
    }

    /** Addresses that only an attack would write, such as those with a semicolon. */
    @Bean
    RequestRejectedHandler malformedAddresses() {
        return (request, response, _) -> {
            if (request.getRequestURI().startsWith("/api/")) {
                Problem.write(response, 400, "malformed-request", "The request could not be read");
            } else {
                response.sendError(400);
            }
        };
    }

    /** These filters run inside the chains above only. */
    @Bean
    FilterRegistrationBean<CurrentActor> actorOnlyInChains(CurrentActor filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LastResort> resortOnlyInChains(LastResort filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UploadGate> uploadsOnlyInChains(UploadGate filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LoadingGate> gateOnlyInChains(LoadingGate filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
