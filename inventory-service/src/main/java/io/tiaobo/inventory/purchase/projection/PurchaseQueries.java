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
            " where (cast(:sites as text[]) is null or site_code = any(:sites)) and (cast(:drug as text) is null or drug_code = :drug)";

    private final JdbcClient database;

    /** Reads the service's own database. */
    public PurchaseQueries(JdbcClient database) {
        this.database = database;
    }

    /** Orders of a site, of a drug or all, the latest first. */
    public List<OrderView> orders(String @Nullable [] sites, @Nullable String drug, int page, int size) {
        return chosen(
                        "select *",
                        "purchase_order",
                        " order by placed_on desc, order_id limit :size offset :skip",
                        sites,
                        drug)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(PurchaseQueries::order)
                .list();
    }

    /** The site that ordered; empty for an unknown order. */
    public Optional<String> siteOf(String orderId) {
        return database.sql("select site_code from purchase_order where order_id = ?")
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** How many there are on all pages. */
    public long countOrders(String @Nullable [] sites, @Nullable String drug) {
        return chosen("select count(*)", "purchase_order", "", sites, drug)
                .query(Long.class)
                .single();
    }

    /** What is known about ranges, by site and drug. */
    public List<AssortmentView> assortment(String @Nullable [] sites, @Nullable String drug, int page, int size) {
        return chosen("select *", "assortment", " order by site_code, drug_code limit :size offset :skip", sites, drug)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(PurchaseQueries::assortment)
                .list();
    }

    /** How many there are on all pages. */
    public long countAssortment(String @Nullable [] sites, @Nullable String drug) {
        return chosen("select count(*)", "assortment", "", sites, drug)
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
            String select, String table, String end, String @Nullable [] sites, @Nullable String drug) {
        return database.sql(select + " from " + table + CHOSEN + end)
                .param("sites", sites)
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
