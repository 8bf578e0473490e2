package io.redcarpet.clients;

import static io.redcarpet.clients.Typed.orEmpty;

import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an address says about a list of clients: filters, order, columns and place. What it cannot mean is ignored. */
public record ClientListForm(
        @Nullable String q,
        @Nullable String state,
        @Nullable String tier,
        @Nullable String industry,
        @Nullable String qualification,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String sort,
        @Nullable Set<String> columns,
        @Nullable String at) {

    /** The columns there are beside the name, in the order in which they are shown. */
    public static final List<String> COLUMNS = List.of(
            "state", "qualification", "industry", "tier", "owner", "phone", "email", "source", "revenue", "created");

    /** The fields that a chip can stand for. */
    public static final List<String> FILTERS =
            List.of("q", "state", "tier", "industry", "qualification", "kind", "owner");

    private static final Set<String> USUAL = Set.of("state", "industry", "tier", "owner", "revenue");

    ClientFilter filter() {
        return new ClientFilter(
                orEmpty(q).replace("\0", ""),
                word(state, LifeCycle.class),
                word(tier, Tier.class),
                word(industry, Industry.class),
                word(qualification, Qualification.class),
                word(kind, ClientKind.class),
                ownerId() == null ? null : new PersonId(ownerId()));
    }

    private @Nullable UUID ownerId() {
        try {
            return orEmpty(owner).isEmpty() ? null : UUID.fromString(orEmpty(owner));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    /** Whose clients are asked for. */
    Named namedOwner() {
        return new Named("filter-owner", ownerId(), ownerName);
    }

    private static <E extends Enum<E>> @Nullable E word(@Nullable String text, Class<E> words) {
        try {
            return orEmpty(text).isEmpty() ? null : Enum.valueOf(words, orEmpty(text));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    public ClientOrder order() {
        @Nullable ClientOrder order = word(sort, ClientOrder.class);
        return order == null ? ClientOrder.NAME : order;
    }

    @Nullable
    Cursor cursor() {
        return Cursor.of(orEmpty(at)).filter(cursor -> cursor.fits(order())).orElse(null);
    }

    /** The chosen columns, or the usual ones. */
    public List<String> shown() {
        var chosen = columns == null || columns.isEmpty() ? USUAL : columns;
        return COLUMNS.stream().filter(chosen::contains).toList();
    }

    /** The filters that are set, each with its value. */
    public Map<String, String> filters() {
        return parameters().entrySet().stream()
                .filter(each -> FILTERS.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** Everything but the place, as it stands in the address. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", q);
        put(parameters, "state", state);
        put(parameters, "tier", tier);
        put(parameters, "industry", industry);
        put(parameters, "qualification", qualification);
        put(parameters, "kind", kind);
        put(parameters, "owner", owner);
        put(parameters, "sort", sort);
        if (columns != null && !columns.isEmpty()) {
            put(parameters, "columns", String.join(",", new LinkedHashSet<>(shown())));
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value.strip());
        }
    }

    /** The query of this list, to be kept or to go on from. */
    public String query() {
        return query(parameters());
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address of the same list with one parameter set, or taken out when the value is empty; from its start. */
    public String with(String name, String value) {
        var parameters = parameters();
        parameters.remove(name);
        put(parameters, name, value);
        return "?" + query(parameters);
    }
}
