package io.tiaobo.inventory.price.projection;

import io.tiaobo.inventory.price.projection.Savings.Saving;
import io.tiaobo.runtime.domain.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up savings from the movement ledger, never from levels. */
public class SavingsQueries {
    /** Days first, then prices: a day of a site and drug has one price, however many patients came. */
    private static final String SAVINGS = """
            select given.site_code,
                   coalesce(round(sum((p.reference_price - paid.price) * given.units / p.pack_size), 2), 0.00) as amount,
                   coalesce(sum(given.units) filter (where paid.price is not null), 0) as units,
                   coalesce(sum(given.units) filter (where paid.price is null), 0) as unpriced
            from (select m.site_code, m.drug_code, (m.occurred_at at time zone 'Asia/Shanghai')::date as day,
                         -sum(m.quantity) as units
                  from movement m join site on site.code = m.site_code
                  where m.kind = 'STOCK_DISPENSED' and m.occurred_at >= :from and m.occurred_at < :until
                    and site.region_code like :region || '%'
                  group by 1, 2, 3) given
            left join lateral (select * from drug_price
                               where drug_code = given.drug_code and valid_from <= given.day
                               order by valid_from desc, version desc limit 1) p on true
            left join lateral (select * from site_price
                               where site_code = given.site_code and drug_code = given.drug_code
                                 and valid_from <= given.day
                               order by valid_from desc, version desc limit 1) s on true
            cross join lateral (select case s.basis when 'COLLECTIVE_PRICE' then p.collective_price
                                                    when 'VOLUNTARY_REFERENCE' then
                                                         case when p.reference_price is not null then s.price end
                                                    end as price) paid
            group by grouping sets ((given.site_code), ())
            order by given.site_code is null desc, amount desc, given.site_code
            """;

    private final JdbcClient database;

    /** Reads the service's own database. */
    public SavingsQueries(JdbcClient database) {
        this.database = database;
    }

    /** The savings of a period at the sites whose region code begins so; both days belong to it. */
    public Savings between(LocalDate from, LocalDate until, String region) {
        List<Saving> sums = new ArrayList<>(database.sql(SAVINGS)
                .param("from", Timestamp.from(BusinessDate.startOf(from)))
                .param("until", Timestamp.from(BusinessDate.startOf(until.plusDays(1))))
                .param("region", region)
                .query(SavingsQueries::saving)
                .list());
        Saving total = sums.remove(0);
        return new Savings(from, until, total, List.copyOf(sums));
    }

    private static Saving saving(ResultSet row, int number) throws SQLException {
        return new Saving(
                row.getString("site_code"),
                Objects.requireNonNull(row.getBigDecimal("amount")),
                row.getLong("units"),
                row.getLong("unpriced"));
    }
}
