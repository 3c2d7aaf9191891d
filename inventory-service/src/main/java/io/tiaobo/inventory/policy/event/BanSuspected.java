package io.tiaobo.inventory.policy.event;

import io.tiaobo.inventory.policy.domain.BanEvidence;
import io.tiaobo.runtime.domain.EventType;

/**
 * A product is asked for at a site and not bought.
 *
 * @param siteCode site
 * @param drugCode product
 * @param evidence what was counted
 */
@EventType(name = "ban-suspected")
public record BanSuspected(String siteCode, String drugCode, BanEvidence evidence) implements BanEvent {}
