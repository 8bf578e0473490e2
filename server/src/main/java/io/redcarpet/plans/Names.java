package io.redcarpet.plans;

import java.util.regex.Pattern;

/** What measures, numbers and parts of a plan may be called. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Lines of statements, roles of credits and months of costs, which stand where ids of components do. */
    private static final Pattern TAKEN = Pattern.compile("payable|(held|owed).*|overlay|rolled-up|cost-[0-9].*");

    private Names() {}

    /** A name is told apart from numbers and percentages, and can head a column. */
    static void check(Entry place, String name) {
        if (!NAME.matcher(name).matches()) {
            throw place.wrong("plans.wrong.name", name);
        }
    }

    /** Ids are part of the ids of earnings, so they are plain and none that those have of their own. */
    static String id(Entry entry) {
        String id = entry.text();
        if (!ID.matcher(id).matches()) {
            throw entry.wrong("plans.wrong.id", id);
        }
        if (TAKEN.matcher(id).matches()) {
            throw entry.wrong("plans.wrong.takenId", id);
        }
        return id;
    }
}
