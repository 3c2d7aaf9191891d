package io.tiaobo.inventory.stock.messaging;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.inventory.stock.command.DispatchReserved;
import io.tiaobo.inventory.stock.command.ExpectTransfer;
import io.tiaobo.inventory.stock.command.ReceiveTransfer;
import io.tiaobo.inventory.stock.command.ReleaseReservation;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.command.StockCommand;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import java.time.Instant;

/**
 * Carries out commands from Kafka. The message id is the command id, so a repeated message has no further effect; answers
 * are events. Moments of asking are those of the message, which makes a repetition the same command.
 */
public final class InventoryCommands {
    private final CommandExecutor executor;

    /** Runs commands in the transaction of the inbox row. */
    public InventoryCommands(CommandExecutor executor) {
        this.executor = executor;
    }

    /** The consumer of {@code inventory-commands}. */
    public MessageConsumer consumer() {
        return MessageConsumer.named("inventory-commands")
                .on(ReserveStockV1.class, m -> run(m, reserve(m.data(), m.time())))
                .on(ReleaseReservationV1.class, m -> run(m, release(m.data(), m.time())))
                .on(DispatchReservedV1.class, m -> run(m, dispatch(m.data(), m.time())))
                .on(ExpectTransferV1.class, m -> run(m, expect(m.data(), m.time())))
                .on(ReceiveTransferV1.class, m -> run(m, receive(m.data(), m.time())))
                .on(ReturnTransferV1.class, m -> run(m, giveBack(m.data(), m.time())));
    }

    private void run(Incoming<?> message, StockCommand command) {
        executor.execute(message.id(), command);
    }

    private static StockItemId item(InventoryCommand c) {
        return new StockItemId(c.siteCode(), c.drugCode());
    }

    /** Nothing happened after it was said. */
    private static Instant past(Instant occurredAt, Instant said) {
        return occurredAt.isAfter(said) ? said : occurredAt;
    }

    private static ReserveStock reserve(ReserveStockV1 c, Instant now) {
        return new ReserveStock(
                item(c),
                c.reservationId(),
                c.transferId(),
                c.leg(),
                c.toSite(),
                c.quantity(),
                c.keepStock(),
                c.usableThrough(),
                c.expiresAt(),
                now);
    }

    private static ReleaseReservation release(ReleaseReservationV1 c, Instant now) {
        return new ReleaseReservation(item(c), c.reservationId(), c.reason(), now);
    }

    private static DispatchReserved dispatch(DispatchReservedV1 c, Instant now) {
        return new DispatchReserved(item(c), c.reservationId(), c.toSite(), c.quantity(), past(c.occurredAt(), now));
    }

    private static ExpectTransfer expect(ExpectTransferV1 c, Instant now) {
        return new ExpectTransfer(
                item(c), c.transferId(), c.leg(), c.fromSite(), Lots.fromMessage(c.lots()), past(c.occurredAt(), now));
    }

    private static ReceiveTransfer receive(ReceiveTransferV1 c, Instant now) {
        return new ReceiveTransfer(
                item(c),
                c.transferId(),
                c.leg(),
                c.receiptId(),
                Lots.countedFromMessage(c.lines()),
                past(c.occurredAt(), now));
    }

    private static ReturnTransfer giveBack(ReturnTransferV1 c, Instant now) {
        return new ReturnTransfer(
                item(c), c.transferId(), c.leg(), c.atDonor(), Lots.fromMessage(c.lots()), past(c.occurredAt(), now));
    }
}
