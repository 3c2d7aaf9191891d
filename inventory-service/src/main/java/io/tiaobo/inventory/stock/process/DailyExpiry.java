package io.tiaobo.inventory.stock.process;

import io.tiaobo.inventory.stock.command.MarkExpired;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.projection.ExpiredLots;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes lots out of use after their last day at items nobody touches. Lots are found by the read model; whether they are
 * really over is decided by the stock item. The command id is derived from item and day.
 */
public final class DailyExpiry {
    private static final int CHUNK = 200;

    private final ExpiredLots expired;
    private final CommandExecutor executor;
    private final Clock clock;

    /** Takes the finder of items that still use lots past a day; runs in its own transactions, a chunk at a time. */
    public DailyExpiry(ExpiredLots expired, CommandExecutor executor, Clock clock) {
        this.expired = expired;
        this.executor = executor;
        this.clock = clock;
    }

    /** Marks everything that is over today. */
    public void run() {
        LocalDate today = BusinessDate.of(clock.instant());
        List<IdentifiedCommand> commands = expired.withLotsPast(today).stream()
                .map(id -> command(id, today))
                .toList();
        for (int from = 0; from < commands.size(); from += CHUNK) {
            executor.executeAll(commands.subList(from, Math.min(from + CHUNK, commands.size())));
        }
    }

    private static IdentifiedCommand command(StockItemId id, LocalDate today) {
        return new IdentifiedCommand("mark-expired|" + id + "|" + today, new MarkExpired(id, today));
    }
}
