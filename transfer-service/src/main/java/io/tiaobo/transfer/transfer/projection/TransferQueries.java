package io.tiaobo.transfer.transfer.projection;

import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.PageQuery;
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

    private static final String WANTED = """
            from transfer_view t where (:sites::text[] is null or site_code = any (:sites) or exists (
                select from leg_view l where l.transfer_id = t.transfer_id and l.donor_site = any (:sites)))
            and (:open::boolean is null or (closed_at is null) = :open)
            and (:site::text is null or site_code = :site) and (:drug::text is null or drug_code = :drug)
            and (:donor::text is null or exists (
                select from leg_view l where l.transfer_id = t.transfer_id and l.donor_site = :donor))
            and (:sites::text[] is null or site_code = any (:sites) or exists (
                select from leg_view l where l.transfer_id = t.transfer_id and l.donor_site = any (:sites)))""";

    private final JdbcClient database;

    TransferQueries(JdbcClient database) {
        this.database = database;
    }

    /** Transfers to or from these sites, the latest first; null stands for every site. */
    public Page<TransferRow> list(Filter filter, String @Nullable [] sites, int page, int size) {
        return PageQuery.of("select *", WANTED, "requested_at desc, transfer_id")
                .with("open", filter.open())
                .with("site", filter.site())
                .with("donor", filter.donor())
                .with("drug", filter.drug())
                .with("sites", sites)
                .read(database, page, size, TransferRow.class);
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
