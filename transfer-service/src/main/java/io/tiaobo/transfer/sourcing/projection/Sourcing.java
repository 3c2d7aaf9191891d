package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.sourcing.domain.DonorPlan;
import io.tiaobo.transfer.sourcing.domain.Need;

/**
 * A search that was run on the read models.
 *
 * @param need what was looked for
 * @param plan who gives, and why
 * @param packSize dispensing units in one pack; 1 when the drug is not known
 * @param complete false when receiver or drug are not known yet, so that the plan means nothing
 */
public record Sourcing(Need need, DonorPlan plan, int packSize, boolean complete) {}
