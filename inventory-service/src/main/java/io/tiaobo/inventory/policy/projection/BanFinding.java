package io.tiaobo.inventory.policy.projection;

import io.tiaobo.inventory.policy.domain.BanEvidence;

/**
 * A product that is asked for at a site and not bought.
 *
 * @param siteCode site
 * @param drugCode product
 * @param evidence what was counted
 */
public record BanFinding(String siteCode, String drugCode, BanEvidence evidence) {}
