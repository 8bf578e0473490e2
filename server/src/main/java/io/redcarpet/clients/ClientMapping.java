package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the columns of a client and its fields belong together. */
final class ClientMapping {

    private ClientMapping() {}

    static Client client(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new Client(
                row.id("id", ClientId::new),
                details(result),
                row.word("life_cycle", LifeCycle.class),
                row.personOrNull("owner_id"),
                row.text("owner_name"),
                row.text("parent_name"),
                row.idOrNull("merged_into", ClientId::new),
                result.getInt("version"),
                row.moment("created_at"),
                row.moment("updated_at"));
    }

    private static ClientDetails details(ResultSet result) throws SQLException {
        var row = new Columns(result);
        return new ClientDetails(
                row.word("kind", ClientKind.class),
                row.text("name"),
                row.word("industry", Industry.class),
                row.word("tier", Tier.class),
                row.text("source"),
                row.word("qualification", Qualification.class),
                row.text("disqualified_because"),
                row.textOrNull("phone"),
                row.textOrNull("email"),
                row.textOrNull("website"),
                result.getObject("employees", Integer.class),
                result.getObject("founded", Integer.class),
                result.getBigDecimal("annual_revenue"),
                row.textOrNull("currency"),
                row.text("note"),
                row.idOrNull("parent_id", ClientId::new),
                result.getBoolean("do_not_call"));
    }

    static ClientRow row(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new ClientRow(
                row.id("id", ClientId::new),
                row.text("name"),
                row.word("kind", ClientKind.class),
                row.word("life_cycle", LifeCycle.class),
                row.word("industry", Industry.class),
                row.word("tier", Tier.class),
                row.word("qualification", Qualification.class),
                row.text("source"),
                row.textOrNull("phone"),
                row.textOrNull("email"),
                result.getBoolean("do_not_call"),
                result.getBigDecimal("annual_revenue"),
                row.textOrNull("currency"),
                row.personOrNull("owner_id"),
                row.text("owner_name"),
                result.getInt("version"),
                row.moment("created_at"));
    }

    static Map<String, @Nullable Object> parameters(ClientDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", details.kind().name());
        parameters.put("name", details.name());
        parameters.put("industry", details.industry().name());
        parameters.put("tier", details.tier().name());
        parameters.put("source", details.source());
        parameters.put("qualification", details.qualification().name());
        parameters.put("because", details.disqualifiedBecause());
        parameters.put("phone", details.phone());
        parameters.put("email", details.email());
        parameters.put("website", details.website());
        parameters.put("employees", details.employees());
        parameters.put("founded", details.founded());
        parameters.put("revenue", details.annualRevenue());
        parameters.put("currency", details.currency());
        parameters.put("note", details.note());
        parameters.put(
                "parent", details.parent() == null ? null : details.parent().value());
        parameters.put("doNotCall", details.doNotCall());
        return parameters;
    }
}
