package io.redcarpet.imports;

import io.redcarpet.access.Columns;
import io.redcarpet.imports.Format.DateOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the caller chose for files with the same headers. */
@Component
class Mappings {

    private static final int TOLD = 2;

    private final JdbcClient database;

    Mappings(JdbcClient database) {
        this.database = database;
    }

    /**
     * What was chosen.
     *
     * @param dates the order of day and month; null when no dates were taken
     */
    record Chosen(
            List<String> columns, String source, @Nullable DateOrder dates) {

        private Chosen behindTold() {
            var moved = new ArrayList<>(Collections.nCopies(TOLD, ""));
            moved.addAll(columns);
            return new Chosen(moved, source, dates);
        }

        Guessing.Guess guess() {
            return new Guessing.Guess(columns, source, null);
        }
    }

    @Transactional
    public void remember(String kind, List<String> headers, Chosen chosen) {
        @Nullable DateOrder dates = chosen.dates();
        database.sql("""
                        insert into imports.remembered (kind, signature, source, columns, dates)
                        values (:kind, :signature, :source, :columns, :dates)
                        on conflict (person_id, kind, signature)
                        do update set source = excluded.source, columns = excluded.columns, dates = excluded.dates
                        """)
                .param("kind", kind)
                .param("signature", Guessing.signature(headers))
                .param("source", chosen.source())
                .param("columns", chosen.columns().toArray(String[]::new))
                .param("dates", dates == null ? null : dates.name())
                .update();
    }

    /** What was chosen for these headers, or for them without line and reason, as refused rows come back. */
    @Transactional(readOnly = true)
    public Optional<Chosen> of(String kind, List<String> headers) {
        return find(kind, headers)
                .or(() -> headers.size() <= TOLD
                        ? Optional.empty()
                        : find(kind, headers.subList(TOLD, headers.size())).map(Chosen::behindTold));
    }

    private Optional<Chosen> find(String kind, List<String> headers) {
        return database.sql("""
                        select source, columns, dates from imports.remembered
                         where kind = :kind and signature = :signature and person_id = access.me()
                        """)
                .param("kind", kind)
                .param("signature", Guessing.signature(headers))
                .query((result, _) -> {
                    var row = new Columns(result);
                    @Nullable String dates = row.textOrNull("dates");
                    return new Chosen(
                            row.texts("columns"), row.text("source"), dates == null ? null : DateOrder.valueOf(dates));
                })
                .optional()
                .filter(chosen -> chosen.columns().size() == headers.size());
    }
}
