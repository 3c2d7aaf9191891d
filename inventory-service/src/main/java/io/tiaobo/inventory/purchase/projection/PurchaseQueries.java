package io.tiaobo.inventory.purchase.projection;

import io.tiaobo.inventory.purchase.domain.AssortmentStatus;
import io.tiaobo.inventory.purchase.domain.SupplyStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about orders, ranges and supply channels. */
public class PurchaseQueries {
    private static final String CHOSEN =
            " where (cast(:site as text) is null or site_code = :site) and (cast(:drug as text) is null or drug_code = :drug)";

    private final JdbcClient database;

    /** Reads the service's own database. */
    public PurchaseQueries(JdbcClient database) {
        this.database = database;
    }

    /** Orders of a site, of a drug or all, the latest first. */
    public List<OrderView> orders(@Nullable String site, @Nullable String drug, int page, int size) {
        return chosen(
                        "select *",
                        "purchase_order",
                        " order by placed_on desc, order_id limit :size offset :skip",
                        site,
                        drug)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(PurchaseQueries::order)
                .list();
    }

    /** How many there are on all pages. */
    public long countOrders(@Nullable String site, @Nullable String drug) {
        return chosen("select count(*)", "purchase_order", "", site, drug)
                .query(Long.class)
                .single();
    }

    /** What is known about ranges, by site and drug. */
    public List<AssortmentView> assortment(@Nullable String site, @Nullable String drug, int page, int size) {
        return chosen("select *", "assortment", " order by site_code, drug_code limit :size offset :skip", site, drug)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(PurchaseQueries::assortment)
                .list();
    }

    /** How many there are on all pages. */
    public long countAssortment(@Nullable String site, @Nullable String drug) {
        return chosen("select count(*)", "assortment", "", site, drug)
                .query(Long.class)
                .single();
    }

    /** How a drug can be had; empty when nobody reported on it. */
    public Optional<SupplyChannelView> supplyChannel(String drug) {
        return database.sql("select * from supply_channel where drug_code = ?")
                .param(drug)
                .query((row, number) -> new SupplyChannelView(
                        row.getString("drug_code"),
                        SupplyStatus.valueOf(row.getString("status")),
                        row.getString("source"),
                        row.getObject("reported_on", LocalDate.class)))
                .optional();
    }

    private JdbcClient.StatementSpec chosen(
            String select, String table, String end, @Nullable String site, @Nullable String drug) {
        return database.sql(select + " from " + table + CHOSEN + end)
                .param("site", site)
                .param("drug", drug);
    }

    private static OrderView order(ResultSet row, int number) throws SQLException {
        return new OrderView(
                row.getString("order_id"),
                row.getString("site_code"),
                row.getString("drug_code"),
                row.getLong("ordered"),
                row.getLong("received"),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("filled_on", LocalDate.class));
    }

    private static AssortmentView assortment(ResultSet row, int number) throws SQLException {
        return new AssortmentView(
                row.getString("site_code"),
                row.getString("drug_code"),
                AssortmentStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("changed_on", LocalDate.class));
    }
}
