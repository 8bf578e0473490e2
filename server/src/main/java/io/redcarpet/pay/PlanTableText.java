package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pages.Messages;
import io.redcarpet.pay.PlanTable.NotShown;
import io.redcarpet.pay.PlanTable.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what a plan pays, in the reader's language. */
final class PlanTableText {

    private static final String INDENT = "  ";

    private final Messages messages;
    private final Locale language;
    private final PayPlan plan;
    private final NumberText numbers;
    private final List<String> lines = new ArrayList<>();

    PlanTableText(Messages messages, Locale language, PayPlan plan) {
        this.messages = messages;
        this.language = language;
        this.plan = plan;
        this.numbers = new NumberText(language);
    }

    List<String> lines(PlanTable table) {
        summary();
        table("pay.check.byQuota", table.byQuota(), row -> numbers.exact(share(row), Unit.SHARE));
        table("pay.check.byValue", table.byValue(), row -> numbers.exact(PlanTable.VALUES.get(row), Unit.NUMBER));
        if (!table.notShown().isEmpty()) {
            lines.add("");
            lines.add(text("pay.check.notShown"));
            table.notShown().forEach(each -> lines.add(INDENT + told(each)));
        }
        return lines;
    }

    private void summary() {
        lines.add(text("pay.check.sound", plan.name(), plan.version()));
        lines.add(text(
                "pay.check.summary",
                numbers.day(plan.valid().from()),
                numbers.day(plan.valid().lastDay()),
                plan.components().size(),
                plan.measures().size(),
                plan.quotas().size(),
                plan.draws().size()));
    }

    private void table(String heading, List<Shown> columns, Function<Integer, String> rowName) {
        if (columns.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(text(heading, plan.currency().getCurrencyCode()));
        columns.forEach(column -> lines.add(INDENT + told(column)));
        lines.add("");
        var rows = new ArrayList<List<String>>();
        rows.add(row("", columns, column -> heading(column.trial().component(), column.chosen())));
        for (int i = 0; i < PlanTable.VALUES.size(); i++) {
            int place = i;
            rows.add(row(
                    rowName.apply(i), columns, column -> amount(column.paid().get(place))));
        }
        lines.addAll(aligned(rows));
    }

    private static List<String> row(String name, List<Shown> columns, Function<Shown, String> cell) {
        var row = new ArrayList<String>();
        row.add(name);
        columns.forEach(column -> row.add(cell.apply(column)));
        return row;
    }

    /** To the right, each column as wide as its widest cell. */
    private static List<String> aligned(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i ->
                                INDENT + " ".repeat(widths.get(i) - row.get(i).length()) + row.get(i))
                        .collect(Collectors.joining()))
                .toList();
    }

    private String told(NotShown not) {
        return heading(not.component(), not.chosen()) + ": "
                + text(not.why().key(), not.why().arguments().toArray(Object[]::new));
    }

    private String told(Shown column) {
        Component component = column.trial().component();
        boolean isShared = component.limits().stream().anyMatch(limit -> limit.kind() == Limit.Kind.BUDGET);
        String alone = told(column.trial());
        String plain = isShared ? text("pay.check.budget", alone) : alone;
        MadeUpCredits credits = column.credits();
        if (!credits.apart().isEmpty()) {
            return text("pay.check.apart", plain, names(credits.apart()));
        }
        return credits.assumed().isEmpty() ? plain : text("pay.check.where", plain, told(credits.assumed()));
    }

    /** Columns of one component are told apart by what its rates are chosen by. */
    private static String heading(Component component, Map<String, String> chosen) {
        return Stream.concat(Stream.of(component.id()), chosen.values().stream())
                .collect(Collectors.joining(" "));
    }

    private static String names(List<Measure> measures) {
        return measures.stream().map(Measure::name).collect(Collectors.joining(", "));
    }

    private String told(Trial trial) {
        String period = trial.told().label();
        String day = numbers.day(trial.credited());
        Attainment attainment = trial.attainment();
        if (attainment != null) {
            String quota = numbers.exact(MadeUpPerson.QUOTA, trial.unit());
            return text("pay.check.quota", name(trial), period, quota, attainment.measure(), day);
        }
        return trial.measures().isEmpty()
                ? text("pay.check.fixed", name(trial), period)
                : text(
                        "pay.check.value",
                        name(trial),
                        period,
                        trial.measures().getFirst().name(),
                        day);
    }

    private static String name(Trial trial) {
        return trial.component().id() + " (" + trial.component().name() + ")";
    }

    private static String told(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Exact share(int row) {
        return PlanTable.VALUES.get(row).dividedBy(MadeUpPerson.QUOTA);
    }

    private String amount(Exact amount) {
        return numbers.coins(amount.decimal(plan.rounding().rounding()), plan.currency());
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
