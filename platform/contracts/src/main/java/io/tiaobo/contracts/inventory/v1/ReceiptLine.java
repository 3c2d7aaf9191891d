package io.tiaobo.contracts.inventory.v1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lot of a leg in one receipt. Accepted + rejected + lost leaves transit; over-delivery comes on top.
 *
 * @param lot lot
 * @param expiry last usable day, Asia/Shanghai; null only for goods that do not expire
 * @param accepted units put on the receiver's shelf
 * @param rejected units that arrived unfit (damaged, wrong) and are written off from transit
 * @param lost units declared lost on the way
 * @param over units that arrived above what was dispatched; booked as an adjustment, never as transfer
 */
public record ReceiptLine(String lot, @Nullable LocalDate expiry, long accepted, long rejected, long lost, long over) {}
