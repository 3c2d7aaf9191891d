package io.tiaobo.inventory.purchase.event;

import io.tiaobo.inventory.purchase.domain.SupplyStatus;
import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * Somebody who knows the market said how a drug can be had.
 *
 * @param drugCode drug
 * @param status state of the supply
 * @param source who said so
 * @param reportedOn day of the report, Asia/Shanghai
 */
@EventType(name = "supply-channel-reported")
public record SupplyChannelReported(String drugCode, SupplyStatus status, String source, LocalDate reportedOn)
        implements SupplyChannelEvent {}
