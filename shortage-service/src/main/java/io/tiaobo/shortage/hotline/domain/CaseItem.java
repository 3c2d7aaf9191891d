package io.tiaobo.shortage.hotline.domain;

import io.tiaobo.shortage.waitinglist.domain.RiskClass;

/**
 * A drug the citizen misses (S1-01).
 *
 * @param drugCode the exact product
 * @param quantity units wanted, above 0
 * @param daysLeft days of medicine still held, from 0 (S1-04)
 * @param riskClass risk of an interruption (S1-05)
 */
public record CaseItem(String drugCode, long quantity, int daysLeft, RiskClass riskClass) {}
