package io.tiaobo.transfer.transfer.projection;

import io.tiaobo.transfer.transfer.event.TransferEvent;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one reader of events behind {@code transfer_view} and {@code leg_view}; both can be rebuilt from nothing. */
public class TransferViews {
    private final JdbcClient database;
    private final TransferProjection transfers;
    private final LegProjection legs;

    /** Writes to the service's own database. */
    public TransferViews(JdbcClient database) {
        this.database = database;
        this.transfers = new TransferProjection(database);
        this.legs = new LegProjection(database);
    }

    @EventHandler
    void on(TransferEvent event) {
        transfers.on(event);
        legs.on(event);
        addUp(event.transferId());
    }

    private void addUp(String transferId) {
        database.sql("""
                        update transfer_view t
                        set accepted = l.accepted,
                            uncovered = greatest(0, t.requested - l.accepted - l.outstanding),
                            state = case when t.state = 'CANCELLING' then t.state
                                         when l.open > 0 then 'SUPPLYING' else 'SEARCHING' end
                        from (select coalesce(sum(accepted), 0) accepted, coalesce(sum(outstanding), 0) outstanding,
                                     count(*) filter (where ended_at is null) open
                              from leg_view where transfer_id = :id) l
                        where t.transfer_id = :id and t.closed_at is null""").param("id", transferId).update();
    }
}
