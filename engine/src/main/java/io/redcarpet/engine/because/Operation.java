package io.redcarpet.engine.because;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.money.Split;
import java.util.List;

/** A step from numbers to a number that anybody can do again. */
public sealed interface Operation {

    /**
     * Does the step once more.
     *
     * @param numbers in their order, as many as the operation takes and one at least
     */
    Exact apply(List<Exact> numbers);

    /** The plain ones. */
    enum Arithmetic implements Operation {
        SUM {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.stream().reduce(Exact.ZERO, Exact::plus);
            }
        },
        /** The first less all others. */
        DIFFERENCE {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.stream().reduce(Exact::minus).orElseThrow();
            }
        },
        PRODUCT {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.stream().reduce(Exact.ONE, Exact::times);
            }
        },
        /** The first by the second, which is not zero. */
        QUOTIENT {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.getFirst().dividedBy(numbers.getLast());
            }
        },
        LEAST {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.stream().reduce(Exact::min).orElseThrow();
            }
        },
        GREATEST {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.stream().reduce(Exact::max).orElseThrow();
            }
        },
        /** The first, for the reason that the others show. */
        CHOICE {
            @Override
            public Exact apply(List<Exact> numbers) {
                return numbers.getFirst();
            }
        }
    }

    /** The one number, rounded. */
    record RoundedTo(Rounding rounding) implements Operation {

        @Override
        public Exact apply(List<Exact> numbers) {
            return numbers.getFirst().rounded(rounding);
        }
    }

    /**
     * What one part gets of the first number by the weights that follow, so that all parts add up to it.
     *
     * @param part its place among the weights, from 0
     * @param coin digits after the point of the smallest coin
     */
    record PartByWeight(int part, int coin) implements Operation {

        @Override
        public Exact apply(List<Exact> numbers) {
            var weights = Split.byExact(numbers.subList(1, numbers.size()));
            return Exact.of(weights.parts(numbers.getFirst().decimal(Rounding.halfUp(coin)), coin)
                    .get(part));
        }
    }
}
