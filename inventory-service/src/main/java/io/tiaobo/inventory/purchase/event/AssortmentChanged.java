package io.tiaobo.inventory.purchase.event;

import io.tiaobo.inventory.purchase.domain.AssortmentStatus;
import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * A site took a drug into its range or out of it.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param status status from that day on
 * @param reason why, as a code word
 * @param changedOn first day, Asia/Shanghai
 */
@EventType(name = "assortment-changed")
public record AssortmentChanged(
        String siteCode, String drugCode, AssortmentStatus status, String reason, LocalDate changedOn)
        implements AssortmentEvent {}
