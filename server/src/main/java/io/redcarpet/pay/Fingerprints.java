package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Transaction;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.PlanFields;
import io.redcarpet.engine.team.Answer;
import io.redcarpet.engine.team.Question;
import io.redcarpet.engine.team.TeamFacts;
import io.redcarpet.pay.People.Stay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a short text of all that a person's pay follows from, which changes as soon as any of that does: SHA-256 of plans,
 * days, quotas, numbers, credits with the fields that plans ask for, events, and what was paid in closed periods.
 */
final class Fingerprints {

    private final Inputs inputs;
    private final String run;
    private final String rates;
    private final IdentityHashMap<PayPlan, Asked> asked = new IdentityHashMap<>();

    /**
     * @param explaining whether reasons are written too
     */
    Fingerprints(Inputs inputs, boolean explaining) throws IOException {
        this.inputs = inputs;
        var rateFile = inputs.files().rates();
        this.rates = rateFile == null ? "" : hex(digest().digest(Files.readAllBytes(rateFile)));
        String program = hash(Build.of(getClass()) + Build.of(Payee.class));
        inputs.plans().all().forEach(plan -> asked.put(plan, asked(plan)));
        this.run = program + " " + explaining + " " + inputs.files().closing().through();
    }

    String of(String person, List<Payee> payees) {
        var print = new Print();
        print.add(run);
        payees.forEach(payee -> add(print, payee));
        PreviousRun previous = inputs.previous();
        if (previous != null) {
            print.add(previous.earnings(person));
            print.add(previous.statements(person));
            print.add(previous.costs().rows(person));
        }
        return print.hex();
    }

    private void add(Print print, Payee payee) {
        Asked asks = Objects.requireNonNull(asked.get(payee.plan()));
        print.add(asks.text);
        print.add(payee.stretches());
        print.add(payee.through());
        print.add(payee.presence());
        print.add(inputs.quotas().of(payee.person()));
        new TreeSet<>(payee.own().keySet())
                .forEach(name -> print.add(name + payee.own().get(name)));
        if (isAnyForeign(payee)) {
            print.add(rates);
        }
        for (Stay stay : inputs.people().stays(payee.person())) {
            print.add(stay.dates() + " " + stay.paidIn() + " " + stay.ends());
        }
        asks.questions.forEach(question -> add(print, question, payee.team()));
        for (Credit credit : payee.credits()) {
            add(print, credit, asks);
            for (String kind : asks.events) {
                print.add(payee.events().of(credit.transaction().id(), kind));
            }
        }
    }

    /**
     * What is the same for everybody on a version of a plan, found once.
     *
     * @param text the hash of the plan as it was written
     * @param questions to its teams, in order
     */
    private record Asked(
            String text,
            List<String> dates,
            List<String> numbers,
            List<String> texts,
            List<String> events,
            List<Question> questions) {}

    private Asked asked(PayPlan plan) {
        PlanFields fields = plan.fields();
        return new Asked(
                hash(inputs.plans().text(plan)),
                sorted(fields.dates()),
                sorted(fields.numbers()),
                sorted(fields.texts()),
                sorted(plan.events()),
                Question.rounds(plan).stream().flatMap(List::stream).toList());
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** By the place of the question in its plan, since a question has no name that lasts. */
    private static void add(Print print, Question question, TeamFacts team) {
        var answers = new TreeMap<String, Answer>();
        team.answers().forEach((asked, answer) -> {
            if (asked.question().equals(question)) {
                answers.put(asked.period().label(), answer);
            }
        });
        answers.forEach((period, answer) -> {
            print.add(period);
            print.add(answer instanceof Answer.Cuts cuts ? new TreeMap<>(cuts.byCredit()) : answer);
        });
        print.add("");
    }

    private static void add(Print print, Credit credit, Asked asks) {
        var transaction = credit.transaction();
        print.add(credit.id());
        print.add(credit.level());
        print.add(credit.share());
        print.add(credit.date());
        print.add(transaction.currency());
        print.add(transaction.bookedAt());
        for (String field : asks.dates) {
            print.add(transaction.date(field));
        }
        for (String field : asks.numbers) {
            print.add(transaction.number(field));
        }
        for (String field : asks.texts) {
            print.add(transaction.text(field));
        }
    }

    private boolean isAnyForeign(Payee payee) {
        Currency own = payee.plan().currency();
        return inputs.people().stays(payee.person()).stream().anyMatch(stay -> stay.paidIn() != null)
                || payee.credits().stream()
                        .map(Credit::transaction)
                        .map(Transaction::currency)
                        .anyMatch(currency -> !currency.equals(own));
    }

    /** Texts one after the other, each with its length, so that none can pass for a part of another. */
    private static final class Print {

        private final MessageDigest digest = digest();

        void add(@Nullable Object value) {
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(text);
        }

        String hex() {
            return Fingerprints.hex(digest.digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static String hash(String text) {
        return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
