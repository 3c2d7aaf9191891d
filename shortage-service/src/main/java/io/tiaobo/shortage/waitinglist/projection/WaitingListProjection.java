package io.tiaobo.shortage.waitinglist.projection;

import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import io.tiaobo.shortage.waitinglist.domain.Part;
import io.tiaobo.shortage.waitinglist.event.HomeDeliveryChosen;
import io.tiaobo.shortage.waitinglist.event.PatientCollected;
import io.tiaobo.shortage.waitinglist.event.PatientNotCollected;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import io.tiaobo.shortage.waitinglist.event.PatientWithdrawn;
import io.tiaobo.shortage.waitinglist.event.StockSetAside;
import java.sql.Timestamp;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code waiting_entry}, {@code set_aside} and {@code served_part} up to date. */
@Component
public class WaitingListProjection {
    private final JdbcClient database;

    WaitingListProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(PatientRegistered e) {
        database.sql("""
                        insert into waiting_entry (entry_id, list_id, site_code, generic_group, drug_code, substitutes,
                            quantity, days_left, runs_out_on, risk_class, risk_rank, registered_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""")
                .params(
                        e.entryId(),
                        e.listId(),
                        e.siteCode(),
                        WaitingListCommand.groupOf(e.listId()),
                        e.drugCode(),
                        e.substitutes().toArray(String[]::new),
                        e.quantity(),
                        e.daysLeft(),
                        BusinessDate.of(e.occurredAt()).plusDays(e.daysLeft()),
                        e.riskClass().name(),
                        e.riskClass().ordinal(),
                        Timestamp.from(e.occurredAt()))
                .update();
    }

    @EventHandler
    void on(StockSetAside e) {
        database.sql("insert into set_aside (list_id, source, drug_code, quantity) values (?, ?, ?, ?)")
                .params(e.listId(), e.source(), e.drugCode(), e.quantity())
                .update();
    }

    @EventHandler
    void on(PatientServed e) {
        database.sql("""
                        update waiting_entry set state = 'SERVED', served_drug = ?, collect_by = ?, ended_at = ?
                        where entry_id = ?""")
                .params(e.drugCode(), e.collectBy(), Timestamp.from(e.occurredAt()), e.entryId())
                .update();
        for (Part part : e.parts()) {
            database.sql("insert into served_part (entry_id, list_id, source, quantity) values (?, ?, ?, ?)")
                    .params(e.entryId(), e.listId(), part.source(), part.quantity())
                    .update();
        }
    }

    @EventHandler
    void on(PatientWithdrawn e) {
        database.sql("update waiting_entry set state = 'WITHDRAWN', ended_at = ? where entry_id = ?")
                .params(Timestamp.from(e.occurredAt()), e.entryId())
                .update();
    }

    @EventHandler
    void on(PatientNotCollected e) {
        database.sql("update waiting_entry set state = 'NOT_COLLECTED', ended_at = ? where entry_id = ?")
                .params(Timestamp.from(e.occurredAt()), e.entryId())
                .update();
    }

    @EventHandler
    void on(HomeDeliveryChosen e) {
        database.sql("update waiting_entry set home_delivery = true where entry_id = ?")
                .param(e.entryId())
                .update();
    }

    @EventHandler
    void on(PatientCollected e) {
        database.sql("update waiting_entry set state = 'COLLECTED' where entry_id = ?")
                .param(e.entryId())
                .update();
    }
}
