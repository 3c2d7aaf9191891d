package io.tiaobo.inventory.site.messaging;

import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.site.event.SiteEvent;
import io.tiaobo.inventory.site.event.SiteRegistered;
import io.tiaobo.runtime.kafka.Outgoing;
import java.util.List;

/** Says a site's data as it is now; key = its code. */
public final class SiteTranslator {
    private SiteTranslator() {}

    /** The message of an event. */
    public static List<Outgoing> translate(SiteEvent event) {
        return event instanceof SiteRegistered registered
                ? List.of(Outgoing.of(registered.site().code(), message(registered.site())))
                : List.of();
    }

    private static SiteV1 message(SiteDetails d) {
        return new SiteV1(
                d.code(),
                d.nameZh(),
                d.nameEn(),
                d.kind(),
                d.ownership(),
                d.parentCode(),
                d.regionCode(),
                d.latitude(),
                d.longitude(),
                d.travelMinutesToParent(),
                d.leadTimeDays(),
                d.supplyTerms(),
                d.active());
    }
}
