package io.tiaobo.inventory.purchase.projection;

import io.tiaobo.inventory.purchase.domain.SupplyStatus;
import java.time.LocalDate;

/**
 * How a drug can be had, by the latest report.
 *
 * @param drugCode drug
 * @param status state of the supply
 * @param source who said so
 * @param reportedOn day of the report, Asia/Shanghai
 */
public record SupplyChannelView(String drugCode, SupplyStatus status, String source, LocalDate reportedOn) {}
