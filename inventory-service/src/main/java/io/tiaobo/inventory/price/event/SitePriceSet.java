package io.tiaobo.inventory.price.event;

import io.tiaobo.inventory.price.domain.PriceBasis;
import io.tiaobo.runtime.domain.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A site prices a drug in this way from a day on; of several for one day the last one counts.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param basis how the price comes about
 * @param price yuan a pack where the site sets it itself
 * @param validFrom first day, Asia/Shanghai
 */
@EventType(name = "site-price-set")
public record SitePriceSet(
        String siteCode,
        String drugCode,
        PriceBasis basis,
        @Nullable BigDecimal price,
        LocalDate validFrom) implements SitePriceEvent {}
