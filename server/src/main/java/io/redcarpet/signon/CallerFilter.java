package io.redcarpet.signon;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Reader;
import io.redcarpet.people.Identity;
import io.redcarpet.people.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the person behind a request anew each time, so that who has left or was signed out is out at once. */
class CallerFilter extends OncePerRequestFilter {

    static final Duration LONGEST_SESSION = Duration.ofHours(12);
    private static final String BEARER = "Bearer ";

    private final People people;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Clock clock;

    CallerFilter(People people, Sessions sessions, ApiKeys keys, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keys open the API and nothing else: pages are for people. */
    static boolean carriesKey(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header != null
                && header.startsWith(BEARER)
                && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/webjars/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byKey = carriesKey(request);
        Optional<Caller> caller = byKey ? byKey(request) : bySession(request);
        if (caller.isEmpty()) {
            forget(request, byKey);
            StrangersLanguage.readIn(request, clock.getZone());
            chain.doFilter(request, response);
        } else {
            goOnAs(caller.get(), () -> chain.doFilter(request, response));
        }
    }

    private Optional<Caller> bySession(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedOn signedOn
                        && signedOn.since().plus(LONGEST_SESSION).isAfter(clock.instant())
                        && signedOn.session() != null
                        && sessions.use(signedOn.session(), signedOn.personId(), request.getRemoteAddr())
                ? caller(signedOn.personId(), request)
                : Optional.empty();
    }

    private Optional<Caller> byKey(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader("Authorization"));
        return keys.use(header.substring(BEARER.length()).strip())
                .filter(bearer -> bearer.mayWrite() || isRead(request))
                .flatMap(bearer -> caller(bearer.person(), request))
                .map(caller -> {
                    var principal = new SignedOn(caller.person().value(), null, clock.instant());
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
                    return caller;
                });
    }

    private static boolean isRead(HttpServletRequest request) {
        return List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    private Optional<Caller> caller(PersonId id, HttpServletRequest request) {
        Optional<Identity> identity = people.identity(id);
        identity.ifPresent(known -> request.setAttribute(Reader.ATTRIBUTE, KnownReader.of(known)));
        Door door = request.getRequestURI().startsWith("/api/") ? Door.API : Door.PAGE;
        return identity.map(known -> new Caller(id, known.roles(), door, request.getRemoteAddr()));
    }

    private static void forget(HttpServletRequest request, boolean byKey) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null && !byKey) {
                session.invalidate();
            }
        }
    }

    private interface Rest {
        void go() throws IOException, ServletException;
    }

    private static void goOnAs(Caller caller, Rest rest) throws IOException, ServletException {
        var failure = new AtomicReference<@Nullable ServletException>();
        Callers.<IOException>run(caller, () -> {
            try {
                rest.go();
            } catch (ServletException failed) {
                failure.set(failed);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
