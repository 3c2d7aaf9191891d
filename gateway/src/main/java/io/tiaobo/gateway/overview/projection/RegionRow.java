package io.tiaobo.gateway.overview.projection;

/**
 * An administrative division with sites.
 *
 * @param code division code
 * @param sites active sites in it
 */
public record RegionRow(String code, long sites) {}
