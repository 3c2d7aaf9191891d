package io.tiaobo.shortage.hotline.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.domain.Moment;
import io.tiaobo.shortage.hotline.command.PassClock;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Told;
import io.tiaobo.shortage.hotline.event.CallerContacted;
import io.tiaobo.shortage.hotline.event.CaseClosed;
import io.tiaobo.shortage.hotline.event.CaseOpened;
import io.tiaobo.shortage.hotline.event.CaseReopened;
import io.tiaobo.shortage.hotline.event.CaseResolved;
import io.tiaobo.shortage.hotline.event.CoordinationStarted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/**
 * Sets and takes back the clocks of cases: one deadline for the reminder and one for the end of each. A deadline that fires
 * although its clock was stopped changes nothing, the case itself knows.
 */
public final class CaseClocks {
    private static final String NAME = "case-clock";
    private static final String REMINDER = "REMINDER";
    private static final String END = "END";

    private final Deadlines deadlines;

    /** Sets them with the runtime. */
    public CaseClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(CaseOpened e) {
        start(e.caseId(), e.clocks());
    }

    @EventHandler
    void on(CaseReopened e) {
        start(e.caseId(), e.clocks());
    }

    @EventHandler
    void on(CallerContacted e) {
        if (e.reached()) {
            stop(e.caseId(), CaseClock.FIRST_CONTACT);
        }
        if (e.reached() && e.told().contains(Told.RESULT)) {
            stop(e.caseId(), CaseClock.ANSWER);
        }
    }

    @EventHandler
    void on(CoordinationStarted e) {
        stop(e.caseId(), CaseClock.VERIFICATION);
    }

    @EventHandler
    void on(CaseResolved e) {
        stop(e.caseId(), CaseClock.COORDINATION);
    }

    @EventHandler
    void on(CaseClosed e) {
        stop(e.caseId(), CaseClock.ANSWER);
    }

    private void start(String caseId, List<Due> clocks) {
        for (Due due : clocks) {
            deadlines.schedule(NAME, key(caseId, due.clock(), REMINDER), due.remindAt());
            deadlines.schedule(NAME, key(caseId, due.clock(), END), due.dueAt());
        }
    }

    private void stop(String caseId, CaseClock clock) {
        deadlines.cancel(NAME, key(caseId, clock, REMINDER));
        deadlines.cancel(NAME, key(caseId, clock, END));
    }

    private static String key(String caseId, CaseClock clock, String moment) {
        return caseId + ":" + clock + ":" + moment;
    }

    /** What happens when a moment of a clock comes; the command's id follows from the deadline. */
    public static DeadlineHandler handler(CommandExecutor commands, Clock clock) {
        return DeadlineHandler.of(NAME, (key, dueAt) -> {
            String[] parts = key.split(":", -1);
            Instant now = Moment.now(clock);
            commands.execute(
                    key + ":" + dueAt.toEpochMilli(),
                    new PassClock(
                            parts[0],
                            CaseClock.valueOf(parts[1]),
                            parts[2].equals(REMINDER),
                            dueAt,
                            now.isBefore(dueAt) ? dueAt : now));
        });
    }
}
