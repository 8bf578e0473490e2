package io.redcarpet.plans;

import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.money.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula such as {@code amount - cost} or {@code gross / 1.19}: fields, numbers, the four operations,
 * parentheses, {@code min(a, b)}, {@code max(a, b)} and {@code ratio(part, whole, value for a whole of 0)}. It divides by
 * constants only, so that every formula has a value.
 */
final class Formula {

    private static final int LONGEST = 300;
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([0-9]+(?:\\.[0-9]+)?(?:\\s*%)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/(),]))");

    private final Entry place;
    private final Fields fields;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private Formula(Entry place, Fields fields) {
        this.place = place;
        this.fields = fields;
    }

    static Expression read(Entry place, Fields fields) {
        var formula = new Formula(place, fields);
        formula.tokenize(place.text());
        Expression expression = formula.sum();
        if (formula.next < formula.tokens.size()) {
            throw place.wrong("plans.wrong.formula", formula.tokens.get(formula.next), place.text());
        }
        return expression;
    }

    private void tokenize(String text) {
        if (text.length() > LONGEST) {
            throw place.wrong("plans.wrong.formulaLong", LONGEST);
        }
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(text.substring(token.start(), token.end()).strip());
            end = token.end();
        }
        if (!text.substring(end).isBlank() || tokens.isEmpty()) {
            throw place.wrong("plans.wrong.formula", text.substring(end).strip(), text);
        }
    }

    private Expression sum() {
        enter();
        Expression left = product();
        while (is("+") || is("-")) {
            var operation = take().equals("+") ? Arithmetic.SUM : Arithmetic.DIFFERENCE;
            left = new Expression.Combined(operation, List.of(left, product()));
        }
        depth--;
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (is("*") || is("/")) {
            left = take().equals("*")
                    ? new Expression.Combined(Arithmetic.PRODUCT, List.of(left, factor()))
                    : new Expression.Over(left, divisor());
        }
        return left;
    }

    private Expression factor() {
        if (is("-")) {
            take();
            enter();
            Expression negative = new Expression.Combined(
                    Arithmetic.DIFFERENCE, List.of(new Expression.Constant(Exact.ZERO), factor()));
            depth--;
            return negative;
        }
        if (is("(")) {
            take();
            Expression inner = sum();
            expect(")");
            return inner;
        }
        String token = take();
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Constant(number(token));
        }
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            throw place.wrong("plans.wrong.formula", token, place.text());
        }
        return is("(") ? function(token) : new Expression.Field(fields.use(place, token, Fields.Kind.NUMBER));
    }

    private Expression function(String name) {
        expect("(");
        Expression first = sum();
        expect(",");
        Expression second = sum();
        Expression call = switch (name) {
            case "min" -> new Expression.Combined(Arithmetic.LEAST, List.of(first, second));
            case "max" -> new Expression.Combined(Arithmetic.GREATEST, List.of(first, second));
            case "ratio" -> new Expression.Proportion(first, second, ofZero());
            default -> throw place.wrong("plans.wrong.function", name);
        };
        expect(")");
        return call;
    }

    private Exact ofZero() {
        expect(",");
        return constant(sum());
    }

    private Exact divisor() {
        Exact divisor = constant(factor());
        if (divisor.isZero()) {
            throw place.wrong("plans.wrong.divisor", place.text());
        }
        return divisor;
    }

    private Exact constant(Expression expression) {
        if (!expression.fields().isEmpty()) {
            throw place.wrong("plans.wrong.divisor", place.text());
        }
        return Constants.value(expression);
    }

    private Exact number(String token) {
        try {
            return Exact.parse(token);
        } catch (IllegalArgumentException unreadable) {
            throw place.wrong("plans.wrong.number", place.name(), token);
        }
    }

    private boolean is(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private String take() {
        if (next == tokens.size()) {
            throw place.wrong("plans.wrong.formulaEnd", place.text());
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!is(token)) {
            throw place.wrong("plans.wrong.formulaExpected", token, place.text());
        }
        next++;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw place.wrong("plans.wrong.formulaDeep", DEEPEST);
        }
    }
}
