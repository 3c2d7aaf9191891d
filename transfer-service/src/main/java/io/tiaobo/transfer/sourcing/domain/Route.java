package io.tiaobo.transfer.sourcing.domain;

/**
 * One possible donor of a receiver and the way between them.
 *
 * @param donor the donor
 * @param tier its place relative to the receiver
 * @param travelMinutes road time along the supply tree in minutes, one way
 */
public record Route(Site donor, Tier tier, int travelMinutes) {}
