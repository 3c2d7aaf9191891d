package io.tiaobo.inventory.stock.process;

import io.tiaobo.inventory.stock.command.ExpireReservation;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockReserved;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.Deadlines;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;

/** Ends promises nobody dispatched in time: sets a deadline with each promise and takes it back when the promise is over. */
public final class ReservationExpiry {
    /** Name of the deadline; stored, never changed. */
    public static final String DEADLINE = "reservation-expiry";

    private static final String SEPARATOR = "|";

    private final Deadlines deadlines;
    private final CommandExecutor executor;

    /** Sets deadlines and runs commands in the processor's transaction. */
    public ReservationExpiry(Deadlines deadlines, CommandExecutor executor) {
        this.deadlines = deadlines;
        this.executor = executor;
    }

    @EventHandler
    void on(StockReserved event) {
        deadlines.schedule(DEADLINE, key(event.id(), event.reservationId()), event.expiresAt());
    }

    @EventHandler
    void on(ReservationEnded event) {
        if (event.remaining() == 0) {
            deadlines.cancel(DEADLINE, key(event.id(), event.reservationId()));
        }
    }

    @EventHandler
    void on(StockDispatched event) {
        deadlines.cancel(DEADLINE, key(event.id(), event.reservationId()));
    }

    private static String key(StockItemId id, String reservationId) {
        return id.siteCode() + SEPARATOR + id.drugCode() + SEPARATOR + reservationId;
    }

    /** Ends the promise a deadline was about; a promise that is over stays as it is. */
    public void expire(String key, Instant dueAt) {
        String[] parts = key.split("\\|", 3);
        StockItemId id = new StockItemId(parts[0], parts[1]);
        executor.execute(DEADLINE + SEPARATOR + key, new ExpireReservation(id, parts[2], dueAt));
    }
}
