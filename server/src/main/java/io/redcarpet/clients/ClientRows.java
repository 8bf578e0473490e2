package io.redcarpet.clients;

import io.redcarpet.access.Role;
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

/** Takes rows of clients: new ones by their identifier in another system, or failing that by name and address. */
@Component
class ClientRows implements RowReader {

    private static final List<String> NAMING = List.of("name", "first_name", "last_name", "email", "phone", "website");
    private static final Above PARENT =
            new Above("parent_external_id", "parent_id", "clients.import.bad.self", "clients.import.bad.parent");

    private final ImportedClients clients;
    private final RevertedClients reverted;
    private final Owning owning;

    ClientRows(ImportedClients clients, RevertedClients reverted, Owning owning) {
        this.clients = clients;
        this.reverted = reverted;
        this.owning = owning;
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
    public @Nullable String identity(Row row) {
        return row.says("external_id") ? row.text("external_id") : Alike.of(row, NAMING);
    }

    @Override
    public boolean standsAlone(Row row) {
        return row.says("external_id") && !row.says("parent_external_id");
    }

    @Override
    public List<KnownExport> exports() {
        return ClientColumns.exports();
    }

    @Override
    @Transactional
    public void take(Batch batch) {
        var made = new ArrayList<ClientWish>();
        var changed = new ArrayList<ClientWish>();
        for (ClientWish wish : wishes(batch)) {
            if (wish.known == null && !batch.wouldExist(String.valueOf(identity(wish.row)))) {
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
        var read = new ArrayList<ClientWish>();
        for (Row row : batch.rows()) {
            var wish = new ClientWish(row);
            if (ClientCells.fill(batch, wish)) {
                read.add(wish);
            }
        }
        List<ClientWish> wishes = owning.resolve(batch, read);
        clients.look(batch.source(), wishes);
        clients.lookAbove(batch.source(), wishes);
        return PARENT.resolve(batch, wishes);
    }

    private static boolean isNews(ClientWish wish, ImportedClients.Known known) {
        return known.differs() || !known.referred() || wish.isGiven() || wish.isMoved();
    }

    private void write(Batch batch, List<ClientWish> made, List<ClientWish> changed) {
        if (!made.isEmpty()) {
            made.forEach(ClientRows::complete);
            clients.insert(made, batch.source());
        }
        if (!changed.isEmpty()) {
            clients.update(changed, batch.source());
        }
        clients.handOver(changed);
    }

    private static void complete(ClientWish wish) {
        wish.values.put("id", String.valueOf(wish.id));
        wish.values.putIfAbsent("kind", "CORPORATE");
        Owning.complete(wish);
        if (wish.key != null) {
            wish.values.put("external_id", wish.key);
        }
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
