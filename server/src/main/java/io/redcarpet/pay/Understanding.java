package io.redcarpet.pay;

import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.pages.Problem;
import io.redcarpet.pay.TransactionTable.Meanings;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What shares, roles and currencies mean: few different texts for millions of rows, each read once. */
final class Understanding {

    private final String file;
    private final LineNumbers lines;
    private final Mistakes mistakes;

    Understanding(String file, LineNumbers lines, Mistakes mistakes) {
        this.file = file;
        this.lines = lines;
        this.mistakes = mistakes;
    }

    Meanings of(
            List<String> header,
            @Nullable TextColumn shares,
            @Nullable TextColumn roles,
            @Nullable TextColumn currencies) {
        return new Meanings(
                each(shares, new Wrong(header.indexOf("share"), "pay.wrong.shareOf"), Understanding::share),
                each(roles, new Wrong(header.indexOf("role"), "pay.wrong.role"), Understanding::role),
                each(currencies, new Wrong(header.indexOf("currency"), "pay.wrong.currency"), Currency::getInstance));
    }

    /**
     * What is said of a text without a meaning.
     *
     * @param place of its column, from 0
     */
    private record Wrong(int place, String key) {}

    private <M> List<M> each(@Nullable TextColumn column, Wrong wrong, Function<String, M> meaning) {
        return column == null
                ? List.of()
                : column.dictionary().texts().stream()
                        .<M>mapMulti((text, into) ->
                                understood(column, wrong, text, meaning).forEach(into))
                        .toList();
    }

    /** Nothing, and a mistake in the first row that has it, for a text without a meaning. */
    private <M> List<M> understood(TextColumn column, Wrong wrong, String text, Function<String, M> meaning) {
        try {
            return List.of(meaning.apply(text));
        } catch (IllegalArgumentException unknown) {
            if (mistakes.areEnough()) {
                return List.of();
            }
            int row = column.rowOf(column.dictionary().number(text));
            mistakes.add(new Mistake(file, lines.of(row), wrong.place + 1, new Problem("", wrong.key, text)));
            return List.of();
        }
    }

    private static Exact share(String text) {
        Exact share = Exact.parse(text);
        if (share.signum() < 0 || share.compareTo(Exact.ONE) > 0) {
            throw new IllegalArgumentException(text + " is not from 0 to 100 %");
        }
        return share;
    }

    private static Role role(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "direct" -> Role.DIRECT;
            case "overlay" -> Role.OVERLAY;
            default -> throw new IllegalArgumentException(text + " is neither direct nor overlay");
        };
    }
}
