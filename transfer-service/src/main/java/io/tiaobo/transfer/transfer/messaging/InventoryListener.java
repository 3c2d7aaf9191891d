package io.tiaobo.transfer.transfer.messaging;

import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockExpiredV1;
import io.tiaobo.contracts.inventory.v1.StockHeldV1;
import io.tiaobo.contracts.inventory.v1.StockHoldReleasedV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.transfer.sourcing.projection.DonorClaims;
import io.tiaobo.transfer.transfer.command.RecordDispatchRejected;
import io.tiaobo.transfer.transfer.command.RecordDispatched;
import io.tiaobo.transfer.transfer.command.RecordReceived;
import io.tiaobo.transfer.transfer.command.RecordReservation;
import io.tiaobo.transfer.transfer.command.RecordReservationEnded;
import io.tiaobo.transfer.transfer.command.RecordReservationRejected;
import io.tiaobo.transfer.transfer.command.RecordReturned;
import io.tiaobo.transfer.transfer.process.StepTimes;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Inventory's answers to what transfers ordered. An answer that comes too late is refused or released by the transfer. */
@Component
class InventoryListener {
    private final CommandExecutor commands;
    private final DonorClaims claims;
    private final StepTimes times;
    private final Clock clock;

    InventoryListener(CommandExecutor commands, DonorClaims claims, StepTimes times, Clock clock) {
        this.commands = commands;
        this.claims = claims;
        this.times = times;
        this.clock = clock;
    }

    @Bean
    MessageConsumer inventoryConsumer() {
        return MessageConsumer.named("transfer-inventory")
                .on(StockReservedV1.class, this::onReserved)
                .on(StockReservationRejectedV1.class, this::onReservationRejected)
                .on(ReservationEndedV1.class, this::onReservationEnded)
                .on(StockDispatchedV1.class, this::onDispatched)
                .on(StockDispatchRejectedV1.class, this::onDispatchRejected)
                .on(TransferStockReceivedV1.class, this::onReceived)
                .on(TransferStockReturnedV1.class, this::onReturned)
                .ignoring(
                        StockReceivedV1.class,
                        StockDispensedV1.class,
                        DispenseRefusedV1.class,
                        StockAdjustedV1.class,
                        StockWrittenOffV1.class,
                        StockHeldV1.class,
                        StockHoldReleasedV1.class,
                        StockExpiredV1.class,
                        TransferExpectedV1.class,
                        OrderPlacedV1.class,
                        OrderFilledV1.class,
                        AssortmentChangedV1.class);
    }

    private static String id(String transferId, int leg, String step, Incoming<?> message) {
        return transferId + ":" + leg + ":" + step + ":" + message.id();
    }

    private void onReserved(Incoming<StockReservedV1> message) {
        StockReservedV1 fact = message.data();
        Instant answerBy = StepTimes.now(clock).plus(times.answer());
        claims.reserved(fact.transferId(), fact.leg(), fact.quantity(), message.sequence());
        commands.execute(
                id(fact.transferId(), fact.leg(), "reserved", message),
                new RecordReservation(
                        fact.transferId(),
                        fact.leg(),
                        Lots.own(fact.lots()),
                        fact.quantity(),
                        fact.usableAfter(),
                        answerBy,
                        fact.occurredAt()));
    }

    private void onReservationRejected(Incoming<StockReservationRejectedV1> message) {
        StockReservationRejectedV1 fact = message.data();
        commands.execute(
                id(fact.transferId(), fact.leg(), "not-reserved", message),
                new RecordReservationRejected(fact.transferId(), fact.leg(), fact.reason(), fact.occurredAt()));
    }

    private void onReservationEnded(Incoming<ReservationEndedV1> message) {
        ReservationEndedV1 fact = message.data();
        if (fact.outcome().equals("RELEASED")) {
            return; // by the transfer's own order
        }
        commands.execute(
                id(fact.transferId(), fact.leg(), "reservation-ended", message),
                new RecordReservationEnded(
                        fact.transferId(), fact.leg(), fact.outcome(), fact.remaining(), fact.occurredAt()));
    }

    private void onDispatched(Incoming<StockDispatchedV1> message) {
        StockDispatchedV1 fact = message.data();
        commands.execute(
                id(fact.transferId(), fact.leg(), "dispatched", message),
                new RecordDispatched(
                        fact.transferId(),
                        fact.leg(),
                        Lots.own(fact.lots()),
                        fact.quantity(),
                        fact.occurredAt().plus(times.arrival()),
                        fact.occurredAt()));
    }

    private void onDispatchRejected(Incoming<StockDispatchRejectedV1> message) {
        StockDispatchRejectedV1 fact = message.data();
        Instant dispatchBy = StepTimes.now(clock).plus(times.dispatch());
        commands.execute(
                id(fact.transferId(), fact.leg(), "not-dispatched", message),
                new RecordDispatchRejected(
                        fact.transferId(), fact.leg(), fact.reason(), dispatchBy, fact.occurredAt()));
    }

    private void onReceived(Incoming<TransferStockReceivedV1> message) {
        TransferStockReceivedV1 fact = message.data();
        commands.execute(
                id(fact.transferId(), fact.leg(), "received", message),
                new RecordReceived(
                        fact.transferId(),
                        fact.leg(),
                        fact.receiptId(),
                        fact.accepted(),
                        fact.rejected(),
                        fact.lost(),
                        fact.over(),
                        fact.occurredAt()));
    }

    private void onReturned(Incoming<TransferStockReturnedV1> message) {
        TransferStockReturnedV1 fact = message.data();
        commands.execute(
                id(fact.transferId(), fact.leg(), "returned", message),
                new RecordReturned(fact.transferId(), fact.leg(), fact.quantity(), fact.occurredAt()));
    }
}
