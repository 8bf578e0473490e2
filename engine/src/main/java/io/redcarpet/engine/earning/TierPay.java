package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Basis.PaidOut;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tiers pay, credit by credit in their order. */
final class TierPay {

    private static final Reason IN_TIER = Reason.of(Word.IN_TIER);
    private static final Reason PIECE = Reason.of(Word.PIECE);
    private static final Reason PIECES = Reason.of(Word.PIECES);
    private static final Reason PIECE_SHARE = Reason.of(Word.PIECE_SHARE);
    private static final Reason PIECE_OF_CREDIT = Reason.of(Word.PIECE_OF_CREDIT);

    private final RatePay rates;
    private final Standing standing;
    private final Numbers numbers;
    private final Tiers tiers;
    private final Rerating rerating;
    private @Nullable Because quota;
    private @Nullable ScaledTable<Rates> table;

    TierPay(RatePay rates, Standing standing, Numbers numbers, Tiers tiers) {
        this.rates = rates;
        this.standing = standing;
        this.numbers = numbers;
        this.tiers = tiers;
        this.rerating = new Rerating(rates, standing.payee().plan().currency());
    }

    Because pay(int credit, Because value) {
        Move move = numbers.move(tiers.by(), credit);
        if (move.quota() != null && move.quota().value().isZero()) {
            return ofZero((Attainment) tiers.by(), credit, value, move.quota());
        }
        if (tiers.by() instanceof PaidOut) {
            return new PayoutTiers(rates, tiers).pay(credit, value, move.before());
        }
        var scaled = scaled(move.quota());
        return switch (tiers.mode()) {
            case MARGINAL -> marginal(scaled, move, credit, value);
            case RETROACTIVE -> rerating.pay(scaled, move, credit, value);
            case WHOLE_CREDIT_AT_NEW_RATE -> whole(scaled, move.after(), credit, value);
            case WHOLE_CREDIT_AT_OLD_RATE -> whole(scaled, move.before(), credit, value);
        };
    }

    /** The same table again as long as it is for the very same quota, which is all year. */
    @SuppressWarnings("ReferenceEquality")
    private ScaledTable<Rates> scaled(@Nullable Because against) {
        var known = table;
        if (known == null || against != quota) {
            known = new ScaledTable<>(tiers.table(), against);
            table = known;
            quota = against;
        }
        return known;
    }

    private Because whole(ScaledTable<Rates> scaled, Because at, int credit, Because value) {
        int row = scaled.rowOf(at.value());
        return inTier(scaled, row, rates.pay(scaled.row(row), credit, value), at);
    }

    private Because marginal(ScaledTable<Rates> scaled, Move move, int credit, Because value) {
        Because after = move.after();
        int begin = scaled.rowOf(move.before().value());
        int end = scaled.rowOf(after.value());
        if (begin == end || move.value() == null) {
            return inTier(scaled, begin, rates.pay(scaled.row(begin), credit, value), after);
        }
        var pieces = new ArrayList<Because>();
        for (int row = begin; row != end; row += begin < end ? 1 : -1) {
            Because from = row == begin ? move.before() : begin < end ? scaled.from(row) : scaled.to(row);
            Because to = begin < end ? scaled.to(row) : scaled.from(row);
            add(pieces, scaled.row(row), new Piece(from, to, credit, value, move));
        }
        Because last = begin < end ? scaled.from(end) : scaled.to(end);
        add(pieces, scaled.row(end), new Piece(last, after, credit, value, move));
        return pieces.size() == 1 ? pieces.getFirst() : Because.sum(PIECES, pieces);
    }

    /** What lies between two standings of a credit's way through the tiers. */
    private record Piece(Because from, Because to, int credit, Because value, Move move) {}

    private void add(List<Because> pieces, Rates rate, Piece piece) {
        if (!piece.from.value().equals(piece.to.value())) {
            pieces.add(rates.pay(rate, piece.credit, valueOf(piece)));
        }
    }

    /** The piece of what is paid on, which need not be what moves the standing: margin is paid by tiers of bookings. */
    private static Because valueOf(Piece piece) {
        Because length = Because.difference(PIECE, piece.to, piece.from);
        Because moved = Objects.requireNonNull(piece.move.value());
        return moved.value().equals(piece.value.value())
                ? length
                : Because.product(
                        PIECE_OF_CREDIT, piece.value, Because.quotient(PIECE_SHARE, Unit.SHARE, length, moved));
    }

    private static Because inTier(ScaledTable<Rates> scaled, int row, Because paid, Because at) {
        return Because.chosen(IN_TIER, scaled.evidence(row, paid, at));
    }

    private Because ofZero(Attainment basis, int credit, Because value, Because zero) {
        Because share = standing.ofZero(basis, standing.credit(credit).date());
        int row = tiers.table().rowOf(share.value());
        Because paid = rates.pay(tiers.table().rows().get(row).holds(), credit, value);
        return Because.chosen(Reason.of(Word.QUOTA_OF_ZERO), List.of(paid, share, zero));
    }
}
