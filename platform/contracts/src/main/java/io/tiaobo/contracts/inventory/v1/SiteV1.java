package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place that keeps medicine, as it is now (S2-44).
 *
 * @param code unique, upper case, at most 32 characters of {@code A-Z 0-9 -}
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param kind {@code CITY_WAREHOUSE}, {@code COUNTY_DEPOT}, {@code TOWNSHIP_HOSPITAL}, {@code COMMUNITY_CENTRE},
 *     {@code COMMUNITY_STATION} or {@code VILLAGE_CLINIC}
 * @param ownership {@code PUBLIC} or {@code PRIVATE} (S2-13)
 * @param parentCode the site above; null only at the top of the tree
 * @param regionCode administrative division code
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param travelMinutesToParent road time to the parent in minutes, one way (S2-23); 0 at the top
 * @param leadTimeDays days from ordering to delivery by the regular supply route
 * @param supplyTerms {@code PREPAID}, {@code ON_DELIVERY} or {@code NET_DAYS_<n>} (S2-27)
 * @param active false when the site is closed and takes part in nothing
 */
@MessageType("inventory.site.v1")
public record SiteV1(
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
        boolean active) {}
