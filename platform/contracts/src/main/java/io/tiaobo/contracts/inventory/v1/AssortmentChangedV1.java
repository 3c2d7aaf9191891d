package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.LocalDate;

/**
 * A site took a drug into its range or out of it (S1-36).
 *
 * @param siteCode site
 * @param drugCode drug
 * @param status {@code LISTED} or {@code DELISTED}
 * @param reason why, as a code word of inventory, for example {@code POLICY_INSTRUCTION} or {@code NO_DEMAND}
 * @param changedOn first day on which it holds, Asia/Shanghai
 */
@MessageType("inventory.assortment-changed.v1")
public record AssortmentChangedV1(String siteCode, String drugCode, String status, String reason, LocalDate changedOn)
        implements OrderingFact {}
