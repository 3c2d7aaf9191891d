package io.tiaobo.shortage.shortage.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A patient who waits makes a shortage, or makes an open one more urgent: waiting alone is not enough (S1-22). */
@Component
public class WaitingPatientProcess {
    private final CommandExecutor commands;
    private final StockLevels levels;

    WaitingPatientProcess(CommandExecutor commands, StockLevels levels) {
        this.commands = commands;
        this.levels = levels;
    }

    /** Once per entry: the command id is derived from it. */
    @EventHandler
    void on(PatientRegistered e) {
        commands.execute(
                "patient:" + e.entryId(),
                new DeclareShortage(
                        e.siteCode(),
                        e.drugCode(),
                        Cause.DISPENSE_REFUSED,
                        Seen.of(levels.watch(e.siteCode(), e.drugCode()).level()),
                        e.waitedFor(),
                        e.daysLeft(),
                        e.occurredAt()));
    }
}
