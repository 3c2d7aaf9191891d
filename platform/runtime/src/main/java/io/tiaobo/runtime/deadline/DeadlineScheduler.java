package io.tiaobo.runtime.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.fault.LocalStep;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deadlines and recurring work on db-scheduler: stored in the database, due by the database's clock, claimed by one replica,
 * tried again on failure.
 */
public final class DeadlineScheduler implements Deadlines, SmartInitializingSingleton, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineScheduler.class);
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 50;
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);

    // The rows are db-scheduler's; set and taken back in one round trip each, in the transaction there is.
    private static final String SET =
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                    + "values (?, ?, ?, false, 1) on conflict (task_name, task_instance) do update set "
                    + "execution_time = excluded.execution_time, version = scheduled_tasks.version + 1 where not scheduled_tasks.picked";
    private static final String TAKE_BACK =
            "delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked";

    private final DataSource dataSource;
    private final JdbcTemplate database;
    private final String instanceId;
    private final DueTime time;
    private final UnitsOfWork unitsOfWork;
    private final ObjectProvider<DeadlineHandler> handlers;
    private final ObjectProvider<RecurringTask> recurring;
    private Map<String, OneTimeTask<Void>> tasks = Map.of();
    private @Nullable Scheduler scheduler;

    /** Handlers are looked up late, because they use deadlines themselves. */
    public DeadlineScheduler(
            DataSource dataSource,
            String instanceId,
            DueTime time,
            UnitsOfWork unitsOfWork,
            ObjectProvider<DeadlineHandler> handlers,
            ObjectProvider<RecurringTask> recurring) {
        this.dataSource = dataSource;
        this.database = new JdbcTemplate(dataSource);
        this.instanceId = instanceId;
        this.time = time;
        this.unitsOfWork = unitsOfWork;
        this.handlers = handlers;
        this.recurring = recurring;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tasks = handlers.orderedStream()
                .map(handler -> task(handler, unitsOfWork))
                .collect(Collectors.toMap(OneTimeTask::getName, Function.identity()));
    }

    private Scheduler createScheduler() {
        List<com.github.kagkarlsson.scheduler.task.helper.RecurringTask<Void>> repeated = recurring
                .orderedStream()
                .map(work -> Tasks.recurring(work.name(), FixedDelay.of(work.interval()))
                        .execute((instance, context) -> work.action().run()))
                .toList();
        return Scheduler.create(dataSource, new ArrayList<>(tasks.values()))
                .startTasks(repeated)
                .schedulerName(new SchedulerName.Fixed(instanceId))
                .clock(time::now)
                .pollingInterval(Duration.ofMillis(500))
                // A deadline that fires while its replica dies is taken over by another after 20 s.
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .deleteUnresolvedAfter(Duration.ofDays(3650))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .threads(4)
                .build();
    }

    private static OneTimeTask<Void> task(DeadlineHandler handler, UnitsOfWork unitsOfWork) {
        return Tasks.oneTime(handler.name())
                .onFailure((complete, operations) -> {
                    LOG.error(
                            "Deadline {} of {} failed and is tried again",
                            handler.name(),
                            complete.getExecution().taskInstance.getId(),
                            complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(RETRY_PAUSE));
                })
                .execute((instance, context) -> {
                    Instant dueAt = context.getExecution().executionTime;
                    unitsOfWork.runWithRetry(LocalStep.of(() -> List.of("deadline/" + handler.name()), () -> {
                        handler.action().run(instance.getId(), dueAt);
                        return Boolean.TRUE;
                    }));
                });
    }

    @Override
    public void schedule(String name, String key, Instant dueAt) {
        requireHandler(name);
        int set = database.update(SET, name, key, OffsetDateTime.ofInstant(dueAt, ZoneOffset.UTC));
        if (set == 0) {
            throw new CannotAcquireLockException("Deadline " + name + " of " + key + " is firing");
        }
    }

    @Override
    public void cancel(String name, String key) {
        requireHandler(name);
        // One that fires at this moment stays: its handler finds that there is nothing left to do.
        database.update(TAKE_BACK, name, key);
    }

    private void requireHandler(String name) {
        if (!tasks.containsKey(name)) {
            throw new IllegalArgumentException("No DeadlineHandler is declared for '" + name + "'");
        }
    }

    @Override
    public void start() {
        releaseWhatItHeldWhenItDied();
        scheduler = createScheduler();
        scheduler.start();
    }

    /** Nothing of this name can be running: the name is this replica's own, and it has only now started. */
    private void releaseWhatItHeldWhenItDied() {
        database.update(
                "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, "
                        + "version = version + 1 where picked and picked_by = ?",
                instanceId);
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
