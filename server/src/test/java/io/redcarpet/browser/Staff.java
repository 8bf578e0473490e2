package io.redcarpet.browser;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import io.redcarpet.people.TestPeople;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People who can sign on at the door. */
final class Staff {

    static final String PASSWORD = "a long walk on a red floor";

    /** Somebody with an e-mail address to sign on by. */
    record Member(Caller caller, String name, String email) {}

    private final String hash;

    Staff(PasswordEncoder encoder) {
        hash = Objects.requireNonNull(encoder.encode(PASSWORD));
    }

    Member hire(String name, Role... roles) {
        var caller = TestPeople.somebody(roles);
        String email = "walker." + caller.person() + "@firm.example";
        TestPeople.update("update people.person set name = '" + name + "', email = '" + email + "' where id = '"
                + caller.person() + "'; insert into signon.credential (person_id, password_hash) values ('"
                + caller.person() + "', '" + hash + "')");
        return new Member(caller, name, email);
    }

    static void speaks(Member member, String language) {
        TestPeople.update("update people.person set language = '" + language + "' where id = '"
                + member.caller().person() + "'");
    }

    /** Ends every session that somebody has, as a firm does when a laptop is lost. */
    static void signOut(Member member) {
        TestPeople.update("update signon.session set ended_at = now() where person_id = '"
                + member.caller().person() + "'");
    }
}
