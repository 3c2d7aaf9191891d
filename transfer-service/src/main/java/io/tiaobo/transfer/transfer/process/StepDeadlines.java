package io.tiaobo.transfer.transfer.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.event.Step;
import java.time.Clock;
import java.time.Instant;

/** The clocks of all steps, one deadline per {@code transfer:leg:step}. A passed deadline becomes {@link ExpireStep}. */
public class StepDeadlines {
    private static final String NAME = "transfer-step";

    private final Deadlines deadlines;

    /** Sets them with the runtime. */
    public StepDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void set(LegRef ref, Step step, Instant dueAt) {
        set(ref.transferId(), ref.leg(), step, dueAt);
    }

    void set(String transferId, int leg, Step step, Instant dueAt) {
        deadlines.schedule(NAME, key(transferId, leg, step), dueAt);
    }

    void clear(LegRef ref, Step... steps) {
        for (Step step : steps) {
            clear(ref.transferId(), ref.leg(), step);
        }
    }

    void clear(String transferId, int leg, Step step) {
        deadlines.cancel(NAME, key(transferId, leg, step));
    }

    private static String key(String transferId, int leg, Step step) {
        return transferId + ":" + leg + ":" + step;
    }

    /** What happens when a deadline passes; the command's id is derived from the deadline, so a repetition is the same. */
    public static DeadlineHandler handler(CommandExecutor commands, Clock clock) {
        return DeadlineHandler.of(NAME, (key, dueAt) -> {
            // Transfer ids may contain colons, so the key is read from its end.
            int step = key.lastIndexOf(':');
            int leg = key.lastIndexOf(':', step - 1);
            Instant now = StepTimes.now(clock);
            commands.execute(
                    key + ":" + dueAt.toEpochMilli(),
                    new ExpireStep(
                            key.substring(0, leg),
                            Integer.parseInt(key, leg + 1, step, 10),
                            Step.valueOf(key.substring(step + 1)),
                            dueAt,
                            now.isBefore(dueAt) ? dueAt : now));
        });
    }
}
