package io.redcarpet.clients;

/**
 * The statement that picks the rows of a list, in two shapes; row security filters both.
 *
 * @param goesOn whether the list goes on from a place rather than begins
 * @param down whether the keys go down
 * @param isNamed whether the clients of the name asked for are known already
 */
record Listing(ClientFilter filter, ClientOrder order, boolean goesOn, boolean down, boolean isNamed) {

    /** Through the whole base in its order. */
    String wide() {
        String sort = order.isByName() ? "c.name" : "c.created_at";
        return "select c.id, " + sort + " as sort from clients.client c where c.merged_into is null"
                + listed("c")
                + further("c.id")
                + beyond(sort + ", c.id")
                + " order by " + direction(sort + ", c.id", down) + " limit :limit";
    }

    /** Through the clients of each person under the caller. */
    String narrow() {
        String sort = order.isByName() ? "a.name" : "c.created_at";
        String further = further("a.client_id");
        boolean joined = !order.isByName() || further.contains("c.");
        return "select k.id, k.sort from unnest(array(select report_id from people.closure"
                + " where manager_id = (select access.me()))) p cross join lateral (select a.client_id as id, "
                + sort + " as sort from clients.client_access a"
                + (joined ? " join clients.client c on c.id = a.client_id" : "")
                + " where a.person_id = p"
                + listed("a")
                + further
                + beyond(sort + ", a.client_id")
                + " order by " + direction(sort + ", a.client_id", down)
                + " limit :limit) k group by k.id, k.sort order by " + direction("k.sort, k.id", down)
                + " limit :limit";
    }

    /** Conditions on the columns that client_access repeats. */
    private String listed(String table) {
        return (filter.tier() == null ? "" : " and " + table + ".tier = :tier")
                + (filter.industry() == null ? "" : " and " + table + ".industry = :industry")
                + (filter.lifeCycle() == null ? "" : " and " + table + ".life_cycle = :lifeCycle");
    }

    private String further(String id) {
        return (filter.qualification() == null ? "" : " and c.qualification = :qualification")
                + (filter.kind() == null ? "" : " and c.kind = :kind")
                + (filter.owner() == null ? "" : " and c.owner_id = :owner")
                + name(id);
    }

    private String name(String id) {
        if (filter.text().isEmpty()) {
            return "";
        }
        return isNamed
                ? " and " + id + " = any (:named)"
                : " and strpos(' ' || c.name_norm, clients.part_of_name(:text)) > 0";
    }

    private String beyond(String columns) {
        return goesOn ? " and (" + columns + ") " + (down ? "<" : ">") + " (:key, :id)" : "";
    }

    static String direction(String columns, boolean down) {
        return down ? columns.replace(",", " desc,") + " desc" : columns;
    }
}
