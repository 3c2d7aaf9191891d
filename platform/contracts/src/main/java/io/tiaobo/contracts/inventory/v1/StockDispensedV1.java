package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Medicine went to a patient. Says nothing about the patient.
 *
 * @param siteCode dispensing site
 * @param drugCode drug
 * @param lots what was given, first expired first out
 * @param quantity sum over the lots
 * @param occurredAt when it was handed over, UTC
 */
@MessageType("inventory.stock-dispensed.v1")
public record StockDispensedV1(
        String siteCode, String drugCode, List<LotQuantity> lots, long quantity, Instant occurredAt)
        implements StockMovement {}
