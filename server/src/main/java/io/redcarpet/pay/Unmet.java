package io.redcarpet.pay;

import io.redcarpet.engine.plan.PlanFields;
import io.redcarpet.pages.Problem;
import java.util.ArrayList;
import java.util.List;

/** Finds texts that plans name and that stand in no row: one of them may be misspelt, and pay nothing without a word. */
record Unmet(String file, TransactionTable table, Mistakes mistakes) {

    private static final int SHOWN = 3;

    /** In one line; nothing where all are met, or nothing was sold. */
    void note(PlanFields fields) {
        List<String> unmet = unmet(fields);
        if (!unmet.isEmpty() && !table.persons().dictionary().texts().isEmpty()) {
            String shown = String.join("; ", unmet.subList(0, Math.min(SHOWN, unmet.size())));
            int more = Math.max(0, unmet.size() - SHOWN);
            mistakes.note(new Mistake(file, 0, 0, new Problem("", "pay.told.unmet", unmet.size(), shown, more)));
        }
    }

    private List<String> unmet(PlanFields fields) {
        var unmet = new ArrayList<String>();
        fields.named().forEach((field, texts) -> {
            TextColumn column = table.texts().get(field);
            for (String text : texts) {
                if (column != null && column.dictionary().find(text) < 0) {
                    unmet.add("%s \"%s\"".formatted(field, text));
                }
            }
        });
        return unmet;
    }
}
