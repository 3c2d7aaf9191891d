package io.tiaobo.transfer.transfer.projection;

import io.tiaobo.runtime.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads transfers. */
@Component
public class TransferQueries {
    /**
     * Which transfers; null means any.
     *
     * @param open true for open ones, false for ended ones
     * @param site receiving site
     * @param donor site with a leg in it
     * @param drug drug
     */
    public record Filter(
            @Nullable Boolean open,
            @Nullable String site,
            @Nullable String donor,
            @Nullable String drug) {}

    private final JdbcClient database;

    TransferQueries(JdbcClient database) {
        this.database = database;
    }

    /** Transfers to or from these sites, the latest first; null stands for every site. */
    public Page<TransferRow> list(Filter filter, String @Nullable [] sites, int page, int size) {
        Page.check(page, size);
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        if (filter.open() != null) {
            conditions.add(filter.open() ? "closed_at is null" : "closed_at is not null");
        }
        add("site_code = ?", filter.site(), conditions, values);
        add(
                "exists (select 1 from leg_view l where l.transfer_id = t.transfer_id and l.donor_site = ?)",
                filter.donor(),
                conditions,
                values);
        add("drug_code = ?", filter.drug(), conditions, values);
        if (sites != null) {
            conditions.add("(site_code = any (?) or exists (select 1 from leg_view l"
                    + " where l.transfer_id = t.transfer_id and l.donor_site = any (?)))");
            values.addAll(List.of(sites, sites));
        }
        String from = " from transfer_view t where " + String.join(" and ", conditions);
        long total = database.sql("select count(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        values.add(size);
        values.add((long) page * size);
        List<TransferRow> items = database.sql(
                        "select *" + from + " order by requested_at desc, transfer_id limit ? offset ?")
                .params(values)
                .query(TransferRow.class)
                .list();
        return new Page<>(items, page, size, total);
    }

    private static void add(String condition, @Nullable String value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** One transfer. */
    public Optional<TransferRow> find(String transferId) {
        return database.sql("select * from transfer_view where transfer_id = ?")
                .param(transferId)
                .query(TransferRow.class)
                .optional();
    }

    /** Its legs by number. */
    public List<LegRow> legs(String transferId) {
        return database.sql("select * from leg_view where transfer_id = ? order by leg")
                .param(transferId)
                .query(LegRow.class)
                .list();
    }

    /** All that happened to it, in order. */
    public List<PastEvent> history(String transferId) {
        return database.sql("""
                        select payload_type as type, recorded_at, payload::text as payload from domain_event_readable
                        where aggregate_id = ? order by sequence_number""").param(transferId).query(PastEvent.class).list();
    }
}
