package io.tiaobo.inventory.price.command;

import io.tiaobo.inventory.price.domain.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Set how a site prices a drug from a day on (S2-05). Refused: {@code PRICE_AGAINST_BASIS} when the basis asks for a price and none
 * is given, or the other way round.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param basis how the price comes about
 * @param price yuan a pack, 2 decimals; given exactly if the basis is {@code VOLUNTARY_REFERENCE}
 * @param validFrom first day, Asia/Shanghai
 */
public record SetSitePrice(
        String siteCode,
        String drugCode,
        PriceBasis basis,
        @Nullable BigDecimal price,
        LocalDate validFrom) implements PriceCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "site-price:" + siteCode + "/" + drugCode;
    }
}
