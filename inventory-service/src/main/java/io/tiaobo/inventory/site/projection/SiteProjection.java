package io.tiaobo.inventory.site.projection;

import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.site.event.SiteRegistered;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the table {@code site}. */
public final class SiteProjection {
    private static final String UPSERT = """
            insert into site (code, name_zh, name_en, kind, ownership, parent_code, region_code, latitude, longitude, travel_minutes_to_parent, lead_time_days, supply_terms, active, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set
                        name_zh = excluded.name_zh,
                        name_en = excluded.name_en,
                        kind = excluded.kind,
                        ownership = excluded.ownership,
                        parent_code = excluded.parent_code,
                        region_code = excluded.region_code,
                        latitude = excluded.latitude,
                        longitude = excluded.longitude,
                        travel_minutes_to_parent = excluded.travel_minutes_to_parent,
                        lead_time_days = excluded.lead_time_days,
                        supply_terms = excluded.supply_terms,
                        active = excluded.active,
                        version = excluded.version
            """;

    private final JdbcTemplate database;

    /** Writes in the transaction of the processor. */
    public SiteProjection(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(SiteRegistered event, DomainEventMessage<?> message) {
        SiteDetails d = event.site();
        database.update(
                UPSERT,
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
                d.active(),
                message.getSequenceNumber());
    }
}
