package io.tiaobo.gateway.overview.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A site with what needs attention there.
 *
 * @param code site
 * @param name its name in the reader's language
 * @param kind kind of site
 * @param parentCode site above; null at the top
 * @param parentName its name in the reader's language
 * @param regionCode administrative division
 * @param travelMinutes road time to the parent
 * @param active whether it takes part
 * @param shortages open shortages
 * @param critical open critical shortages
 * @param waiting patients who wait there
 * @param asOf moment of the latest known stock level, UTC; null when none is known (S2-17)
 */
public record SiteRow(
        String code,
        String name,
        String kind,
        @Nullable String parentCode,
        @Nullable String parentName,
        String regionCode,
        int travelMinutes,
        boolean active,
        long shortages,
        long critical,
        long waiting,
        @Nullable Instant asOf) {}
