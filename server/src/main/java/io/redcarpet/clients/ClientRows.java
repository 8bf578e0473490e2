package io.redcarpet.clients;

import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Field;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.KnownExport;
import io.redcarpet.imports.Row;
import io.redcarpet.imports.RowReader;
import io.redcarpet.imports.Taken;
import io.redcarpet.people.Colleagues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes rows of clients: new ones by their identifier in another system, or failing that by name and address. */
@Component
class ClientRows implements RowReader {

    private static final Set<String> TEXTS = Set.of(
            "kind",
            "life_cycle",
            "industry",
            "tier",
            "source",
            "phone",
            "email",
            "website",
            "city",
            "region",
            "postal_code",
            "note");

    private final ImportedClients clients;
    private final Colleagues colleagues;
    private final Clock clock;

    ClientRows(ImportedClients clients, Colleagues colleagues, Clock clock) {
        this.clients = clients;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "clients";
    }

    @Override
    public String nameKey() {
        return "clients.import.clients";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER);
    }

    @Override
    public List<Field> fields() {
        return ClientColumns.fields();
    }

    @Override
    public String key() {
        return "external_id";
    }

    @Override
    public List<KnownExport> exports() {
        return ClientColumns.exports();
    }

    @Override
    @Transactional
    public void take(Batch batch) {
        List<ClientWish> wishes = resolveParents(batch, wishes(batch));
        clients.look(batch.source(), wishes);
        var made = new ArrayList<ClientWish>();
        var changed = new ArrayList<ClientWish>();
        for (ClientWish wish : wishes) {
            if (wish.known == null && !batch.wouldExist(String.valueOf(wish.key))) {
                made.add(wish);
            } else if (wish.known != null && isNews(wish, wish.known)) {
                changed.add(wish);
            } else {
                batch.skipped(wish.row);
            }
        }
        if (!batch.dryRun()) {
            write(batch, made, changed);
        }
        made.forEach(wish -> batch.created(wish.row, batch.dryRun() ? null : wish.id));
        changed.forEach(wish -> {
            ImportedClients.Known known = Objects.requireNonNull(wish.known);
            batch.changed(wish.row, known.id(), known.version() + 1, known.before());
        });
    }

    private List<ClientWish> wishes(Batch batch) {
        Map<String, PersonId> byId = colleagues.byExternalIds(batch.source(), said(batch, "owner_external_id"));
        Map<String, PersonId> byEmail = colleagues.byEmails(said(batch, "owner_email"));
        var wishes = new ArrayList<ClientWish>();
        for (Row row : batch.rows()) {
            var wish = new ClientWish(row);
            if (fill(batch, wish) && own(batch, wish, byId, byEmail)) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private static Set<String> said(Batch batch, String field) {
        return batch.rows().stream()
                .filter(row -> row.says(field))
                .map(row -> Objects.requireNonNull(row.text(field)))
                .collect(Collectors.toSet());
    }

    private static boolean fill(Batch batch, ClientWish wish) {
        Row row = wish.row;
        wish.key = row.text("external_id");
        wish.parentKey = row.text("parent_external_id");
        row.values().forEach((field, value) -> {
            if (TEXTS.contains(field)) {
                wish.values.put(field, value);
            }
        });
        String street = row.text("street");
        if (street != null) {
            wish.values.put("street", row.says("street2") ? street + "\n" + row.text("street2") : street);
        }
        return name(batch, wish) && country(batch, wish) && figures(batch, wish) && money(batch, wish);
    }

    private static boolean name(Batch batch, ClientWish wish) {
        Row row = wish.row;
        String name = row.text("name");
        if (name == null) {
            name = ((row.says("first_name") ? row.text("first_name") + " " : "")
                            + Objects.requireNonNullElse(row.text("last_name"), ""))
                    .strip();
            wish.values.putIfAbsent("kind", "INDIVIDUAL");
        }
        name = name.replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            batch.bad(row, "name", "imports.bad.missing");
            return false;
        }
        wish.values.put("name", name);
        return true;
    }

    private static boolean country(Batch batch, ClientWish wish) {
        String country = wish.row.text("country");
        if (country == null) {
            return true;
        }
        var code = Countries.code(country);
        code.ifPresentOrElse(
                known -> wish.values.put("country", known),
                () -> batch.bad(wish.row, "country", "clients.import.bad.country", country));
        return code.isPresent();
    }

    private static boolean figures(Batch batch, ClientWish wish) {
        return figure(batch, wish, "employees", 0, Integer.MAX_VALUE) && figure(batch, wish, "founded", 1000, 2999);
    }

    private static boolean figure(Batch batch, ClientWish wish, String field, long least, long most) {
        BigDecimal figure = wish.row.number(field);
        if (figure == null) {
            return true;
        }
        if (figure.stripTrailingZeros().scale() > 0
                || figure.compareTo(BigDecimal.valueOf(least)) < 0
                || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            batch.bad(wish.row, field, "clients.import.bad.figure", figure.toPlainString(), least, most);
            return false;
        }
        wish.values.put(field, figure.intValueExact());
        return true;
    }

    /** A revenue is an amount with its currency; one without the other says nothing. */
    private static boolean money(Batch batch, ClientWish wish) {
        BigDecimal revenue = wish.row.number("annual_revenue");
        String currency = wish.row.text("currency");
        if (revenue == null) {
            return true;
        }
        if (currency == null || !currency.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            batch.bad(wish.row, "currency", "clients.import.bad.currency");
            return false;
        }
        if (revenue.signum() < 0) {
            batch.bad(wish.row, "annual_revenue", "imports.bad.number", revenue.toPlainString());
            return false;
        }
        wish.values.put("annual_revenue", revenue.setScale(2, RoundingMode.HALF_UP));
        wish.values.put("currency", currency.toUpperCase(Locale.ROOT));
        return true;
    }

    private boolean own(Batch batch, ClientWish wish, Map<String, PersonId> byId, Map<String, PersonId> byEmail) {
        Row row = wish.row;
        if (row.says("owner_external_id")) {
            wish.owner = byId.get(Objects.requireNonNull(row.text("owner_external_id")));
        }
        if (wish.owner == null && row.says("owner_email")) {
            wish.owner = byEmail.get(Objects.requireNonNull(row.text("owner_email")));
        }
        if (wish.owner == null && (row.says("owner_external_id") || row.says("owner_email"))) {
            String field = row.says("owner_external_id") ? "owner_external_id" : "owner_email";
            batch.bad(row, field, "clients.import.bad.owner", String.valueOf(row.text(field)));
            return false;
        }
        wish.since = row.date("owner_from");
        if (wish.since != null && wish.since.isBefore(today()) && !isAdministrator()) {
            batch.bad(row, "owner_from", "clients.import.bad.past", wish.since.toString());
            return false;
        }
        return true;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean isAdministrator() {
        return Callers.required().is(Role.ADMINISTRATOR);
    }

    /** A parent is here already, or comes in this batch, or further down. */
    private List<ClientWish> resolveParents(Batch batch, List<ClientWish> wishes) {
        Map<String, UUID> there = clients.refs(
                batch.source(),
                wishes.stream()
                        .flatMap(wish -> Stream.ofNullable(wish.parentKey))
                        .collect(Collectors.toSet()));
        clients.give(wishes);
        var left = new ArrayList<>(wishes);
        boolean stable = false;
        while (!stable) {
            Map<String, ClientWish> here = left.stream()
                    .filter(wish -> wish.key != null)
                    .collect(Collectors.toMap(wish -> String.valueOf(wish.key), Function.identity(), (a, b) -> a));
            stable = !left.removeIf(wish -> !hasParent(batch, wish, there, here));
        }
        return left;
    }

    private static boolean hasParent(
            Batch batch, ClientWish wish, Map<String, UUID> there, Map<String, ClientWish> here) {
        String parent = wish.parentKey;
        if (parent == null) {
            return true;
        }
        if (parent.equals(wish.key)) {
            batch.bad(wish.row, "parent_external_id", "clients.import.bad.self");
            return false;
        }
        UUID found = there.get(parent);
        ClientWish beside = here.get(parent);
        if (found == null && beside != null) {
            found = beside.id;
        }
        if (found != null) {
            wish.values.put("parent_id", found.toString());
            return true;
        }
        if (batch.wouldExist(parent)) {
            return true;
        }
        if (batch.lastRound()) {
            batch.bad(wish.row, "parent_external_id", "clients.import.bad.parent", parent);
        } else {
            batch.later(wish.row);
        }
        return false;
    }

    private static boolean isNews(ClientWish wish, ImportedClients.Known known) {
        return known.differs() || !known.referred() || wish.isGiven();
    }

    private void write(Batch batch, List<ClientWish> made, List<ClientWish> changed) {
        if (!made.isEmpty()) {
            made.forEach(this::complete);
            clients.insert(made, batch.source());
        }
        if (!changed.isEmpty()) {
            clients.update(changed, batch.source());
        }
        clients.handOver(made, changed);
    }

    private void complete(ClientWish wish) {
        wish.values.put("id", String.valueOf(wish.id));
        wish.values.putIfAbsent("kind", "CORPORATE");
        if (wish.owner == null && !isAdministrator()) {
            wish.owner = Callers.required().person();
        }
        if (wish.owner != null) {
            wish.values.put("owner_id", wish.owner.toString());
        }
        if (wish.key != null) {
            wish.values.put("external_id", wish.key);
        }
    }

    @Override
    @Transactional
    public List<Kept> revert(List<Taken> rows) {
        var kept = new ArrayList<Kept>();
        clients.takeBack(rows.stream().filter(Taken::created).toList())
                .forEach(id -> kept.add(Kept.because(id, "clients.import.kept.used")));
        clients.restore(rows.stream().filter(row -> !row.created()).toList())
                .forEach(id -> kept.add(Kept.because(id, "clients.import.kept.changed")));
        return kept;
    }
}
