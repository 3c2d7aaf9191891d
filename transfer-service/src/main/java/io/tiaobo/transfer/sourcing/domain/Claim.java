package io.tiaobo.transfer.sourcing.domain;

/**
 * A need that waits for a donor's surplus.
 *
 * @param id transfer
 * @param siteCode receiving site
 * @param urgency its class
 * @param daysOfStock whole days the receiver's usable stock lasts; {@link Long#MAX_VALUE} without demand
 * @param quantity units still needed, at least 0
 */
public record Claim(String id, String siteCode, Urgency urgency, long daysOfStock, long quantity) {}
