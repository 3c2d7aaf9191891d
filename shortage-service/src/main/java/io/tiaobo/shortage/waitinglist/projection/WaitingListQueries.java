package io.tiaobo.shortage.waitinglist.projection;

import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads waiting lists, in the order in which patients will be served. */
@Component
public class WaitingListQueries {
    private static final String ORDER = "w.runs_out_on, w.risk_rank, w.registered_at, w.entry_id";
    private static final String COLUMNS = """
            select w.*, case when w.state = 'WAITING' then (
                select count(*)::int from waiting_entry o where o.list_id = w.list_id and o.state = 'WAITING'
                and (o.runs_out_on, o.risk_rank, o.registered_at, o.entry_id)
                    <= (w.runs_out_on, w.risk_rank, w.registered_at, w.entry_id)) end as place""";
    private static final String SELECT = COLUMNS + " from waiting_entry w where ";
    private static final String FILTER = """
            from waiting_entry w where w.state = :state and (:sites::text[] is null or w.site_code = any (:sites))
            and (:drug::text is null or w.drug_code = :drug or :drug = any (w.substitutes))""";

    private final JdbcClient database;

    WaitingListQueries(JdbcClient database) {
        this.database = database;
    }

    /** Entries in a state, at some sites, for a product, by exact product or accepted substitute; null filters nothing. */
    public Page<EntryView> list(String state, String @Nullable [] sites, @Nullable String drug, int page, int size) {
        return PageQuery.of(COLUMNS, FILTER, ORDER)
                .with("state", state)
                .with("sites", sites)
                .with("drug", drug)
                .read(database, page, size, WaitingListQueries::toView);
    }

    /** What a site has to bring home, the longest kept first; at most 200. */
    public List<EntryView> deliveries(String site) {
        return database.sql(SELECT + "w.state = 'SERVED' and w.home_delivery and w.site_code = ?"
                        + " order by w.ended_at, w.entry_id limit 200")
                .param(site)
                .query(WaitingListQueries::toView)
                .list();
    }

    /** One entry. */
    public Optional<EntryView> find(String entryId) {
        return database.sql(SELECT + "w.entry_id = ?")
                .param(entryId)
                .query(WaitingListQueries::toView)
                .optional();
    }

    private static EntryView toView(ResultSet row, int number) throws SQLException {
        return new EntryView(
                row.getString("entry_id"),
                row.getString("site_code"),
                row.getString("generic_group"),
                row.getString("drug_code"),
                List.of((String[]) row.getArray("substitutes").getArray()),
                row.getLong("quantity"),
                row.getObject("runs_out_on", LocalDate.class),
                row.getString("risk_class"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("state"),
                row.getObject("place", Integer.class),
                row.getString("served_drug"),
                row.getObject("collect_by", LocalDate.class),
                row.getBoolean("home_delivery"));
    }
}
