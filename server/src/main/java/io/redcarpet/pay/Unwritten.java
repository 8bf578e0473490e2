package io.redcarpet.pay;

import java.nio.file.Path;

/** Of a run that only tells what is wrong: it does all that others do, and nothing of it is kept. */
final class Unwritten implements Results {

    /** Refuses the folder that a run would refuse. */
    Unwritten(Path folder) throws BadInput {
        new Destination(folder).check();
    }

    @Override
    public boolean areKept() {
        return false;
    }

    @Override
    public void write(Outcome outcome) {}

    @Override
    public void write(BecauseLines earlier) {}

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
