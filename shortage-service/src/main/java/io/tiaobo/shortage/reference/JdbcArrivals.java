package io.tiaobo.shortage.reference;

import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import io.tiaobo.shortage.waitinglist.domain.ShelfStock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link Arrivals} as a table of the service's own database. */
@Component
class JdbcArrivals implements Arrivals {
    private final JdbcClient database;
    private final Clock clock;
    private final int keepDays;

    JdbcArrivals(JdbcClient database, Clock clock, @Value("${tiaobo.waiting-list.keep-days:3}") int keepDays) {
        this.database = database;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    @Override
    public void note(String arrivalId, String siteCode, String drugCode, long sequence, long quantity) {
        database.sql("""
                        insert into arrival (arrival_id, site_code, drug_code, sequence, quantity)
                        select ?, ?, ?, ?, ? where not exists (
                            select from site_drug_level l where l.site_code = ? and l.drug_code = ? and l.version >= ?)
                        on conflict do nothing""")
                .params(arrivalId, siteCode, drugCode, sequence, quantity, siteCode, drugCode, sequence)
                .update();
    }

    @Override
    public void prune() {
        database.sql("""
                        delete from arrival a using site_drug_level l
                        where a.site_code = l.site_code and a.drug_code = l.drug_code and a.sequence <= l.version""").update();
    }

    @Override
    public Shelf shelf(String siteCode, String genericGroup, String drugCode) {
        List<ShelfStock> stocks = database.sql("""
                        select d.code as drug_code,
                               coalesce(l.usable, 0) + coalesce(sum(a.quantity), 0) as usable,
                               greatest(coalesce(l.version, -1), coalesce(max(a.sequence), -1)) as version
                        from drug d
                        left join site_drug_level l on l.drug_code = d.code and l.site_code = :site
                        left join arrival a on a.drug_code = d.code and a.site_code = :site
                             and a.sequence > coalesce(l.version, -1)
                        where d.generic_group = :group and (l.site_code is not null or a.arrival_id is not null)
                        group by d.code, l.usable, l.version order by d.code""")
                .param("site", siteCode)
                .param("group", genericGroup)
                .query(ShelfStock.class)
                .list();
        return new Shelf(stocks, expectedOn(siteCode, drugCode), today().plusDays(keepDays));
    }

    @Override
    public void promise(String transferId, int leg, String siteCode, String drugCode, LocalDate day) {
        database.sql("""
                        insert into expected_arrival (transfer_id, leg, site_code, drug_code, promised_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (transfer_id, leg) do update set promised_on = excluded.promised_on""").params(transferId, leg, siteCode, drugCode, day).update();
    }

    @Override
    public void promiseEnded(String transferId, int leg) {
        database.sql("delete from expected_arrival where transfer_id = ? and leg = ?")
                .params(transferId, leg)
                .update();
    }

    @Override
    public @Nullable LocalDate expectedOn(String siteCode, String drugCode) {
        return database.sql("""
                        select promised_on from expected_arrival
                        where site_code = ? and drug_code = ? and promised_on >= ? order by promised_on limit 1""")
                .params(siteCode, drugCode, today())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private LocalDate today() {
        return BusinessDate.of(clock.instant());
    }
}
