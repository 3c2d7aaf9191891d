package io.tiaobo.transfer.network.projection;

import io.tiaobo.transfer.sourcing.domain.Site;
import io.tiaobo.transfer.sourcing.domain.SiteNetwork;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link SiteTable} as a table of the service's own database. Sites change rarely, so the network is kept in memory. */
@Component
class JdbcSiteTable implements SiteTable {
    private record Snapshot(long revision, SiteNetwork network) {}

    private final JdbcClient database;
    private volatile Snapshot latest = new Snapshot(-1, SiteNetwork.of(List.of()));

    JdbcSiteTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(Site site) {
        database.sql("""
                        insert into site_view values (:code, :nameZh, :nameEn, :kind, :parentCode, :regionCode,
                            :minutesToParent, :leadTimeDays, :active)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            kind = excluded.kind, parent_code = excluded.parent_code, region_code = excluded.region_code,
                            minutes_to_parent = excluded.minutes_to_parent, lead_time_days = excluded.lead_time_days,
                            active = excluded.active
                        """).paramSource(site).update();
    }

    @Override
    public SiteNetwork network() {
        // Asked before the sites: they may be newer than it says, never older.
        long revision = database.sql("select revision from site_network")
                .query(Long.class)
                .single();
        Snapshot known = latest;
        if (known.revision() == revision) {
            return known.network();
        }
        List<Site> sites =
                database.sql("select * from site_view").query(Site.class).list();
        SiteNetwork network = SiteNetwork.of(sites);
        latest = new Snapshot(revision, network);
        return network;
    }
}
