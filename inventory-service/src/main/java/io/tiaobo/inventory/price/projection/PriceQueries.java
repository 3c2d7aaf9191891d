package io.tiaobo.inventory.price.projection;

import io.tiaobo.inventory.price.domain.PriceBasis;
import io.tiaobo.inventory.price.domain.Yuan;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about prices. What holds on a day is the version with the latest first day not after it, the newest of equals. */
public class PriceQueries {
    private static final String RATIO = """
            select percent from reimbursement_ratio r
            where %s like r.region_code || '%%' and r.drug_code in (%s, '') and r.valid_from <= :day
            order by r.drug_code desc, length(r.region_code) desc, r.valid_from desc, r.version desc limit 1
            """;
    private static final String BOARD = """
            select d.*, s.basis, p.pack_size as priced_pack, p.reference_price, p.collective_price,
                   case s.basis when 'COLLECTIVE_PRICE' then p.collective_price else s.price end as price,
                   greatest(s.valid_from, p.valid_from) as valid_from, ratio.percent
            from (select distinct on (drug_code) * from site_price
                  where site_code = :site and valid_from <= :day
                  order by drug_code, valid_from desc, version desc) s
            join site on site.code = s.site_code
            join drug d on d.code = s.drug_code
            join lateral (select * from drug_price
                          where drug_code = s.drug_code and valid_from <= :day
                          order by valid_from desc, version desc limit 1) p on true
            left join lateral (""" + RATIO.formatted("site.region_code", "s.drug_code") + """
            ) ratio on true
            where d.active and coalesce(case s.basis when 'COLLECTIVE_PRICE' then p.collective_price else s.price end, 0) > 0
            """;

    private final JdbcClient database;

    /** Reads the service's own database. */
    public PriceQueries(JdbcClient database) {
        this.database = database;
    }

    /** All versions of the price of a drug, the newest first. */
    public List<DrugPriceView> versions(String drugCode) {
        return database.sql("select * from drug_price where drug_code = ? order by version desc")
                .param(drugCode)
                .query(PriceQueries::version)
                .list();
    }

    /** The board of a site on a day; without labels where nothing is priced. */
    public PriceBoard board(String siteCode, LocalDate day) {
        List<PriceLabel> labels = database.sql(BOARD)
                .param("site", siteCode)
                .param("day", day)
                .query(PriceQueries::label)
                .list();
        return PriceBoard.of(siteCode, day, labels);
    }

    /** Per cent of a price the insurance pays: the drug's own ratio before the general one, the closest region first. */
    public Optional<BigDecimal> reimbursedPercent(String regionCode, String drugCode, LocalDate day) {
        return database.sql(RATIO.formatted(":region", ":drug"))
                .param("region", regionCode)
                .param("drug", drugCode)
                .param("day", day)
                .query(BigDecimal.class)
                .optional();
    }

    private static DrugPriceView version(ResultSet row, int number) throws SQLException {
        BigDecimal reference = money(row, "reference_price");
        BigDecimal collective = row.getBigDecimal("collective_price");
        return new DrugPriceView(
                row.getString("drug_code"),
                row.getLong("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("pack_size"),
                reference,
                collective,
                collective == null ? null : Yuan.dropPercent(reference, collective));
    }

    private static PriceLabel label(ResultSet row, int number) throws SQLException {
        BigDecimal reference = money(row, "reference_price");
        BigDecimal price = money(row, "price");
        BigDecimal percent = row.getBigDecimal("percent");
        int packSize = row.getInt("priced_pack");
        return new PriceLabel(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("generic_group"),
                row.getString("manufacturer"),
                row.getString("unit_zh"),
                row.getString("unit_en"),
                packSize,
                PriceBasis.valueOf(row.getString("basis")),
                reference,
                row.getBigDecimal("collective_price"),
                price,
                Yuan.ofUnit(price, packSize),
                Yuan.dropPercent(reference, price),
                percent,
                percent == null ? null : Yuan.ownShare(price, percent),
                row.getObject("valid_from", LocalDate.class));
    }

    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        return Yuan.fen(Objects.requireNonNull(row.getBigDecimal(column)));
    }
}
