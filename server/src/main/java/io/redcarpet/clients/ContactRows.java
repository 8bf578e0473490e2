package io.redcarpet.clients;

import io.redcarpet.access.Role;
import io.redcarpet.clients.ImportedContacts.Place;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Field;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.KnownExport;
import io.redcarpet.imports.Row;
import io.redcarpet.imports.RowReader;
import io.redcarpet.imports.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes rows of contacts: known ones by their identifier in another system, or by e-mail address or name at the client. */
@Component
class ContactRows implements RowReader {

    private static final List<String> NAMING =
            List.of("client_external_id", "client_name", "name", "first_name", "last_name", "email");
    private static final Above SUPERIOR =
            new Above("reports_to", "reports_to_id", "clients.import.bad.own", "clients.import.bad.superior");

    private final ImportedContacts contacts;
    private final RevertedContacts reverted;

    ContactRows(ImportedContacts contacts, RevertedContacts reverted) {
        this.contacts = contacts;
        this.reverted = reverted;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public String nameKey() {
        return "clients.import.contacts";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER);
    }

    @Override
    public @Nullable String identity(Row row) {
        return row.says("external_id") ? row.text("external_id") : Alike.of(row, NAMING);
    }

    @Override
    public List<Field> fields() {
        return ContactColumns.fields();
    }

    @Override
    public boolean standsAlone(Row row) {
        return row.says("external_id") && !row.says("reports_to");
    }

    @Override
    public List<KnownExport> exports() {
        return ContactColumns.exports();
    }

    @Override
    @Transactional
    public void take(Batch batch) {
        var made = new ArrayList<ContactWish>();
        var changed = new ArrayList<ContactWish>();
        for (ContactWish wish : SUPERIOR.resolve(batch, placed(batch))) {
            Place place = wish.place();
            if (place.id() == null && !batch.wouldExist(String.valueOf(identity(wish.row)))) {
                made.add(wish);
            } else if (place.id() != null && place.isNews(wish)) {
                changed.add(wish);
            } else {
                batch.skipped(wish.row);
            }
        }
        if (batch.dryRun()) {
            made.forEach(wish -> batch.knows(wish.names()));
        } else {
            contacts.insert(made, batch.source());
            contacts.update(changed, batch.source());
        }
        tell(batch, made, changed);
    }

    private static void tell(Batch batch, List<ContactWish> made, List<ContactWish> changed) {
        made.forEach(wish -> batch.created(wish.row, batch.dryRun() ? null : wish.id));
        changed.forEach(wish -> {
            Place place = wish.place();
            batch.changed(
                    wish.row,
                    Objects.requireNonNull(place.id()),
                    place.version() + 1,
                    Objects.requireNonNull(place.before()));
        });
    }

    /** The rows that name somebody at a client that is here. */
    private List<ContactWish> placed(Batch batch) {
        List<ContactWish> wishes = batch.rows().stream()
                .map(ContactWish::new)
                .filter(wish -> isNamed(batch, wish))
                .toList();
        contacts.look(batch.source(), wishes);
        return wishes.stream().filter(wish -> isPlaced(batch, wish)).toList();
    }

    private static boolean isNamed(Batch batch, ContactWish wish) {
        if (String.valueOf(wish.values.get("name")).isBlank()) {
            batch.bad(wish.row, "name", "imports.bad.missing");
            return false;
        }
        if (!wish.row.says("client_external_id") && !wish.row.says("client_name")) {
            batch.bad(wish.row, "client_external_id", "imports.bad.missing");
            return false;
        }
        return true;
    }

    private static boolean isPlaced(Batch batch, ContactWish wish) {
        if (wish.place().clientId() != null) {
            return true;
        }
        String field = wish.row.says("client_external_id") ? "client_external_id" : "client_name";
        batch.bad(wish.row, field, "clients.import.bad.client", wish.said(field));
        return false;
    }

    @Override
    @Transactional
    public List<Kept> remove(List<Taken> created) {
        return reverted.remove(created);
    }

    @Override
    @Transactional
    public List<Kept> restore(List<Taken> changed) {
        return reverted.restore(changed);
    }
}
