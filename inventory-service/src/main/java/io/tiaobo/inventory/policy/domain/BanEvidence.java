package io.tiaobo.inventory.policy.domain;

import java.time.LocalDate;

/**
 * What was counted when a ban was suspected.
 *
 * @param ground what speaks for a ban
 * @param refusals how often somebody went away without the product
 * @param refusedUnits dispensing units asked for then
 * @param since first day that was looked at, Asia/Shanghai
 * @param observedOn day of the look
 */
public record BanEvidence(BanGround ground, long refusals, long refusedUnits, LocalDate since, LocalDate observedOn) {}
