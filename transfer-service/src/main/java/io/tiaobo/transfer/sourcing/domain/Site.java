package io.tiaobo.transfer.sourcing.domain;

import org.jspecify.annotations.Nullable;

/**
 * A place of the network, as far as donors are searched by it.
 *
 * @param code site code
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param kind kind as published, for example {@code COUNTY_DEPOT}
 * @param parentCode the site above; null only at the top
 * @param regionCode administrative division code
 * @param minutesToParent road time to the parent in minutes, one way (S2-23)
 * @param leadTimeDays days from ordering to delivery by the regular supply route
 * @param active false when the site takes part in nothing
 */
public record Site(
        String code,
        String nameZh,
        String nameEn,
        String kind,
        @Nullable String parentCode,
        String regionCode,
        int minutesToParent,
        int leadTimeDays,
        boolean active) {}
