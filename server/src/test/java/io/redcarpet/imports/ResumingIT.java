package io.redcarpet.imports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Running.Leave;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** An import that is broken off, wherever it stands, goes on as if nothing had been. */
@ServerTest
class ResumingIT {

    private static final int ROWS = 2_300;
    private static final int BAD = ROWS / 100;
    private static final int GOOD = ROWS - BAD;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Mapping mapping;

    @Autowired
    private Steering steering;

    @Autowired
    private Imports imports;

    @Autowired
    private Taking taking;

    @Autowired
    private Running running;

    @Autowired
    private Runner runner;

    @Autowired
    private RowReaders readers;

    @Autowired
    private Importing importing;

    private final String source = "r" + UUID.randomUUID().toString().substring(0, 8);
    private Caller administrator = new Caller(new PersonId(new UUID(0, 0)), Set.of(), Caller.Door.PAGE, "");

    @BeforeEach
    void hire() {
        administrator = Firm.hire(Role.ADMINISTRATOR);
    }

    /** Every hundredth row is bad, and the parents of the first hundred stand at the end. */
    private String table() {
        return "external_id,name,founded,parent_external_id\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(n -> "K-%d,Firm %d %s,%s,%s"
                                .formatted(
                                        n,
                                        n,
                                        source,
                                        n % 100 == 99 ? "soon" : "1999",
                                        n < 90 ? "K-" + (ROWS - 2 - n) : ""))
                        .collect(joining("\n", "", "\n"));
    }

    private Import begun() {
        return Callers.as(administrator, () -> {
            var csv = new ByteArrayInputStream(table().getBytes(StandardCharsets.UTF_8));
            var id = receiving.receive(csv, source + ".csv", "clients", "US");
            Import job = steering.required(id);
            mapping.map(job, job.format(), source, job.columns());
            assertThat(imports.move(id, State.MAPPED, State.RUNNING)).isTrue();
            taking.begin(id, running.count(job), false);
            return steering.required(id);
        });
    }

    private static Leave after(int chunks) {
        var taken = new AtomicInteger();
        return () -> taken.getAndIncrement() < chunks;
    }

    private Import goOn(Import job) {
        return Callers.as(administrator, () -> {
            runner.work(job.id());
            return steering.required(job.id());
        });
    }

    private void assertWhole(Import done) {
        assertThat(done.state()).isEqualTo(State.DONE);
        var count = done.progress();
        assertThat(List.of(count.created(), count.changed(), count.skipped(), count.bad(), count.later()))
                .containsExactly((long) GOOD, 0L, 0L, (long) BAD, 0L);
        assertThat(Firm.ask("select count(*) || ' ' || count(distinct c.name) || ' ' || count(c.parent_id)"
                        + " from clients.external_ref r join clients.client c on c.id = r.client_id where r.source = '"
                        + source + "'"))
                .isEqualTo(GOOD + " " + GOOD + " " + 90);
        assertThat(Firm.ask("select count(*) from imports.outcome where import_id = '" + done.id()
                        + "' and what in ('CREATED', 'BAD')"))
                .isEqualTo(String.valueOf(ROWS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void goesOnWhereItStoppedBetweenTwoChunks(int chunks) {
        Import job = begun();
        boolean all = Callers.as(
                administrator, () -> running.run(job, readers.find("clients").orElseThrow(), false, after(chunks)));
        assertThat(all).isEqualTo(chunks >= 3);
        assertWhole(goOn(job));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void losesNothingAndDoublesNothingWhenABatchIsCutShort(int batch) {
        Import job = begun();
        var broken = new Broken(readers.find("clients").orElseThrow(), n -> {
            if (n >= batch) {
                throw new PowerCut();
            }
        });
        assertThatThrownBy(() -> Callers.run(administrator, () -> running.run(job, broken, false, () -> true)))
                .isInstanceOf(PowerCut.class);
        assertWhole(goOn(job));
    }

    /** The second and third batch are taken at the same time; which of them falls is chance. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aBatchThatFallsOnceIsTakenByItself(int batch) {
        Import job = begun();
        var broken = new Broken(readers.find("clients").orElseThrow(), n -> {
            if (n == batch) {
                throw new CannotAcquireLockException("Somebody else was faster");
            }
        });
        assertThat(Callers.as(administrator, () -> running.run(job, broken, false, () -> true)))
                .isTrue();
        assertWhole(goOn(job));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noBatchHasMoreThanAThousandRows(boolean dryRun) {
        Import job = begun();
        var reader = new Broken(readers.find("clients").orElseThrow(), _ -> {});
        Callers.run(administrator, () -> {
            taking.begin(job.id(), ROWS, dryRun);
            running.run(steering.required(job.id()), reader, dryRun, () -> true);
        });
        assertThat(reader.largest.get()).isBetween(500, Running.CHUNK);
    }

    @Test
    void twoProgramsOnOneImportTakeEachRowOnce() throws Exception {
        Import job = begun();
        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    Stream.of(1, 2).map(_ -> programs.submit(() -> goOn(job))).toList();
            for (var each : both) {
                each.get();
            }
        }
        assertWhole(Callers.as(administrator, () -> steering.required(job.id())));
    }

    @Test
    void aStoppedImportIsGoneOnWithAfterTheNextStart() throws InterruptedException {
        Import job = begun();
        Callers.run(
                administrator, () -> running.run(job, readers.find("clients").orElseThrow(), false, after(1)));
        runner.goOn();
        for (int tries = 0;
                tries < 200
                        && Callers.as(administrator, () -> imports.state(job.id()))
                                .isBusy();
                tries++) {
            Thread.sleep(50);
        }
        assertWhole(Callers.as(administrator, () -> steering.required(job.id())));
    }

    @Test
    void loadingTheSameFileGoesOnWithTheOneThatWasCutShort() {
        Import job = begun();
        Callers.run(
                administrator, () -> running.run(job, readers.find("clients").orElseThrow(), false, after(2)));
        var csv = new ByteArrayInputStream(table().getBytes(StandardCharsets.UTF_8));
        assertThat(importing.load(administrator, "clients", source, source + ".csv", csv))
                .isEqualTo(new Importing.Loaded(GOOD, 0, 0, BAD));
        assertThat(Firm.ask("select count(*) from imports.import where source = '" + source + "'"))
                .isEqualTo("1");
    }

    @Test
    void aCancelledImportKeepsWhatItTookAndIsTakenBackOrGoneOnWith() {
        Import job = begun();
        Callers.run(
                administrator, () -> running.run(job, readers.find("clients").orElseThrow(), false, after(1)));
        Callers.run(administrator, () -> steering.cancel(steering.required(job.id())));
        Import cancelled = goOn(job);
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.progress().created()).isEqualTo(900);
        assertThat(clients()).isEqualTo("900");

        assertThat(Callers.as(administrator, () -> imports.move(job.id(), State.CANCELLED, State.RUNNING)))
                .isTrue();
        assertWhole(goOn(job));
    }

    @Test
    void whatACancelledImportTookIsTakenBack() {
        Import job = begun();
        Callers.run(
                administrator, () -> running.run(job, readers.find("clients").orElseThrow(), false, after(2)));
        Callers.run(administrator, () -> steering.cancel(steering.required(job.id())));
        goOn(job);
        assertThat(Callers.as(administrator, () -> imports.move(job.id(), State.CANCELLED, State.REVERTING)))
                .isTrue();
        assertThat(goOn(job).state()).isEqualTo(State.REVERTED);
        assertThat(clients()).isEqualTo("0");
    }

    private String clients() {
        return Firm.ask("select count(*) from clients.client where name like '%" + source + "'");
    }

    /** Stands for the moment at which a machine loses its power. */
    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes rows as another reader does, and has a mishap when it has written those of one batch, counted from one. */
    private static final class Broken implements RowReader {

        private final RowReader whole;
        private final AtomicInteger batches = new AtomicInteger();
        private final AtomicInteger largest = new AtomicInteger();
        private final IntConsumer mishap;

        Broken(RowReader whole, IntConsumer mishap) {
            this.whole = whole;
            this.mishap = mishap;
        }

        @Override
        public void take(Batch batch) {
            largest.accumulateAndGet(batch.rows().size(), Math::max);
            whole.take(batch);
            mishap.accept(batches.incrementAndGet());
        }

        @Override
        public boolean standsAlone(Row row) {
            return whole.standsAlone(row);
        }

        @Override
        public String kind() {
            return whole.kind();
        }

        @Override
        public String nameKey() {
            return whole.nameKey();
        }

        @Override
        public Set<Role> roles() {
            return whole.roles();
        }

        @Override
        public List<Field> fields() {
            return whole.fields();
        }

        @Override
        public @Nullable String identity(Row row) {
            return whole.identity(row);
        }

        @Override
        public List<Kept> remove(List<Taken> created) {
            return whole.remove(created);
        }

        @Override
        public List<Kept> restore(List<Taken> changed) {
            return whole.restore(changed);
        }
    }
}
