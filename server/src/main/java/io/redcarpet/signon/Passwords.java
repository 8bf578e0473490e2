package io.redcarpet.signon;

import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.people.People;
import io.redcarpet.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Giving out links by which a person sets a password, and changing passwords. */
@Component
public class Passwords {

    static final Duration LINK_LIVES = Duration.ofDays(3);

    private final Credentials credentials;
    private final People people;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(Credentials credentials, People people, PasswordEncoder encoder, Clock clock) {
        this.credentials = credentials;
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Makes a link by which the person sets a password once; links made before die. The path starts with a slash. */
    public String link(PersonId person) {
        Secret token = Secret.random();
        credentials.issueLink(token, person, clock.instant().plus(LINK_LIVES));
        return "/link/" + token.text();
    }

    boolean isLive(Secret token) {
        return credentials.personOfLink(token).isPresent();
    }

    /** Sets the password by a link; problems say why not. */
    Problems setByLink(Secret token, String password) {
        var owner = credentials.ownerOfLink(token);
        if (owner.isEmpty()) {
            return Problems.of(new Problem("", "signon.link.dead"));
        }
        Optional<Problem> problem =
                problem(password, owner.get().name(), owner.get().email());
        if (problem.isPresent()) {
            return Problems.of(problem.get());
        }
        return credentials.useLink(token, SigningOn.hash(encoder, password)).isPresent()
                ? Problems.none()
                : Problems.of(new Problem("", "signon.link.dead"));
    }

    /** Sets a first password on behalf of the person, by a link made and used at once; an administrator's right. */
    public void setFirst(PersonId person, String password) {
        var token = new Secret(link(person).substring("/link/".length()));
        if (credentials.useLink(token, SigningOn.hash(encoder, password)).isEmpty()) {
            throw new IllegalStateException("The password of " + person + " was not set: the person has left");
        }
    }

    /** Changes the password of the person who acts, and ends all their sessions but this one. */
    Problems changeOwn(String current, String password, @Nullable UUID session) {
        Person me = people.find(Callers.required().person()).orElseThrow();
        boolean known = credentials
                .ownHash()
                .filter(hash -> encoder.matches(current, hash))
                .isPresent();
        if (!known) {
            return Problems.of(new Problem("current", "signon.password.wrong"));
        }
        Optional<Problem> problem = problem(password, me.name(), me.email());
        problem.ifPresentOrElse(_ -> {}, () -> credentials.changeOwn(SigningOn.hash(encoder, password), session));
        return problem.map(Problems::of).orElseGet(Problems::none);
    }

    static Optional<Problem> problem(String password, String... ownWords) {
        return PasswordRules.problem(password, ownWords)
                .map(key -> new Problem("password", key, PasswordRules.SHORTEST, PasswordRules.LONGEST));
    }
}
