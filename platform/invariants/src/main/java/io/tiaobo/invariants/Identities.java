package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.OrderingFact;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import java.util.HashMap;
import java.util.Map;

/**
 * One id, one content (I11, I15), and new messages of a key in the order of their numbers (I12). Of a message only two hashes
 * are kept: what they miss is one difference in four thousand million.
 */
final class Identities {
    private final Map<String, Integer> contentById = new HashMap<>();
    private final Map<String, Long> lastByStream = new HashMap<>();
    private final Findings found = new Findings();
    private final boolean inArrivalOrder;

    Identities(boolean inArrivalOrder) {
        this.inArrivalOrder = inArrivalOrder;
    }

    /** Whether the message was not seen before. */
    boolean isNew(Published message) {
        String id = message.source() + '|' + message.id();
        int content = 31 * message.data().hashCode() + Long.hashCode(message.sequence());
        Integer known = contentById.putIfAbsent(id, content);
        if (known == null) {
            if (inArrivalOrder) {
                checkOrder(message);
            }
            return true;
        }
        if (known != content) {
            found.add("I11", message.id(), "one id, two contents; the second: " + message);
        }
        return false;
    }

    private void checkOrder(Published message) {
        String stream = streamOf(message);
        Long last = lastByStream.put(stream, message.sequence());
        if (last != null && last > message.sequence()) {
            found.add("I12", stream, "number " + message.sequence() + " came after " + last);
            lastByStream.put(stream, last);
        }
    }

    private static String streamOf(Published message) {
        Object data = message.data();
        if (data instanceof StockMovement) {
            return "movements " + message.key();
        }
        if (data instanceof StockLevelV1) {
            return "levels " + message.key();
        }
        if (data instanceof OrderingFact fact) {
            // Orders and the range of a site share a key; each order numbers its own.
            return "ordering " + message.key() + ' ' + orderOf(fact);
        }
        if (data instanceof InventoryCommand command) {
            // Commands of several transfers share a key; each transfer numbers its own.
            return "commands " + message.key() + ' ' + transferOf(command);
        }
        return message.source() + ' ' + message.key();
    }

    private static String orderOf(OrderingFact fact) {
        if (fact instanceof OrderPlacedV1 order) {
            return order.orderId();
        }
        return fact instanceof OrderFilledV1 order ? order.orderId() : "range";
    }

    private static String transferOf(InventoryCommand command) {
        if (command instanceof ReserveStockV1 c) {
            return c.transferId();
        } else if (command instanceof ReleaseReservationV1 c) {
            return Names.transferOf(c.reservationId());
        } else if (command instanceof DispatchReservedV1 c) {
            return Names.transferOf(c.reservationId());
        } else if (command instanceof ExpectTransferV1 c) {
            return c.transferId();
        } else if (command instanceof ReceiveTransferV1 c) {
            return c.transferId();
        }
        return ((ReturnTransferV1) command).transferId();
    }

    void violations(Findings findings) {
        for (Violation violation : found.list()) {
            findings.add(violation.id(), violation.subject(), violation.text());
        }
    }
}
