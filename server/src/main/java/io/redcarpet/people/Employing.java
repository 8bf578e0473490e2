package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking people on, changing what they are, moving them under another manager, and letting them go. */
@Component
public class Employing {

    private final People people;
    private final Hierarchy hierarchy;
    private final TransactionTemplate transaction;

    Employing(People people, Hierarchy hierarchy, TransactionTemplate transaction) {
        this.people = people;
        this.hierarchy = hierarchy;
        this.transaction = transaction;
    }

    public Kept add(PersonDetails details) {
        return keep(() -> new Kept.Done(people.add(details)));
    }

    /**
     * Changes a person.
     *
     * @param version the version the change was made on
     */
    public Kept change(PersonId id, PersonDetails details, int version) {
        return keep(() -> {
            if (!details.roles().contains(Role.ADMINISTRATOR) && isLastAdministrator(id)) {
                return new Kept.Wrong(Problems.of(new Problem("roles", "people.administrator.last")));
            }
            return people.change(id, details, version)
                    ? new Kept.Done(id)
                    : new Kept.Overtaken(people.find(id).orElseThrow());
        });
    }

    /** From that day on the person reports to the manager, or to nobody. */
    public Kept reportTo(PersonId person, @Nullable PersonId manager, LocalDate from) {
        return keep(() -> {
            hierarchy.reportTo(person, manager, from);
            return new Kept.Done(person);
        });
    }

    /** The person can no longer sign on; everything the person did stays. */
    @Transactional
    public Kept leave(PersonId id) {
        if (isLastAdministrator(id)) {
            return new Kept.Wrong(Problems.of(new Problem("", "people.administrator.last")));
        }
        people.setActive(id, false);
        return new Kept.Done(id);
    }

    @Transactional
    public void comeBack(PersonId id) {
        people.setActive(id, true);
    }

    private boolean isLastAdministrator(PersonId id) {
        var administrators = people.page(new PeopleFilter("", Role.ADMINISTRATOR, true), null, 2);
        return administrators.size() == 1 && administrators.getFirst().id().equals(id);
    }

    private Kept keep(Supplier<Kept> work) {
        try {
            return Optional.ofNullable(transaction.execute(_ -> work.get())).orElseThrow();
        } catch (DuplicateKeyException taken) {
            return new Kept.Wrong(Problems.of(new Problem("email", "people.email.taken")));
        } catch (DataIntegrityViolationException refused) {
            return new Kept.Wrong(Problems.of(new Problem("manager", whyRefused(refused))));
        }
    }

    private static String whyRefused(DataIntegrityViolationException refused) {
        String message = String.valueOf(refused.getMessage());
        if (message.contains("would be a cycle") || message.contains("reporting_line_check")) {
            return "people.manager.cycle";
        }
        throw refused;
    }
}
