package io.tiaobo.transfer.transfer.domain;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.transfer.transfer.command.RecordDispatchRejected;
import io.tiaobo.transfer.transfer.command.RecordDispatched;
import io.tiaobo.transfer.transfer.command.RecordReceived;
import io.tiaobo.transfer.transfer.command.RecordReservation;
import io.tiaobo.transfer.transfer.command.RecordReservationRejected;
import io.tiaobo.transfer.transfer.command.RecordReturned;
import io.tiaobo.transfer.transfer.command.TransferCommand;
import io.tiaobo.transfer.transfer.event.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Inventory as far as a transfer can tell: keeps stock and promises, answers each command once and in order of its key. */
final class PlayedInventory {
    private static final LocalDate EXPIRY = LocalDate.of(2028, 1, 31);

    private final Map<String, Long> shelf = new HashMap<>();
    private final Map<String, Long> promised = new HashMap<>();
    private final TreeMap<String, Deque<InventoryCommand>> waiting = new TreeMap<>();
    private long inTransit;
    private long gone;

    void stock(String site, long units) {
        shelf.put(site, units);
    }

    long free(String site) {
        return shelf.getOrDefault(site, 0L);
    }

    /** All units wherever they are: the sum never changes. */
    long total() {
        return shelf.values().stream().mapToLong(Long::longValue).sum() + promisedUnits() + inTransit + gone;
    }

    long promisedUnits() {
        return promised.values().stream().mapToLong(Long::longValue).sum();
    }

    long inTransit() {
        return inTransit;
    }

    void order(InventoryCommand command) {
        waiting.computeIfAbsent(command.siteCode(), site -> new ArrayDeque<>()).add(command);
    }

    List<String> busySites() {
        return waiting.entrySet().stream()
                .filter(site -> !site.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Handles the next command of a site; the answer, or null when there is none. */
    @Nullable TransferCommand handleNext(String site, Instant now) {
        InventoryCommand command =
                waiting.getOrDefault(site, new ArrayDeque<>()).remove();
        if (command instanceof ReserveStockV1 c) {
            return reserve(c, now);
        } else if (command instanceof ReleaseReservationV1 c) {
            shelf.merge(c.siteCode(), end(c.reservationId()), Long::sum);
        } else if (command instanceof DispatchReservedV1 c) {
            return dispatch(c, now);
        } else if (command instanceof ReceiveTransferV1 c) {
            return receive(c, now);
        } else if (command instanceof ReturnTransferV1 c && c.atDonor()) {
            long units = c.lots().stream().mapToLong(lot -> lot.quantity()).sum();
            inTransit -= units;
            shelf.merge(c.siteCode(), units, Long::sum);
            return new RecordReturned(c.transferId(), c.leg(), units, now);
        }
        return null;
    }

    private TransferCommand reserve(ReserveStockV1 c, Instant now) {
        long units = Math.min(c.quantity(), free(c.siteCode()));
        if (units == 0) {
            return new RecordReservationRejected(c.transferId(), c.leg(), "INSUFFICIENT_STOCK", now);
        }
        shelf.merge(c.siteCode(), -units, Long::sum);
        promised.put(c.reservationId(), units);
        return new RecordReservation(
                c.transferId(), c.leg(), lots(units), units, free(c.siteCode()), now.plusSeconds(600), now);
    }

    private TransferCommand dispatch(DispatchReservedV1 c, Instant now) {
        int leg = Integer.parseInt(c.reservationId().substring(c.reservationId().lastIndexOf(':') + 1));
        String transferId = c.reservationId().substring(0, c.reservationId().lastIndexOf(':'));
        long held = end(c.reservationId());
        if (held < c.quantity()) {
            shelf.merge(c.siteCode(), held, Long::sum);
            return new RecordDispatchRejected(transferId, leg, "RESERVATION_NOT_FOUND", now.plusSeconds(600), now);
        }
        shelf.merge(c.siteCode(), held - c.quantity(), Long::sum);
        inTransit += c.quantity();
        return new RecordDispatched(transferId, leg, lots(c.quantity()), c.quantity(), now.plusSeconds(600), now);
    }

    private TransferCommand receive(ReceiveTransferV1 c, Instant now) {
        long settled = sum(c, ReceiptLine::accepted) + sum(c, ReceiptLine::rejected) + sum(c, ReceiptLine::lost);
        inTransit -= settled;
        gone += settled;
        return new RecordReceived(
                c.transferId(),
                c.leg(),
                c.receiptId(),
                sum(c, ReceiptLine::accepted),
                sum(c, ReceiptLine::rejected),
                sum(c, ReceiptLine::lost),
                sum(c, ReceiptLine::over),
                now);
    }

    private long end(String reservationId) {
        Long held = promised.remove(reservationId);
        return held == null ? 0 : held;
    }

    private static long sum(ReceiveTransferV1 command, ToLongFunction<ReceiptLine> part) {
        return command.lines().stream().mapToLong(part).sum();
    }

    private static List<Lot> lots(long units) {
        return List.of(new Lot("L1", EXPIRY, units));
    }
}
