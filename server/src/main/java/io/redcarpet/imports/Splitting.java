package io.redcarpet.imports;

import io.redcarpet.imports.RowParser.Parsed;
import io.redcarpet.imports.RowParser.Wrong;
import io.redcarpet.imports.Taking.Chunk;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Takes a chunk whole, or else in halves: one row that the database refuses must not keep out those beside it. */
@Component
class Splitting {

    private static final Logger LOG = LoggerFactory.getLogger(Splitting.class);
    private static final int TRIES = 4;

    private final Taking taking;

    Splitting(Taking taking) {
        this.taking = taking;
    }

    void take(Chunk chunk) {
        try {
            takeAgain(chunk);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException unreachable) {
            throw unreachable;
        } catch (DataAccessException refused) {
            if (chunk.lines().size() > 1) {
                chunk.halves().forEach(this::take);
            } else {
                taking.take(
                        chunk.of(chunk.after(), List.of(refusal(chunk.lines().getFirst(), refused))));
            }
        }
    }

    private void takeAgain(Chunk chunk) {
        for (int attempt = 1; ; attempt++) {
            try {
                taking.take(chunk);
                return;
            } catch (TransientDataAccessException busy) {
                if (attempt == TRIES) {
                    throw busy;
                }
            }
        }
    }

    private static Parsed refusal(Parsed line, DataAccessException refused) {
        LOG.info("Line {} was refused by the database", line.line(), refused);
        return new Wrong(line.line(), "", "imports.bad.refused", List.of());
    }
}
