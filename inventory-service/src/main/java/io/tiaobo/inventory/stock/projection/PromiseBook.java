package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockReserved;
import io.tiaobo.inventory.stock.event.TransferExpectationReduced;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code reservation} and {@code inbound}: what is promised here, and what is on its way to here. */
public final class PromiseBook implements StockBook {
    private static final String RESERVED = """
            insert into reservation (site_code, drug_code, reservation_id, transfer_id, leg, to_site, quantity,
                                     remaining, state, reserved_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            """;
    private static final String ENDED = """
            update reservation set remaining = ?, released = released + ?, expired = expired + ?,
                shortfall = shortfall + ?, state = ?, ended_at = ?
            where site_code = ? and drug_code = ? and reservation_id = ?
            """;
    private static final String DISPATCHED = """
            update reservation set remaining = 0, dispatched = ?, released = released + ?, state = 'CONSUMED',
                ended_at = ?
            where site_code = ? and drug_code = ? and reservation_id = ?
            """;
    private static final String EXPECTED = """
            insert into inbound (site_code, drug_code, transfer_id, leg, lot, expiry, from_site, expected, expected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SETTLED = """
            update inbound set accepted = accepted + ?, rejected = rejected + ?, lost = lost + ?,
                sent_back = sent_back + ?
            where site_code = ? and drug_code = ? and transfer_id = ? and leg = ? and lot = ?
            """;

    private final JdbcTemplate database;

    /** Writes in the running transaction. */
    public PromiseBook(JdbcTemplate database) {
        this.database = database;
    }

    /** Row by row, because promises are few and one batch may open and end the same one. */
    @Override
    public void write(List<RecordedStockEvent> events) {
        events.forEach(recorded -> write(recorded.event()));
    }

    private void write(StockEvent event) {
        if (event instanceof StockReserved e) {
            reserved(e);
        } else if (event instanceof ReservationEnded e) {
            ended(e);
        } else if (event instanceof StockDispatched e) {
            dispatched(e);
        } else if (event instanceof TransferExpected e) {
            expected(e);
        } else if (event instanceof TransferExpectationReduced e) {
            reduced(e);
        } else if (event instanceof TransferStockReceived e) {
            received(e);
        }
    }

    private void reserved(StockReserved e) {
        long quantity = e.changes().stream().mapToLong(LotChange::reserved).sum();
        Batch row = new Batch(RESERVED);
        row.add(
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId(),
                e.transferId(),
                e.leg(),
                e.toSite(),
                quantity,
                quantity,
                e.occurredAt(),
                e.expiresAt());
        row.run(database);
    }

    private void ended(ReservationEnded e) {
        boolean over = e.remaining() == 0;
        Batch row = new Batch(ENDED);
        row.add(
                e.remaining(),
                "RELEASED".equals(e.outcome()) ? e.quantity() : 0,
                "EXPIRED".equals(e.outcome()) ? e.quantity() : 0,
                "SHORTFALL".equals(e.outcome()) ? e.quantity() : 0,
                over ? e.outcome() : "OPEN",
                over ? e.occurredAt() : null,
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId());
        row.run(database);
    }

    private void dispatched(StockDispatched e) {
        long quantity = e.lots().stream().mapToLong(LotUnits::quantity).sum();
        Batch row = new Batch(DISPATCHED);
        row.add(quantity, e.released(), e.occurredAt(), e.id().siteCode(), e.id().drugCode(), e.reservationId());
        row.run(database);
    }

    private void expected(TransferExpected e) {
        Batch rows = new Batch(EXPECTED);
        for (LotUnits lot : e.lots()) {
            rows.add(
                    e.id().siteCode(),
                    e.id().drugCode(),
                    e.transferId(),
                    e.leg(),
                    lot.lot(),
                    lot.expiry(),
                    e.fromSite(),
                    lot.quantity(),
                    e.occurredAt());
        }
        rows.run(database);
    }

    private void reduced(TransferExpectationReduced e) {
        Batch rows = new Batch(SETTLED);
        e.lots().forEach(lot -> settle(rows, e.id(), e.transferId(), e.leg(), lot.lot(), 0, 0, 0, lot.quantity()));
        rows.run(database);
    }

    private void received(TransferStockReceived e) {
        Batch rows = new Batch(SETTLED);
        for (CountedLot line : e.lines()) {
            settle(rows, e.id(), e.transferId(), e.leg(), line.lot(), line.accepted(), line.rejected(), line.lost(), 0);
        }
        rows.run(database);
    }

    private static void settle(
            Batch rows, StockItemId id, String transferId, int leg, String lot, long... acceptedRejectedLostBack) {
        rows.add(
                acceptedRejectedLostBack[0],
                acceptedRejectedLostBack[1],
                acceptedRejectedLostBack[2],
                acceptedRejectedLostBack[3],
                id.siteCode(),
                id.drugCode(),
                transferId,
                leg,
                lot);
    }
}
