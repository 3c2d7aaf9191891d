package io.tiaobo.inventory.policy.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of buying as data: when may a site buy a product that was not selected (S1-35)?
 *
 * @param code name of the rule, unique
 * @param regionCode administrative division code or its beginning; the longest that fits a site counts
 * @param requiredPercent per cent of the agreed volume of the selected product that must have come in first
 * @param clinicalNeedSuffices whether a recorded clinical need is enough before that
 * @param validFrom first day, Asia/Shanghai
 * @param validUntil last day; null means until further notice
 * @param sourceZh document and sentence the rule is taken from, in Chinese
 * @param sourceEn the same in English
 */
public record PurchaseRuleText(
        String code,
        String regionCode,
        BigDecimal requiredPercent,
        boolean clinicalNeedSuffices,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String sourceZh,
        String sourceEn) {}
