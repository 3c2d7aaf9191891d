package io.tiaobo.inventory.price.event;

import io.tiaobo.runtime.domain.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The insurance pays this part of a price from a day on, at every kind of site; of several for one day the last one counts.
 *
 * @param regionCode administrative division code or its beginning
 * @param drugCode drug; null for every drug without a ratio of its own
 * @param percent per cent, 0 to 100
 * @param validFrom first day, Asia/Shanghai
 */
@EventType(name = "reimbursement-ratio-set")
public record ReimbursementRatioSet(
        String regionCode, @Nullable String drugCode, BigDecimal percent, LocalDate validFrom)
        implements ReimbursementEvent {}
