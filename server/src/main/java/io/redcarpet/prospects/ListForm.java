package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import io.redcarpet.pages.Named;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A canvassing list as it is typed.
 *
 * @param member who works through it beside its owner
 * @param newMember one more of them
 * @param client the prospects that were picked for it; none for those that pass the filter of the address
 */
public record ListForm(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String script,
        @Nullable List<UUID> member,
        @Nullable UUID newMember,
        @Nullable String newMemberName,
        @Nullable List<UUID> client,
        @Nullable Integer version) {

    static ListForm empty(@Nullable List<UUID> client) {
        return new ListForm("", "", "", List.of(), null, null, client, null);
    }

    static ListForm of(CanvassingList list) {
        var details = list.details();
        return new ListForm(
                details.name(),
                details.purpose(),
                details.script(),
                details.members().stream().map(PersonId::value).toList(),
                null,
                null,
                List.of(),
                list.version());
    }

    /** What is typed into a field. */
    public String value(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "name" -> name;
                    case "purpose" -> purpose;
                    case "script" -> script;
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    /** Who else is to work through it, as far as somebody is chosen or typed. */
    Named named() {
        return new Named("newMember", newMember, newMemberName);
    }

    /** The same with one member more. */
    ListForm with(@Nullable Person another) {
        var all = Stream.concat(members().stream(), Stream.ofNullable(another).map(Person::id));
        var ids = all.map(PersonId::value).distinct().toList();
        return new ListForm(name, purpose, script, ids, null, null, client, version);
    }

    List<PersonId> members() {
        return member == null
                ? List.of()
                : member.stream().filter(Objects::nonNull).map(PersonId::new).toList();
    }

    /** The prospects that were picked. */
    public List<ClientId> picked() {
        return client == null
                ? List.of()
                : client.stream().filter(Objects::nonNull).map(ClientId::new).toList();
    }

    ListDetails details() {
        return new ListDetails(
                value("name").strip().replaceAll("\\s+", " "),
                value("purpose").strip(),
                value("script").strip(),
                members());
    }

    Problems problems() {
        var problems = Problems.none();
        String title = details().name();
        if (title.isEmpty() || title.length() > 100 || title.chars().anyMatch(Character::isISOControl)) {
            problems = problems.and(new Problem("name", "prospects.problem.name", 100));
        }
        if (isTooLong("purpose", 500)) {
            problems = problems.and(new Problem("purpose", "prospects.problem.long", 500));
        }
        if (isTooLong("script", 10_000)) {
            problems = problems.and(new Problem("script", "prospects.problem.long", 10_000));
        }
        return problems;
    }

    private boolean isTooLong(String field, int most) {
        return value(field).length() > most || value(field).indexOf('\0') >= 0;
    }
}
