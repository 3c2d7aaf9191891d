package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.LocalDate;

/**
 * What somebody who knows the market says about the supply of a drug, as it is now (S1-15). Travels with the drugs under a key
 * of its own, so that it replaces only earlier reports and never the drug.
 *
 * @param drugCode drug
 * @param status {@code OPEN}, {@code TIGHT} (everybody gets something, not everybody gets what was ordered) or
 *     {@code INTERRUPTED}
 * @param source who says so: an office, a distributor or a bulletin, never a person
 * @param reportedOn day of the report, Asia/Shanghai
 */
@MessageType("inventory.supply-channel-reported.v1")
public record SupplyChannelReportedV1(String drugCode, String status, String source, LocalDate reportedOn) {}
