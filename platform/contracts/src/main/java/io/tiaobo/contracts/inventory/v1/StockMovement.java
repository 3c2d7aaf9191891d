package io.tiaobo.contracts.inventory.v1;

import java.time.Instant;

/** A fact about one drug at one site. All quantities are dispensing units. */
public sealed interface StockMovement
        permits StockReceivedV1,
                StockDispensedV1,
                DispenseRefusedV1,
                StockAdjustedV1,
                StockWrittenOffV1,
                StockHeldV1,
                StockHoldReleasedV1,
                StockExpiredV1,
                StockReservedV1,
                StockReservationRejectedV1,
                ReservationEndedV1,
                StockDispatchedV1,
                StockDispatchRejectedV1,
                TransferExpectedV1,
                TransferStockReceivedV1,
                TransferStockReturnedV1 {
    /** The site the fact is about. */
    String siteCode();

    /** The drug the fact is about. */
    String drugCode();

    /** When it happened in the world, UTC; set by the caller, at most the recording time. */
    Instant occurredAt();
}
