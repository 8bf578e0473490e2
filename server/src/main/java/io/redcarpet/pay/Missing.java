package io.redcarpet.pay;

import io.redcarpet.engine.cost.IllegalTermEndException;
import io.redcarpet.engine.cost.IllegalTermException;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.earning.EventAmountException;
import io.redcarpet.engine.earning.MissingNumberException;
import io.redcarpet.engine.earning.MissingQuotaException;
import io.redcarpet.engine.money.MissingExchangeRateException;
import io.redcarpet.pay.PaidOnce.PaidTwiceException;
import java.util.List;
import java.util.function.Consumer;

/** Tells what a calculation lacks as a mistake of the file, or of the option, that would give it. */
final class Missing {

    private final Inputs inputs;
    private final RunFiles files;
    private final Mistakes mistakes;

    Missing(Inputs inputs, Mistakes mistakes) {
        this.inputs = inputs;
        this.files = inputs.files();
        this.mistakes = mistakes;
    }

    /** Does it for each, and keeps what is missing as a mistake. */
    void each(List<String> people, Consumer<String> calculation) {
        for (String person : people) {
            if (mistakes.areEnough()) {
                return;
            }
            try {
                calculation.accept(person);
            } catch (MissingFieldException missing) {
                tell(missing);
            } catch (MissingQuotaException missing) {
                tell(missing);
            } catch (MissingNumberException missing) {
                tell(missing);
            } catch (MissingExchangeRateException missing) {
                tell(missing);
            } catch (IllegalTermException illegal) {
                tell(illegal);
            } catch (IllegalTermEndException illegal) {
                tell(illegal);
            } catch (EventAmountException missing) {
                tell(missing.event());
            } catch (PaidTwiceException twice) {
                tell(twice);
            } catch (RuntimeException fault) {
                throw new IllegalStateException("The pay of %s cannot be calculated".formatted(person), fault);
            }
        }
    }

    private void tell(MissingFieldException missing) {
        mistakes.add(
                RunFiles.name(files.transactions(), "--transactions"),
                inputs.transactions().lineOf(missing.transaction()),
                "pay.wrong.missingField",
                missing.transaction(),
                missing.field());
    }

    private void tell(MissingQuotaException missing) {
        mistakes.add(
                RunFiles.name(files.quotas(), "--quotas"),
                0,
                missing.isZero() ? "pay.wrong.zeroQuota" : "pay.wrong.missingQuota",
                missing.person(),
                missing.measure(),
                missing.days().from().toString(),
                missing.days().lastDay().toString());
    }

    private void tell(MissingNumberException missing) {
        mistakes.add(
                RunFiles.name(files.people(), "--people"),
                0,
                "pay.wrong.missingNumber",
                missing.person(),
                missing.number(),
                missing.on().toString());
    }

    private void tell(PaidTwiceException twice) {
        mistakes.add(
                RunFiles.name(files.transactions(), "--transactions"),
                inputs.transactions().lineOf(twice.transaction()),
                "pay.wrong.paidTwice",
                twice.transaction(),
                twice.person(),
                twice.one().toString(),
                twice.other().toString());
    }

    private void tell(IllegalTermException illegal) {
        mistakes.add(
                RunFiles.name(files.transactions(), "--transactions"),
                inputs.transactions().lineOf(illegal.transaction()),
                "pay.wrong.term",
                illegal.transaction(),
                illegal.months().toString());
    }

    private void tell(IllegalTermEndException illegal) {
        Event event = illegal.event();
        mistakes.add(
                RunFiles.name(files.events(), "--events"),
                0,
                "pay.wrong.termEnd",
                event.transaction(),
                event.kind(),
                event.date().toString(),
                String.valueOf(event.until()));
    }

    private void tell(Event event) {
        mistakes.add(
                RunFiles.name(files.events(), "--events"),
                0,
                event.amount() == null ? "pay.wrong.missingAmount" : "pay.wrong.negativeAmount",
                event.transaction(),
                event.kind(),
                event.date().toString());
    }

    private void tell(MissingExchangeRateException missing) {
        mistakes.add(
                RunFiles.name(files.rates(), "--rates"),
                0,
                "pay.wrong.missingRate",
                missing.pair().toString(),
                missing.on().toString());
    }
}
