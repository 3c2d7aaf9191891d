package io.tiaobo.gateway.transfers.projection;

import io.tiaobo.contracts.transfer.v1.DonorCandidate;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per transfer, with its donor searches and late steps. Order and repetition of the messages do not matter. */
@Component
public class TransferProjection {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    TransferProjection(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A site needs a drug from elsewhere. */
    public void requested(TransferRequestedV1 fact) {
        database.sql("""
                        insert into transfer (transfer_id, shortage_id, site_code, drug_code, quantity, urgency,
                                              requested_at)
                        values (:id, :shortage, :site, :drug, :quantity, :urgency, :at)
                        on conflict (transfer_id) do update set
                            shortage_id = excluded.shortage_id, site_code = excluded.site_code,
                            drug_code = excluded.drug_code, quantity = excluded.quantity,
                            urgency = excluded.urgency, requested_at = excluded.requested_at
                        """)
                .param("id", fact.transferId())
                .param("shortage", fact.shortageId())
                .param("site", fact.siteCode())
                .param("drug", fact.drugCode())
                .param("quantity", fact.quantity())
                .param("urgency", Urgency.rankOf(fact.urgency()))
                .param("at", SqlTime.of(fact.requestedAt()))
                .update();
    }

    /** Every site looked at, with its reason (S1-23, S1-28). */
    public void searched(DonorSearchCompletedV1 fact) {
        List<Object[]> rows = new ArrayList<>();
        for (DonorCandidate candidate : fact.candidates()) {
            rows.add(new Object[] {
                fact.transferId(),
                fact.search(),
                rows.size() + 1,
                candidate.siteCode(),
                candidate.tier(),
                candidate.usable(),
                candidate.keepStock(),
                candidate.surplus(),
                candidate.offer(),
                candidate.travelMinutes(),
                candidate.reason()
            });
        }
        batches.batchUpdate("""
                insert into donor_candidate (transfer_id, search, place, site_code, tier, usable, keep_stock, surplus,
                                             offer, travel_minutes, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, rows);
    }

    /** A step was not done in time; it is shown until it is done. */
    public void overdue(TransferOverdueV1 fact) {
        database.sql("""
                        insert into overdue_step (transfer_id, leg, step, responsible_site, due_at, overdue_at)
                        values (:id, :leg, :step, :site, :due, :at)
                        on conflict (transfer_id, leg, step) do update set
                            responsible_site = excluded.responsible_site, due_at = excluded.due_at,
                            overdue_at = excluded.overdue_at
                        where overdue_step.overdue_at < excluded.overdue_at
                        """)
                .param("id", fact.transferId())
                .param("leg", fact.leg())
                .param("step", fact.step())
                .param("site", fact.responsibleSite())
                .param("due", SqlTime.of(fact.dueAt()))
                .param("at", SqlTime.of(fact.overdueAt()))
                .update();
    }

    /** No site can give what is still needed. */
    public void exhausted(SourcingExhaustedV1 fact) {
        database.sql("""
                        insert into transfer (transfer_id, shortage_id, site_code, drug_code, exhausted_at, uncovered,
                                              purchase_quantity)
                        values (:id, :shortage, :site, :drug, :at, :uncovered, :purchase)
                        on conflict (transfer_id) do update set
                            exhausted_at = excluded.exhausted_at, uncovered = excluded.uncovered,
                            purchase_quantity = excluded.purchase_quantity
                        """)
                .param("id", fact.transferId())
                .param("shortage", fact.shortageId())
                .param("site", fact.siteCode())
                .param("drug", fact.drugCode())
                .param("at", SqlTime.of(fact.exhaustedAt()))
                .param("uncovered", fact.uncovered())
                .param("purchase", fact.purchaseQuantity())
                .update();
    }

    /** The one end of a transfer. */
    public void closed(TransferClosedV1 fact) {
        database.sql("""
                        insert into transfer (transfer_id, shortage_id, site_code, drug_code, outcome, accepted,
                                              closed_at)
                        values (:id, :shortage, :site, :drug, :outcome, :accepted, :at)
                        on conflict (transfer_id) do update set
                            outcome = excluded.outcome, accepted = excluded.accepted, closed_at = excluded.closed_at
                        where transfer.closed_at is null
                        """)
                .param("id", fact.transferId())
                .param("shortage", fact.shortageId())
                .param("site", fact.siteCode())
                .param("drug", fact.drugCode())
                .param("outcome", fact.outcome())
                .param("accepted", fact.accepted())
                .param("at", SqlTime.of(fact.closedAt()))
                .update();
    }
}
