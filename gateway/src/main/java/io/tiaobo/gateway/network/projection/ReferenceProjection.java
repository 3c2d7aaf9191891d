package io.tiaobo.gateway.network.projection;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the latest site and drug (S2-44, S1-01). Idempotent: the version is the publisher's sequence number, and a lower one
 * changes nothing.
 */
@Component
public class ReferenceProjection {
    private static final String SITE = """
            insert into site (code, name_zh, name_en, kind, ownership, parent_code, region_code, travel_minutes,
                              lead_time_days, active, version)
            values (:code, :nameZh, :nameEn, :kind, :ownership, :parentCode, :regionCode, :travelMinutes,
                    :leadTimeDays, :active, :version)
            on conflict (code) do update set
                name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind,
                ownership = excluded.ownership, parent_code = excluded.parent_code,
                region_code = excluded.region_code, travel_minutes = excluded.travel_minutes,
                lead_time_days = excluded.lead_time_days, active = excluded.active, version = excluded.version
            where site.version <= excluded.version
            """;
    private static final String DRUG = """
            insert into drug (code, name_zh, name_en, generic_group, unit_zh, unit_en, pack_size, storage_class,
                              manufacturer, active, version)
            values (:code, :nameZh, :nameEn, :genericGroup, :unitZh, :unitEn, :packSize, :storageClass,
                    :manufacturer, :active, :version)
            on conflict (code) do update set
                name_zh = excluded.name_zh, name_en = excluded.name_en, generic_group = excluded.generic_group,
                unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, pack_size = excluded.pack_size,
                storage_class = excluded.storage_class, manufacturer = excluded.manufacturer,
                active = excluded.active, version = excluded.version
            where drug.version <= excluded.version
            """;

    private final JdbcClient database;

    ReferenceProjection(JdbcClient database) {
        this.database = database;
    }

    /** Takes a site as it is at that version of it. */
    public void site(SiteV1 site, long version) {
        database.sql(SITE)
                .param("code", site.code())
                .param("nameZh", site.nameZh())
                .param("nameEn", site.nameEn())
                .param("kind", site.kind())
                .param("ownership", site.ownership())
                .param("parentCode", site.parentCode())
                .param("regionCode", site.regionCode())
                .param("travelMinutes", site.travelMinutesToParent())
                .param("leadTimeDays", site.leadTimeDays())
                .param("active", site.active())
                .param("version", version)
                .update();
    }

    /** Takes a drug as it is at that version of it. */
    public void drug(DrugV1 drug, long version) {
        database.sql(DRUG)
                .param("code", drug.code())
                .param("nameZh", drug.nameZh())
                .param("nameEn", drug.nameEn())
                .param("genericGroup", drug.genericGroup())
                .param("unitZh", drug.unitZh())
                .param("unitEn", drug.unitEn())
                .param("packSize", drug.packSize())
                .param("storageClass", drug.storageClass())
                .param("manufacturer", drug.manufacturer())
                .param("active", drug.active())
                .param("version", version)
                .update();
    }
}
