package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No order of the transfer service is carried out more often than it was given (I11), and none stays unanswered. */
final class Orders implements Family {
    private static final String RESERVE = "reserve ";
    private static final String DISPATCH = "dispatch ";
    private static final String EXPECT = "expect ";
    private static final String RECEIVE = "receive ";
    private static final String RETURN = "return ";

    private final Map<String, Count> counts = new HashMap<>();
    private final Set<String> released = new HashSet<>();
    private final Map<String, Long> heldByReservation = new HashMap<>();

    private static final class Count {
        private int given;
        private int answered;
    }

    @Override
    public void accept(Published message) {
        if (message.data() instanceof InventoryCommand order) {
            given(order);
        } else if (message.data() instanceof StockMovement movement) {
            answered(movement);
        }
    }

    private void given(InventoryCommand order) {
        if (order instanceof ReserveStockV1 o) {
            count(RESERVE, o.reservationId()).given++;
        } else if (order instanceof ReleaseReservationV1 o) {
            released.add(o.reservationId());
        } else if (order instanceof DispatchReservedV1 o) {
            count(DISPATCH, o.reservationId()).given++;
        } else if (order instanceof ExpectTransferV1 o) {
            count(EXPECT, Names.leg(o.transferId(), o.leg())).given++;
        } else if (order instanceof ReceiveTransferV1 o) {
            count(RECEIVE, receipt(o.transferId(), o.leg(), o.receiptId())).given++;
        } else if (order instanceof ReturnTransferV1 o && o.atDonor()) {
            count(RETURN, Names.leg(o.transferId(), o.leg())).given++;
        }
    }

    private void answered(StockMovement movement) {
        if (movement instanceof StockReservedV1 m) {
            count(RESERVE, m.reservationId()).answered++;
            Units.add(heldByReservation, m.reservationId(), m.quantity());
        } else if (movement instanceof StockReservationRejectedV1 m) {
            count(RESERVE, m.reservationId()).answered++;
        } else if (movement instanceof ReservationEndedV1 m) {
            Units.add(heldByReservation, m.reservationId(), -m.quantity());
        } else if (movement instanceof StockDispatchedV1 m) {
            count(DISPATCH, m.reservationId()).answered++;
            Units.add(heldByReservation, m.reservationId(), -m.quantity() - m.released());
        } else if (movement instanceof StockDispatchRejectedV1 m) {
            count(DISPATCH, m.reservationId()).answered++;
        } else if (movement instanceof TransferExpectedV1 m) {
            count(EXPECT, Names.leg(m.transferId(), m.leg())).answered++;
        } else if (movement instanceof TransferStockReceivedV1 m) {
            count(RECEIVE, receipt(m.transferId(), m.leg(), m.receiptId())).answered++;
        } else if (movement instanceof TransferStockReturnedV1 m) {
            count(RETURN, Names.leg(m.transferId(), m.leg())).answered++;
        }
    }

    private static String receipt(String transferId, int leg, String receiptId) {
        return Names.leg(transferId, leg) + '#' + receiptId;
    }

    private Count count(String kind, String subject) {
        String name = kind + subject;
        Count count = counts.get(name);
        if (count == null) {
            count = new Count();
            counts.put(name, count);
        }
        return count;
    }

    @Override
    public void violations(Findings findings) {
        for (Map.Entry<String, Count> order : counts.entrySet()) {
            Count count = order.getValue();
            if (count.answered > count.given) {
                findings.add("I11", order.getKey(), "given " + count.given + ", carried out " + count.answered);
            }
        }
    }

    @Override
    public void unfinished(Findings findings) {
        for (Map.Entry<String, Count> order : counts.entrySet()) {
            Count count = order.getValue();
            if (count.answered < count.given) {
                findings.add("I9", order.getKey(), "given " + count.given + ", answered " + count.answered);
            }
        }
        for (String reservation : released) {
            if (heldByReservation.getOrDefault(reservation, 0L) != 0) {
                findings.add("I13", reservation, "release ordered, still held: " + heldByReservation.get(reservation));
            }
        }
    }
}
