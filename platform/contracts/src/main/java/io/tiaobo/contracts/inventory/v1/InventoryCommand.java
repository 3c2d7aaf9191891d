package io.tiaobo.contracts.inventory.v1;

/**
 * A command to one stock item. The CloudEvents id is the idempotency key: the same id again has no further effect. The
 * answer is a {@link StockMovement} on the movements topic.
 */
public sealed interface InventoryCommand
        permits ReserveStockV1,
                ReleaseReservationV1,
                DispatchReservedV1,
                ExpectTransferV1,
                ReceiveTransferV1,
                ReturnTransferV1 {
    /** The site whose stock item is addressed. */
    String siteCode();

    /** The drug whose stock item is addressed. */
    String drugCode();
}
