package io.tiaobo.shortage.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link ReferenceData} as a table of the service's own database. */
@Component
class JdbcReferenceData implements ReferenceData {
    private final JdbcClient database;

    JdbcReferenceData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean take(SiteV1 site, long version) {
        Optional<Boolean> same = database.sql(
                        "select lead_time_days = ? and active = ? from site where code = ? and version <= ? for update")
                .params(site.leadTimeDays(), site.active(), site.code(), version)
                .query(Boolean.class)
                .optional();
        int written = database.sql("""
                        insert into site (code, name_zh, name_en, lead_time_days, active, version, parent_code, region_code)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            lead_time_days = excluded.lead_time_days, active = excluded.active, version = excluded.version,
                            parent_code = excluded.parent_code, region_code = excluded.region_code
                        where site.version <= excluded.version""")
                .param(site.code())
                .param(site.nameZh())
                .param(site.nameEn())
                .param(site.leadTimeDays())
                .param(site.active())
                .param(version)
                .param(site.parentCode())
                .param(site.regionCode())
                .update();
        return written == 1 && !same.orElse(false);
    }

    @Override
    public void take(DrugV1 drug, long version) {
        database.sql("""
                        insert into drug (code, name_zh, name_en, generic_group, unit_zh, unit_en, version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            generic_group = excluded.generic_group, unit_zh = excluded.unit_zh,
                            unit_en = excluded.unit_en, version = excluded.version
                        where drug.version <= excluded.version""")
                .params(
                        drug.code(),
                        drug.nameZh(),
                        drug.nameEn(),
                        drug.genericGroup(),
                        drug.unitZh(),
                        drug.unitEn(),
                        version)
                .update();
    }

    @Override
    public Optional<SiteFacts> site(String code) {
        return database.sql("select code, name_zh, name_en, active from site where code = ?")
                .param(code)
                .query(SiteFacts.class)
                .optional();
    }

    @Override
    public Optional<DrugFacts> drug(String code) {
        return database.sql("select code, name_zh, name_en, generic_group, unit_zh, unit_en from drug where code = ?")
                .param(code)
                .query(DrugFacts.class)
                .optional();
    }
}
