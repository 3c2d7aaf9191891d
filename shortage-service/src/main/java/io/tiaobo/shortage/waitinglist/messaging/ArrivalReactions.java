package io.tiaobo.shortage.waitinglist.messaging;

import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.AllocateArrival;
import io.tiaobo.shortage.waitinglist.projection.WaitingQueues;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What arriving stock and promised deliveries mean for waiting patients (S1-20, S1-21). */
@Component
public class ArrivalReactions {
    private final CommandExecutor commands;
    private final Arrivals arrivals;
    private final ReferenceData reference;
    private final WaitingQueues waiting;
    private final Clock clock;

    ArrivalReactions(
            CommandExecutor commands, Arrivals arrivals, ReferenceData reference, WaitingQueues waiting, Clock clock) {
        this.commands = commands;
        this.arrivals = arrivals;
        this.reference = reference;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Goods from outside. */
    public void onReceived(Incoming<StockReceivedV1> message) {
        arrived(message, message.data().quantity());
    }

    /** Goods of a transfer; only what was accepted is there. Over-delivery follows as an adjustment. */
    public void onTransferReceived(Incoming<TransferStockReceivedV1> message) {
        arrived(message, message.data().accepted());
    }

    /** Goods found. */
    public void onAdjusted(Incoming<StockAdjustedV1> message) {
        arrived(message, message.data().difference());
    }

    /** A donor promised a day. */
    public void onApproved(Incoming<TransferLegApprovedV1> message) {
        TransferLegApprovedV1 leg = message.data();
        arrivals.promise(
                leg.transferId(), leg.leg(), leg.siteCode(), leg.drugCode(), BusinessDate.of(leg.promisedAt()));
    }

    /** The promise was kept or broken; either way it is no longer a date to tell anybody. */
    public void onLegEnded(Incoming<TransferLegEndedV1> message) {
        arrivals.promiseEnded(message.data().transferId(), message.data().leg());
    }

    /** Patients are served now: a tablet without a network may tell of goods days after they came. */
    private void arrived(Incoming<? extends StockMovement> message, long quantity) {
        if (quantity <= 0) {
            return;
        }
        StockMovement movement = message.data();
        String site = movement.siteCode();
        String drug = movement.drugCode();
        arrivals.note(message.id(), site, drug, message.sequence(), quantity);
        reference
                .drug(drug)
                .filter(facts -> waiting.someoneWaits(site, facts.genericGroup()))
                .ifPresent(facts -> commands.execute(
                        "arrival:" + message.id(),
                        new AllocateArrival(
                                site,
                                facts.genericGroup(),
                                message.id(),
                                drug,
                                quantity,
                                message.sequence(),
                                Seen.of(arrivals.shelf(site, facts.genericGroup(), drug)),
                                clock.instant())));
    }
}
