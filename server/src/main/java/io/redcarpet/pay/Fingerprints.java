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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells from all that a person's pay follows from a text that is another as soon as anything of it is: SHA-256 of plans,
 * days, quotas, numbers, credits with the fields that plans ask for, events, and what was paid in closed periods.
 */
final class Fingerprints {

    private final Inputs inputs;
    private final String run;
    private final String rates;

    /**
     * @param explaining whether reasons are written too
     */
    Fingerprints(Inputs inputs, boolean explaining) throws IOException {
        this.inputs = inputs;
        var rateFile = inputs.files().rates();
        this.rates = rateFile == null ? "" : hex(digest().digest(Files.readAllBytes(rateFile)));
        String program = built(getClass()) + " " + built(Payee.class);
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
        PayPlan plan = payee.plan();
        print.add(inputs.plans().text(plan));
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
        Question.rounds(plan).stream().flatMap(List::stream).forEach(question -> add(print, question, payee.team()));
        var asked = new Asked(plan);
        for (Credit credit : payee.credits()) {
            add(print, credit, asked);
            for (String kind : asked.events) {
                print.add(payee.events().of(credit.transaction().id(), kind));
            }
        }
    }

    /** What a plan asks of each transaction, in an order that lasts. */
    private record Asked(List<String> dates, List<String> numbers, List<String> texts, List<String> events) {

        Asked(PayPlan plan) {
            PlanFields fields = plan.fields();
            this(sorted(fields.dates()), sorted(fields.numbers()), sorted(fields.texts()), sorted(plan.events()));
        }

        private static List<String> sorted(Set<String> names) {
            return names.stream().sorted().toList();
        }
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

    private static void add(Print print, Credit credit, Asked asked) {
        var transaction = credit.transaction();
        print.add(credit.id());
        print.add(credit.level());
        print.add(credit.share());
        print.add(credit.date());
        print.add(transaction.currency());
        print.add(transaction.bookedAt());
        for (String field : asked.dates) {
            print.add(transaction.date(field));
        }
        for (String field : asked.numbers) {
            print.add(transaction.number(field));
        }
        for (String field : asked.texts) {
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

        private final StringBuilder texts = new StringBuilder();

        void add(@Nullable Object value) {
            String text = String.valueOf(value);
            texts.append(text.length()).append(':').append(text);
        }

        String hex() {
            return Fingerprints.hex(digest().digest(texts.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Another build may calculate otherwise, whatever it calls itself. */
    private static String built(Class<?> part) throws IOException {
        var source = part.getProtectionDomain().getCodeSource();
        var place = source == null ? null : source.getLocation();
        if (place == null || !"file".equals(place.getProtocol())) {
            return String.valueOf(place);
        }
        Path file = Path.of(URI.create(place.toString()));
        return Files.isRegularFile(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : "";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
