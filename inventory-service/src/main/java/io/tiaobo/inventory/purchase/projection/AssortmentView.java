package io.tiaobo.inventory.purchase.projection;

import io.tiaobo.inventory.purchase.domain.AssortmentStatus;
import java.time.LocalDate;

/**
 * Whether a site keeps a drug.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param status status now
 * @param reason why it became so, as a code word
 * @param changedOn first day, Asia/Shanghai
 */
public record AssortmentView(
        String siteCode, String drugCode, AssortmentStatus status, String reason, LocalDate changedOn) {}
