package io.tiaobo.inventory.site.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A place that keeps medicine, as it is now (S2-44).
 *
 * @param code unique; upper case {@code A-Z 0-9 -}, at most 32 characters
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param kind {@code CITY_WAREHOUSE}, {@code COUNTY_DEPOT}, {@code TOWNSHIP_HOSPITAL}, {@code COMMUNITY_CENTRE},
 *     {@code COMMUNITY_STATION} or {@code VILLAGE_CLINIC}
 * @param ownership {@code PUBLIC} or {@code PRIVATE} (S2-13)
 * @param parentCode the site above; null only at the top of the tree
 * @param regionCode administrative division code
 * @param latitude degrees, WGS 84, 6 decimals
 * @param longitude degrees, WGS 84, 6 decimals
 * @param travelMinutesToParent road time to the parent in minutes, one way (S2-23)
 * @param leadTimeDays days from ordering to delivery by the regular route
 * @param supplyTerms {@code PREPAID}, {@code ON_DELIVERY} or {@code NET_DAYS_<n>} (S2-27)
 * @param active false when the site is closed
 */
public record SiteDetails(
        String code,
        String nameZh,
        String nameEn,
        String kind,
        String ownership,
        @Nullable String parentCode,
        String regionCode,
        BigDecimal latitude,
        BigDecimal longitude,
        int travelMinutesToParent,
        int leadTimeDays,
        String supplyTerms,
        boolean active) {
    private static final int DECIMALS = 6;

    /** Brings the position to one precision, so that the same place compares as the same. */
    public SiteDetails {
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
