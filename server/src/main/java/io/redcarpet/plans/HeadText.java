package io.redcarpet.plans;

import io.redcarpet.engine.credit.Conversion;
import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.period.YearName;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.PayPlan.Splits;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a plan says of itself as a whole. */
record HeadText(Section plan, Fields fields) {

    /** Finds what is wrong with each part, so that one does not hide another. */
    void check(Faults faults) {
        List<Supplier<? extends Object>> parts = List.of(
                this::name,
                this::version,
                this::valid,
                this::currency,
                this::exchange,
                this::payExchange,
                this::creditRounding,
                this::calendar,
                this::payPeriod,
                this::incentiveDate,
                this::splits,
                this::rounding,
                this::lateChanges);
        parts.forEach(faults::read);
    }

    /** Whether what the other parts build on can be read. */
    boolean isEnough() {
        var tried = new Faults();
        List<Supplier<? extends Object>> parts =
                List.of(this::name, this::version, this::currency, this::payPeriod, this::rounding);
        parts.forEach(tried::read);
        return tried.isEmpty();
    }

    /** Name and version, as reasons name the plan. */
    String title() {
        return name() + " " + version();
    }

    String name() {
        return plan.get("plan").label();
    }

    String version() {
        return plan.get("version").label();
    }

    Period valid() {
        return DrawText.days(plan.get("valid").section("from", "to"));
    }

    /** One that has coins or at least whole units; gold and test codes have neither. */
    Currency currency() {
        Entry entry = plan.get("currency");
        try {
            Currency currency = Currency.getInstance(entry.text());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw entry.wrong("plans.wrong.currency", entry.text());
        }
        throw entry.wrong("plans.wrong.currency", entry.text());
    }

    FiscalCalendar calendar() {
        Section section = plan.get("calendar").section("year-begins", "year-name");
        return new FiscalCalendar(
                section.get("year-begins").oneOf(Month.class),
                section.get("year-name").oneOf(YearName.class));
    }

    Span payPeriod() {
        return plan.get("pay-period").oneOf(Span.class);
    }

    String incentiveDate() {
        Entry entry = plan.get("incentive-date");
        return fields.use(entry, entry.text(), Fields.Kind.DATE);
    }

    Splits splits() {
        return plan.get("splits").oneOf(Splits.class);
    }

    Crediting crediting() {
        return new Crediting(exchange(), creditRounding().orElse(null));
    }

    private Conversion exchange() {
        return exchange(plan.get("exchange"), "on-incentive-date");
    }

    /** Nothing for a plan that pays in its own currency only. */
    Optional<Conversion> payExchange() {
        return plan.find("pay-exchange").map(entry -> exchange(entry, "on-period-end"));
    }

    private static Conversion exchange(Entry entry, String eachDay) {
        LocalDate frozen = entry.isWord(eachDay)
                ? null
                : entry.section("frozen-on").get("frozen-on").date();
        return new Conversion(new ExchangeRates(List.of()), frozen);
    }

    /** Nothing for a plan that keeps shares of money exact. */
    private Optional<Rounding> creditRounding() {
        Entry entry = plan.get("credit-rounding");
        return entry.isWord("none") ? Optional.empty() : Optional.of(rounding(entry.section("mode", "digits")));
    }

    LineRounding rounding() {
        Section section = plan.get("rounding").section("mode", "digits", "of");
        return new LineRounding(rounding(section), section.get("of").oneOf(LineRounding.Of.class));
    }

    static Rounding rounding(Section section) {
        Entry mode = section.get("mode");
        RoundingMode known = mode.oneOf(RoundingMode.class);
        if (known == RoundingMode.UNNECESSARY) {
            throw mode.wrong(
                    "plans.wrong.oneOf",
                    "mode",
                    mode.text(),
                    "half-up, half-even, half-down, up, down, ceiling, floor");
        }
        return new Rounding(known, section.get("digits").whole(-9, 12));
    }

    /** There is one answer, and a plan says it, so that nobody has to ask. */
    private Entry lateChanges() {
        Entry entry = plan.get("late-changes");
        if (!entry.isText("posted-in-the-open-period")) {
            throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "posted-in-the-open-period");
        }
        return entry;
    }
}
