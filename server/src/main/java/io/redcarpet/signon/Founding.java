package io.redcarpet.signon;

import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How an empty firm gets its first administrator: by one link that whoever started the program is shown. */
@Component
public class Founding {

    private static final Duration LIVES = Duration.ofHours(24);

    private final Foundings foundings;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Founding(Foundings foundings, PasswordEncoder encoder, Clock clock) {
        this.foundings = foundings;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The path of the link, as long as nobody works here; a new one each time, the one before dies. */
    public Optional<String> offer() {
        Secret token = Secret.random();
        return foundings.offer(token, clock.instant().plus(LIVES))
                ? Optional.of("/founding/" + token.text())
                : Optional.empty();
    }

    /** Founds the firm at once, without a link being shown; empty when somebody works here already. */
    public Optional<PersonId> found(Founder founder, String password) {
        return offer().flatMap(path -> foundings.found(
                new Secret(path.substring("/founding/".length())), founder, SigningOn.hash(encoder, password)));
    }

    boolean isOpen(Secret token) {
        return foundings.isOpen(token);
    }

    Problems found(Secret token, Founder founder, String password) {
        Optional<Problem> problem = Passwords.problem(password, founder.name(), founder.email());
        if (problem.isPresent()) {
            return Problems.of(problem.get());
        }
        return foundings
                        .found(token, founder, SigningOn.hash(encoder, password))
                        .isPresent()
                ? Problems.none()
                : Problems.of(new Problem("", "signon.link.dead"));
    }
}
