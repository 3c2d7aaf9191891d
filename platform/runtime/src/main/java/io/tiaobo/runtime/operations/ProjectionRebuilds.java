package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.TransactionToken;
import io.tiaobo.runtime.web.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Builds a projection again while the system runs. The events are replayed into copies of its tables; when these have come as
 * far as the living ones, both are kept still for a moment, compared at exactly the same event, and the living rows are
 * replaced if they differ. Readers and processors see the old rows until then; no position moves, so it makes no difference
 * which replica runs the processor. If the process dies on the way, nothing has happened.
 */
public final class ProjectionRebuilds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuilds.class);
    private static final int BATCH = 2_000;

    private final Map<String, EventProcessor> processors;
    private final JdbcTemplate database;
    private final EventStorageEngine engine;
    private final ProcessorPositions positions;
    private final UnitsOfWork unitsOfWork;
    private final OperationLog log;
    private final RebuildRows rows;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "projection-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    ProjectionRebuilds(
            List<EventProcessor> processors,
            JdbcTemplate database,
            EventStorageEngine engine,
            ProcessorPositions positions,
            UnitsOfWork unitsOfWork,
            OperationLog log) {
        this.processors = EventProcessor.byName(processors);
        this.database = database;
        this.engine = engine;
        this.positions = positions;
        this.unitsOfWork = unitsOfWork;
        this.log = log;
        this.rows = new RebuildRows(database);
    }

    /** Accepts a rebuild and begins it; refuses what is no pure projection, and a second one of the same projection. */
    Decision begin(String name, String commandId, Operator by) {
        EventProcessor processor = processors.get(name);
        if (processor == null) {
            throw NotFoundException.of("processor", name);
        }
        return log.once(new Operation(commandId, "REBUILD", "processor/" + name, by), () -> {
            if (processor.tables().isEmpty()) {
                return Decision.refuse("NOT_REBUILDABLE", Map.of("processor", name));
            }
            long remaining = positions.eventsBehind(TransactionToken.START);
            rows.abandonLost(name).forEach(lost -> new ShadowTables(database, lost, List.of()).drop());
            Optional<Long> id = rows.begin(name, remaining);
            if (id.isEmpty()) {
                return Decision.refuse("REBUILD_RUNNING", Map.of("processor", name));
            }
            CurrentUnitOfWork.get()
                    .root()
                    .afterCommit(committed -> worker.execute(() -> run(id.get(), processor, remaining)));
            return Decision.accept(Map.of("id", String.valueOf(id.get()), "events", String.valueOf(remaining)));
        });
    }

    private void run(long id, EventProcessor processor, long total) {
        LOG.info("Projection {} is being rebuilt from {} events", processor.name(), total);
        ShadowTables shadow = new ShadowTables(database, id, processor.tables());
        try {
            shadow.create();
            Replay.Progress progress = catchUp(id, processor, shadow, total);
            Map<String, Long> differences = unitsOfWork.runWithRetry(() -> conclude(id, processor, shadow, progress));
            LOG.info("Projection {} was rebuilt; rows that differed: {}", processor.name(), differences);
        } catch (RuntimeException e) {
            LOG.error("Projection {} could not be rebuilt; its rows are as before", processor.name(), e);
            fail(id);
        } finally {
            shadow.drop();
        }
    }

    private void fail(long id) {
        try {
            rows.end(id, "FAILED", Map.of());
        } catch (RuntimeException unreachable) {
            LOG.warn("Rebuild {} stays open until it is given up for dead: {}", id, unreachable.toString());
        }
    }

    private Replay.Progress catchUp(long id, EventProcessor processor, ShadowTables shadow, long total) {
        Replay replay = new Replay(engine, processor.handler());
        Replay.Progress progress = Replay.Progress.NOTHING;
        for (boolean more = true; more; ) {
            Replay.Progress before = progress;
            progress = unitsOfWork.runWithRetry(() -> {
                shadow.enter();
                Replay.Progress now = replay.advance(before, livingPosition(processor), BATCH);
                rows.progress(id, now.events(), total - now.events());
                return now;
            });
            more = progress.events() - before.events() == BATCH;
        }
        return progress;
    }

    private TransactionToken livingPosition(EventProcessor processor) {
        return positions.of(processor.name()).orElse(TransactionToken.START);
    }

    private Map<String, Long> conclude(
            long id, EventProcessor processor, ShadowTables shadow, Replay.Progress progress) {
        shadow.lockLiving();
        shadow.enter();
        // Nobody writes the living tables now, so this is the event they are at.
        TransactionToken living = livingPosition(processor);
        new Replay(engine, processor.handler()).advance(progress, living, Integer.MAX_VALUE);
        Map<String, Long> differences = shadow.differences();
        if (!differences.isEmpty()) {
            shadow.replaceLiving();
        }
        rows.end(id, differences.isEmpty() ? "SAME" : "REPLACED", differences);
        return differences;
    }

    /** The latest rebuild of every projection. */
    List<RebuildRows.Row> latest() {
        return rows.latest();
    }

    /** Events a running rebuild still has to read, about; 0 if none runs. */
    public long remaining(String processor) {
        return rows.remaining(processor);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
