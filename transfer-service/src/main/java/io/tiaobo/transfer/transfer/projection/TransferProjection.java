package io.tiaobo.transfer.transfer.projection;

import io.tiaobo.transfer.transfer.event.CancellationStarted;
import io.tiaobo.transfer.transfer.event.ChosenDonor;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.NeedRaised;
import io.tiaobo.transfer.transfer.event.SourcingExhausted;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code transfer_view} and opens the rows of legs; {@link LegProjection} carries these on. */
class TransferProjection {
    private final JdbcClient database;

    TransferProjection(JdbcClient database) {
        this.database = database;
    }

    void on(TransferEvent event) {
        if (event instanceof TransferRequested e) {
            on(e);
        } else if (event instanceof NeedRaised e) {
            on(e);
        } else if (event instanceof DonorsChosen e) {
            on(e);
        } else if (event instanceof CancellationStarted e) {
            on(e);
        } else if (event instanceof SourcingExhausted e) {
            on(e);
        } else if (event instanceof TransferClosed e) {
            on(e);
        }
    }

    private void on(TransferRequested e) {
        database.sql("""
                        insert into transfer_view (transfer_id, shortage_id, site_code, drug_code, requested, uncovered, urgency,
                            state, search_due, requested_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'SEARCHING', ?, ?, ?)""")
                .param(e.transferId())
                .param(e.shortageId())
                .param(e.siteCode())
                .param(e.drugCode())
                .param(e.quantity())
                .param(e.quantity())
                .param(e.urgency().name())
                .param(at(e.searchBy()))
                .param(at(e.requestedAt()))
                .param(at(e.requestedAt()))
                .update();
    }

    private void on(NeedRaised e) {
        database.sql("update transfer_view set requested = ?, urgency = ?, updated_at = ? where transfer_id = ?")
                .params(e.quantity(), e.urgency().name(), at(e.raisedAt()), e.transferId())
                .update();
    }

    private void on(DonorsChosen e) {
        database.sql("update transfer_view set search_due = ?, updated_at = ? where transfer_id = ?")
                .param(e.retryAt() == null ? null : at(e.retryAt()))
                .param(at(e.completedAt()))
                .param(e.transferId())
                .update();
        e.legs().forEach(donor -> insertLeg(e, donor));
    }

    private void insertLeg(DonorsChosen e, ChosenDonor donor) {
        database.sql("""
                        insert into leg_view (transfer_id, leg, donor_site, state, asked, outstanding, keep_stock,
                            travel_minutes, step, due_at)
                        values (?, ?, ?, 'RESERVING', ?, ?, ?, ?, 'RESERVE', ?)""")
                .params(
                        e.transferId(),
                        donor.leg(),
                        donor.donorSite(),
                        donor.quantity(),
                        donor.quantity(),
                        donor.keepStock(),
                        donor.travelMinutes(),
                        at(e.reserveBy()))
                .update();
    }

    private void on(CancellationStarted e) {
        database.sql(
                        "update transfer_view set state = 'CANCELLING', search_due = null, updated_at = ? where transfer_id = ?")
                .params(at(e.startedAt()), e.transferId())
                .update();
        e.onTheWay()
                .forEach(leg -> database.sql(
                                "update leg_view set step = 'RETURN', due_at = ? where transfer_id = ? and leg = ?")
                        .params(at(e.returnBy()), e.transferId(), leg)
                        .update());
    }

    private void on(SourcingExhausted e) {
        database.sql("update transfer_view set purchase = ? where transfer_id = ?")
                .params(e.purchaseQuantity(), e.transferId())
                .update();
    }

    private void on(TransferClosed e) {
        database.sql("""
                        update transfer_view set state = case when purchase is null then 'CLOSED' else 'EXHAUSTED' end,
                            outcome = ?, accepted = ?, uncovered = 0, search_due = null, updated_at = ?, closed_at = ?
                        where transfer_id = ?""")
                .params(e.outcome().name(), e.accepted(), at(e.closedAt()), at(e.closedAt()), e.transferId())
                .update();
    }

    static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
