package io.tiaobo.inventory.policy.event;

import io.tiaobo.inventory.policy.domain.BanEvidence;
import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * Nothing speaks for a ban any more.
 *
 * @param siteCode site
 * @param drugCode product
 * @param evidence what had been counted when it was suspected
 * @param clearedOn day, Asia/Shanghai
 */
@EventType(name = "ban-cleared")
public record BanCleared(String siteCode, String drugCode, BanEvidence evidence, LocalDate clearedOn)
        implements BanEvent {}
