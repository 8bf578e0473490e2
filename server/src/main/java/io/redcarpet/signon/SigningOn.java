package io.redcarpet.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks an e-mail address and a password; tells nobody which of the two was wrong. */
@Component
class SigningOn implements AuthenticationProvider {

    private final Credentials credentials;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String hashOfNobody;

    SigningOn(Credentials credentials, Sessions sessions, Attempts attempts, PasswordEncoder passwords, Clock clock) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.hashOfNobody = hash(passwords, Secret.random().text());
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String email = typed.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(typed.getCredentials());
        List<String> subjects = subjects(email, typed.getDetails());
        refuseWhileWaiting(subjects);
        var stored = credentials.byEmail(email);
        // An unknown address takes as long as a known one.
        boolean right =
                passwords.matches(password, stored.map(Credentials.Stored::hash).orElse(hashOfNobody));
        if (stored.isEmpty() || !right) {
            subjects.forEach(attempts::failed);
            throw new BadCredentialsException("Wrong e-mail address or password");
        }
        attempts.succeeded(subjects.getFirst());
        return signedOn(stored.get(), typed.getDetails());
    }

    private Authentication signedOn(Credentials.Stored stored, @Nullable Object details) {
        UUID session = details instanceof Visit visit
                ? sessions.begin(stored.person(), visit.agent(), visit.getRemoteAddress())
                : sessions.begin(stored.person(), "", "");
        var principal = new SignedOn(stored.person().value(), session, clock.instant());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private void refuseWhileWaiting(List<String> subjects) {
        Instant now = clock.instant();
        subjects.stream()
                .map(attempts::waitUntil)
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .ifPresent(until -> {
                    throw new LockedException("Too many failed sign-ons; wait until " + until);
                });
    }

    private static List<String> subjects(String email, @Nullable Object details) {
        String about = "email:" + (email.length() > 254 ? email.substring(0, 254) : email);
        return details instanceof WebAuthenticationDetails web
                ? List.of(about, "from:" + web.getRemoteAddress())
                : List.of(about);
    }

    static String hash(PasswordEncoder passwords, String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
