package io.tiaobo.inventory.ledger.projection;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.projection.Columns;
import io.tiaobo.inventory.stock.projection.RecordedStockEvent;
import io.tiaobo.inventory.stock.projection.StockBook;
import io.tiaobo.runtime.domain.EventType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code movement} and {@code posting}. Lines are only ever added; a line twice breaks the key and stops the book. */
public final class LedgerBook implements StockBook {
    private static final String MOVEMENT = """
            insert into movement (event_id, line, site_code, drug_code, version, kind, reason, lot, expiry, quantity,
                on_hand_change, available_change, held_change, reserved_change, transfer_id, leg, other_site,
                occurred_at, recorded_at, on_hand_after, reserved_after, on_hold_after, usable_after, in_transit_after)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                ?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::integer[],
                ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[])
            """;
    private static final String[] MOVEMENT_TYPES = {
        "uuid",
        "integer",
        "text",
        "text",
        "bigint",
        "text",
        "text",
        "text",
        "date",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "text",
        "integer",
        "text",
        "timestamptz",
        "timestamptz",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "bigint"
    };
    private static final String POSTING = """
            insert into posting (event_id, event_seq, transfer_id, leg, site, item, lot, bucket, qty, to_site,
                occurred_at)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bigint[], ?::text[], ?::timestamptz[])
            """;
    private static final String[] POSTING_TYPES = {
        "uuid", "bigint", "text", "integer", "text", "text", "text", "text", "bigint", "text", "timestamptz"
    };

    private final JdbcTemplate database;

    /** Writes in the running transaction. */
    public LedgerBook(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void write(List<RecordedStockEvent> events) {
        Columns movements = new Columns(MOVEMENT, MOVEMENT_TYPES);
        Columns postings = new Columns(POSTING, POSTING_TYPES);
        for (RecordedStockEvent recorded : events) {
            Narrative narrative = Narrative.of(recorded.event());
            UUID eventId = UUID.fromString(recorded.eventId());
            addMovements(movements, eventId, recorded, narrative);
            addPostings(postings, eventId, recorded, narrative);
        }
        movements.run(database);
        postings.run(database);
    }

    private static void addMovements(Columns rows, UUID eventId, RecordedStockEvent recorded, Narrative narrative) {
        StockEvent event = recorded.event();
        StockItemId id = event.id();
        StockLevel after = event.after();
        int number = 0;
        for (MovementLine line : MovementLine.of(event)) {
            LotChange change = line.change();
            rows.add(
                    eventId,
                    number++,
                    id.siteCode(),
                    id.drugCode(),
                    recorded.version(),
                    kind(event),
                    narrative.reason(),
                    line.lot(),
                    line.expiry(),
                    line.quantity(),
                    change.onHand(),
                    change.available(),
                    change.held(),
                    change.reserved(),
                    narrative.transferId(),
                    narrative.leg(),
                    narrative.otherSite(),
                    event.occurredAt(),
                    recorded.recordedAt(),
                    after.onHand(),
                    after.reserved(),
                    after.onHold(),
                    after.usable(),
                    after.inTransit());
        }
    }

    /** The stored name of the event, in the spelling of codes: {@code stock-received} is {@code STOCK_RECEIVED}. */
    private static String kind(StockEvent event) {
        EventType type = Objects.requireNonNull(event.getClass().getAnnotation(EventType.class));
        return type.name().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void addPostings(Columns rows, UUID eventId, RecordedStockEvent recorded, Narrative narrative) {
        StockEvent event = recorded.event();
        for (Posting leg : DoubleEntry.legs(event)) {
            rows.add(
                    eventId,
                    recorded.version(),
                    narrative.transferId(),
                    narrative.leg(),
                    leg.site(),
                    event.id().drugCode(),
                    leg.lot(),
                    leg.bucket().name(),
                    leg.quantity(),
                    leg.bucket() == Bucket.IN_TRANSIT ? destination(event) : null,
                    event.occurredAt());
        }
    }

    private static @Nullable String destination(StockEvent event) {
        if (event instanceof StockDispatched e) {
            return e.toSite();
        }
        return event instanceof TransferStockReceived e ? e.id().siteCode() : null;
    }
}
