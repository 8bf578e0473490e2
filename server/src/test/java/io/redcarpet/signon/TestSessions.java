package io.redcarpet.signon;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.redcarpet.access.Caller;
import io.redcarpet.people.TestPeople;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody who is signed on, without the slow check of a password. */
public final class TestSessions {

    private TestSessions() {}

    /** Signs the caller on; use it with {@code mvc.get().uri(…).with(signedOn(caller))}. */
    public static RequestPostProcessor signedOn(Caller caller) {
        TestPeople.update("insert into signon.credential (person_id, password_hash) values ('" + caller.person()
                + "', 'none') on conflict do nothing; insert into signon.session (id, person_id, agent, address) values ('"
                + caller.person() + "', '" + caller.person()
                + "', 'Test', '127.0.0.1') on conflict (id) do update set ended_at = null, last_used_at = now()");
        var person = caller.person().value();
        var principal = new SignedOn(person, person, Instant.now());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }
}
