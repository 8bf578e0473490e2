package io.redcarpet.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Importing;
import io.redcarpet.people.People;
import io.redcarpet.people.PeopleFilter;
import io.redcarpet.people.Person;
import io.redcarpet.signon.Founder;
import io.redcarpet.signon.Founding;
import io.redcarpet.signon.Passwords;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adventure Works, a maker of bicycles: its people, territories, clients, contacts and prospects. */
@Component
public class SampleCompany {

    private static final String SOURCE = "Adventure Works";
    private static final String FOLDER = "/sample/adventureworks/";
    private static final String FOUNDING = "founding";
    private static final List<Part> PARTS = List.of(
            new Part("people", "people"),
            new Part("territories", "territories"),
            new Part("clients", "clients"),
            new Part("contacts", "contacts"),
            new Part("prospects", "clients"));
    private static final int EVERYBODY = 200;

    private final Steps steps;
    private final Founding founding;
    private final Passwords passwords;
    private final Importing importing;
    private final People people;
    private final TransactionTemplate transaction;

    SampleCompany(
            Steps steps,
            Founding founding,
            Passwords passwords,
            Importing importing,
            People people,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.founding = founding;
        this.passwords = passwords;
        this.importing = importing;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * Loads what is not there yet, and lets everybody sign in with this password.
     *
     * @param progress is told each step in words
     * @throws NotASample when the database holds another firm
     */
    public void load(SamplePassword password, Consumer<String> progress) {
        Caller administrator = administrator(password);
        for (Part part : PARTS) {
            once(part.name(), administrator, () -> load(part, administrator, progress));
        }
        once("password " + password.fingerprint(), administrator, () -> {
            progress.accept("sign-ins");
            everybody().forEach(person -> passwords.setFirst(person.id(), password.text()));
        });
    }

    /** Who can sign in, account executives first. */
    public List<SignIn> signIns() {
        Caller administrator = caller(steps.byWhom(FOUNDING).orElseThrow(NotASample::new));
        return Callers.as(administrator, this::everybody).stream()
                .map(person -> new SignIn(
                        person.name(), person.roles().stream().sorted().toList(), person.email()))
                .sorted(Comparator.comparing((SignIn one) -> one.roles().getFirst())
                        .thenComparing(SignIn::name))
                .toList();
    }

    private void once(String step, Caller administrator, Runnable work) {
        if (steps.byWhom(step).isEmpty()) {
            Callers.run(administrator, () -> {
                work.run();
                steps.done(step, administrator.person());
            });
        }
    }

    /** One file of the sample, and the kind of its rows. */
    private record Part(String name, String kind) {}

    private void load(Part part, Caller administrator, Consumer<String> progress) {
        String file = part.name() + ".csv";
        try (var csv = open(file)) {
            var loaded = importing.load(administrator, part.kind(), SOURCE, file, csv);
            progress.accept("%s: %,d created, %,d changed, %,d left out"
                    .formatted(part.name(), loaded.created(), loaded.changed(), loaded.bad()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private Caller administrator(SamplePassword password) {
        return caller(steps.byWhom(FOUNDING).orElseGet(() -> found(password)));
    }

    /** Both or neither, so that a start that is cut short here can be begun anew. */
    private PersonId found(SamplePassword password) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            PersonId founder = founding.found(founder(), password.text()).orElseThrow(NotASample::new);
            steps.done(FOUNDING, founder);
            return founder;
        }));
    }

    private static Founder founder() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open("people.csv"), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .filter(row -> List.of(row.getField("roles").split(";")).contains(Role.ADMINISTRATOR.name()))
                    .findFirst()
                    .map(SampleCompany::founder)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Founder founder(NamedCsvRecord row) {
        return new Founder(row.getField("name"), row.getField("email"), row.getField("language"));
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(SampleCompany.class.getResourceAsStream(FOLDER + file), file);
    }

    private static Caller caller(PersonId administrator) {
        return new Caller(administrator, Set.of(Role.ADMINISTRATOR), Door.IMPORT, "");
    }

    private List<Person> everybody() {
        return people.page(new PeopleFilter("", null, true), null, EVERYBODY);
    }
}
