package io.tiaobo.gateway.prices.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board inventory answers with; see its {@code /sites/{code}/price-board} for what each figure means.
 *
 * @param day day it holds for, Asia/Shanghai
 * @param varieties substitution groups on the board
 * @param collectiveVarieties groups with a product at the collective price
 * @param voluntaryVarieties groups with a product the site lowered by itself
 * @param highestDropPercent highest drop
 * @param labels labels in the order of the board
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PriceBoard(
        LocalDate day,
        long varieties,
        long collectiveVarieties,
        long voluntaryVarieties,
        BigDecimal highestDropPercent,
        List<Label> labels) {
    /**
     * Two prices of a product, side by side; amounts in yuan.
     *
     * @param drugCode product
     * @param nameZh name in Chinese
     * @param nameEn name in English
     * @param manufacturer company
     * @param unitZh dispensing unit in Chinese
     * @param unitEn dispensing unit in English
     * @param packSize dispensing units in a pack
     * @param basis how the price came about
     * @param referencePrice a pack before the collective procurement
     * @param price a pack here
     * @param dropPercent by how many per cent it lies below
     * @param ownShare what the patient pays; null where no ratio is known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Label(
            String drugCode,
            String nameZh,
            String nameEn,
            String manufacturer,
            String unitZh,
            String unitEn,
            int packSize,
            String basis,
            BigDecimal referencePrice,
            BigDecimal price,
            BigDecimal dropPercent,
            @Nullable BigDecimal ownShare) {}
}
