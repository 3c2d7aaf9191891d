package io.tiaobo.runtime.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A streaming processor. It may be dead without knowing: its row in the token table is the pulse, because whoever has the claim
 * renews it every few seconds even when there is nothing to do. A row that nobody changes for long means that no replica works
 * on it. Time is this process's own, so that no clock is compared with another.
 */
final class SupervisedProcessor implements Supervised {
    private static final long STOP_SECONDS = 30;

    private final String processor;
    private final StreamingEventProcessor worker;
    private final JdbcTemplate database;
    private final Progress progress;
    private final long patience;
    private List<String> pulse = List.of();
    private long lastChange = System.nanoTime();
    private long lastLook = System.nanoTime();

    SupervisedProcessor(
            String processor,
            StreamingEventProcessor worker,
            JdbcTemplate database,
            Progress progress,
            Duration patience) {
        this.processor = processor;
        this.worker = worker;
        this.database = database;
        this.progress = progress;
        this.patience = patience.toNanos();
    }

    @Override
    public PartHealth.Kind kind() {
        return PartHealth.Kind.PROCESSOR;
    }

    @Override
    public String name() {
        return processor;
    }

    @Override
    public Condition look() {
        if (!worker.isRunning()) {
            return Condition.STOPPED;
        }
        long now = System.nanoTime();
        // After a pause of the whole process nothing can be said about the time in between.
        boolean blind = now - lastLook > patience / 2;
        lastLook = now;
        List<String> seen = readPulse();
        if (blind || seen.isEmpty() || !seen.equals(pulse)) {
            pulse = seen;
            lastChange = now;
        }
        if (blind || seen.isEmpty()) {
            progress.forget();
            return Condition.FINE;
        }
        boolean standsStill = progress.standsStill();
        if (now - lastChange > patience) {
            return Condition.STALLED;
        }
        return standsStill ? Condition.FAILING : Condition.FINE;
    }

    private List<String> readPulse() {
        try {
            return database.queryForList(
                    "select concat_ws(' ', segment, owner, timestamp, md5(token)) from token_entry "
                            + "where processor_name = ? order by segment",
                    String.class,
                    processor);
        } catch (DataAccessException databaseAway) {
            return List.of();
        }
    }

    @Override
    public void restart() {
        worker.shutdownAsync().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        worker.start();
        pulse = List.of();
    }
}
