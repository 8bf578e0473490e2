package io.redcarpet.signon;

import io.redcarpet.people.People;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The outer door: sessions, forgery protection, and what happens to those who may not come in. */
@Configuration(proxyBeanMethods = false)
class SignOnRules {

    /** No script but our own files; style attributes are allowed because bars carry their figure in one. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /** Hashes carry the name of their kind, so that a stronger one can take over without anybody noticing. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
    }

    @Bean
    CallerFilter callerFilter(People people, Sessions sessions, ApiKeys keys, Clock clock) {
        return new CallerFilter(people, sessions, keys, clock);
    }

    /** Only the security chain runs the filter, not the server a second time. */
    @Bean
    FilterRegistrationBean<CallerFilter> notTwice(CallerFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http, CallerFilter callers, SigningOn signingOn, Turnaway turnaway, Leaving leaving)
            throws Exception {
        return http.authenticationProvider(signingOn)
                // Each route says for itself who may use it; the guard in front of the routes refuses the rest.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(callers, CsrfFilter.class)
                .addFilterAfter(new Uploads(turnaway), CallerFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(CallerFilter::carriesKey))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.loginPage("/sign-on")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(turnaway.wayBack())
                        .authenticationDetailsSource(Visit::new)
                        .failureHandler(turnaway))
                .logout(out ->
                        out.logoutUrl("/sign-out").addLogoutHandler(leaving).logoutSuccessUrl("/sign-on?out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turnaway).accessDeniedHandler(turnaway))
                .httpBasic(basic -> basic.disable())
                .headers(SignOnRules::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }
}
