package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The legs of all transfers, as inventory booked them and as the transfer told them (I5, I6, I7, I8, I13). */
final class LegHistory implements Family {
    private final Map<String, LegBook> legs = new HashMap<>();

    @Override
    public void accept(Published message) {
        Object data = message.data();
        if (data instanceof StockMovement movement) {
            accept(movement);
        } else if (data instanceof TransferMessage fact) {
            accept(fact, message.sequence());
        } else if (data instanceof ReserveStockV1 order) {
            leg(order.transferId(), order.leg(), order.drugCode()).ask(order.quantity());
        }
    }

    private void accept(StockMovement movement) {
        if (movement instanceof StockReservedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).reserve(m.quantity());
        } else if (movement instanceof ReservationEndedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).endPromise(m.quantity());
        } else if (movement instanceof StockDispatchedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).dispatch(m);
        } else if (movement instanceof TransferExpectedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).expect(m);
        } else if (movement instanceof TransferStockReceivedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).receive(m);
        } else if (movement instanceof TransferStockReturnedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).takeBack(m);
        }
    }

    private void accept(TransferMessage fact, long number) {
        if (fact instanceof TransferLegReservedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).story().reserved(number, m.quantity());
        } else if (fact instanceof TransferLegApprovedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).story().approved(number, m.quantity());
        } else if (fact instanceof TransferLegDispatchedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).story().dispatched(number, m.quantity());
        } else if (fact instanceof TransferLegReceivedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).story().received(number, m.accepted());
        } else if (fact instanceof TransferLegEndedV1 m) {
            leg(m.transferId(), m.leg(), m.drugCode()).story().ended(number, m.outcome(), m.accepted());
        }
    }

    private LegBook leg(String transferId, int number, String drug) {
        String name = Names.leg(transferId, number);
        LegBook leg = legs.get(name);
        if (leg == null) {
            leg = new LegBook(name, drug);
            legs.put(name, leg);
        }
        return leg;
    }

    Collection<LegBook> legs() {
        return legs.values();
    }

    @Override
    public void violations(Findings findings) {
        for (LegBook leg : legs.values()) {
            leg.violations(findings);
        }
    }

    @Override
    public void unfinished(Findings findings) {
        for (LegBook leg : legs.values()) {
            leg.unfinished(findings);
        }
    }
}
