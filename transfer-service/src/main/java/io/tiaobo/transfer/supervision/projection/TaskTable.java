package io.tiaobo.transfer.supervision.projection;

import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.PageQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and closes the bureau's tasks. */
@Component
public class TaskTable {
    private static final String WANTED =
            "from bureau_task where (:open::boolean is null or (closed_at is null) = :open)"
                    + " and (:kind::text is null or kind = :kind)"
                    + " and (:transfer::text is null or transfer_id = :transfer)"
                    + " and (:region::text is null or exists (select from site_view v"
                    + " where v.code = site_code and starts_with(v.region_code, :region)))"
                    + " and (:sites::text[] is null or site_code = any (:sites))";

    private final JdbcClient database;

    TaskTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which tasks; null means any.
     *
     * @param open open ones, or closed ones
     * @param kind kind
     * @param transferId transfer
     * @param region beginning of the division code of the task's site
     */
    public record Filter(
            @Nullable Boolean open,
            @Nullable String kind,
            @Nullable String transferId,
            @Nullable String region) {}

    /** Tasks, the latest first; null sites mean any. */
    public Page<BureauTask> list(Filter filter, String @Nullable [] sites, int page, int size) {
        return PageQuery.of("select *", WANTED, "opened_at desc, id desc")
                .with("open", filter.open())
                .with("kind", filter.kind())
                .with("transfer", filter.transferId())
                .with("region", filter.region())
                .with("sites", sites)
                .read(database, page, size, BureauTask.class);
    }

    /** Closes an open task; a closed one stays as it is. Empty when there is no such task. */
    public Optional<BureauTask> close(long id, String by, @Nullable String note, Instant at) {
        database.sql("update bureau_task set closed_at = ?, closed_by = ?, note = ? where id = ? and closed_at is null")
                .param(Timestamp.from(at))
                .param(by)
                .param(note)
                .param(id)
                .update();
        return find(id);
    }

    /** One task. */
    public Optional<BureauTask> find(long id) {
        return database.sql("select * from bureau_task where id = ?")
                .param(id)
                .query(BureauTask.class)
                .optional();
    }
}
