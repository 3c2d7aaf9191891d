package io.tiaobo.inventory.drug.projection;

import io.tiaobo.inventory.KnownCodes;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about drugs. */
public class Drugs {
    private final JdbcTemplate database;
    private final KnownCodes known;

    /** Reads the service's own database. */
    public Drugs(JdbcTemplate database) {
        this.database = database;
        known = new KnownCodes(database, "drug");
    }

    /** Whether a code is registered; true the moment the registration was answered, not only when it was projected. */
    public boolean exists(String code) {
        return known.contains(code);
    }

    /** The same for a request about it: 404 unless it is registered. */
    public void require(String code) {
        known.require(code);
    }

    /** One of them, as it is now. */
    public Optional<DrugDetails> find(String code) {
        return database.query("select * from drug where code = ?", Drugs::read, code).stream()
                .findFirst();
    }

    /** Units in a pack of one of them; known the moment the registration was answered. */
    public Optional<Integer> packSize(String code) {
        return database
                .queryForList(
                        "select (payload -> 'drug' ->> 'packSize')::integer from domain_event_readable"
                                + " where aggregate_id = ? order by sequence_number desc limit 1",
                        Integer.class,
                        "drug:" + code)
                .stream()
                .findFirst();
    }

    /** A page of them in the order of their codes. */
    public List<DrugDetails> list(int page, int size) {
        return database.query(
                "select * from drug order by code limit ? offset ?", Drugs::read, size, (long) page * size);
    }

    /** How many there are. */
    public long count() {
        Long count = database.queryForObject("select count(*) from drug", Long.class);
        return count == null ? 0 : count;
    }

    /** Whether units of the drug are on a shelf or on their way; its pack size must not change then. */
    public boolean isStocked(String code) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from stock_level where drug_code = ? and on_hand + in_transit > 0)",
                Boolean.class,
                code));
    }

    private static DrugDetails read(ResultSet row, int number) throws SQLException {
        return new DrugDetails(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("generic_group"),
                row.getBoolean("originator"),
                row.getBoolean("selected"),
                row.getString("unit_zh"),
                row.getString("unit_en"),
                row.getInt("pack_size"),
                row.getString("storage_class"),
                row.getString("manufacturer"),
                row.getBoolean("active"));
    }
}
