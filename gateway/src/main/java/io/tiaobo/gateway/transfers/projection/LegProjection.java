package io.tiaobo.gateway.transfers.projection;

import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.gateway.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per leg of a transfer. Each message sets only what it knows and the state follows from it; receipts add up, each
 * counted once because its message is.
 */
@Component
public class LegProjection {
    private final JdbcClient database;

    LegProjection(JdbcClient database) {
        this.database = database;
    }

    /** The donor's stock is promised to the leg. */
    public void reserved(TransferLegReservedV1 fact) {
        String sql = """
                insert into transfer_leg (transfer_id, leg, donor_site, reserved, answer_by, reserved_at)
                values (:id, :leg, :donor, :quantity, :answerBy, :at)
                on conflict (transfer_id, leg) do update set
                    reserved = excluded.reserved, answer_by = excluded.answer_by, reserved_at = excluded.reserved_at
                """;
        row(sql, fact.transferId(), fact.leg(), fact.donorSite())
                .param("quantity", fact.quantity())
                .param("answerBy", SqlTime.of(fact.answerBy()))
                .param("at", SqlTime.of(fact.reservedAt()))
                .update();
    }

    /** The donor promised the leg and a date (S1-30). */
    public void approved(TransferLegApprovedV1 fact) {
        String sql = """
                insert into transfer_leg (transfer_id, leg, donor_site, promised, approved_by, promised_at, approved_at)
                values (:id, :leg, :donor, :quantity, :by, :promisedAt, :at)
                on conflict (transfer_id, leg) do update set
                    promised = excluded.promised, approved_by = excluded.approved_by,
                    promised_at = excluded.promised_at, approved_at = excluded.approved_at
                """;
        row(sql, fact.transferId(), fact.leg(), fact.donorSite())
                .param("quantity", fact.quantity())
                .param("by", fact.approvedBy())
                .param("promisedAt", SqlTime.of(fact.promisedAt()))
                .param("at", SqlTime.of(fact.approvedAt()))
                .update();
    }

    /** The goods left the donor. */
    public void dispatched(TransferLegDispatchedV1 fact) {
        String sql = """
                insert into transfer_leg (transfer_id, leg, donor_site, dispatched, due_at, dispatched_at)
                values (:id, :leg, :donor, :quantity, :due, :at)
                on conflict (transfer_id, leg) do update set
                    dispatched = excluded.dispatched, due_at = excluded.due_at, dispatched_at = excluded.dispatched_at
                """;
        row(sql, fact.transferId(), fact.leg(), fact.donorSite())
                .param("quantity", fact.quantity())
                .param("due", SqlTime.of(fact.dueAt()))
                .param("at", SqlTime.of(fact.dispatchedAt()))
                .update();
    }

    /** Goods were booked in at the receiver; a leg may have several receipts. */
    public void received(TransferLegReceivedV1 fact) {
        String sql = """
                insert into transfer_leg as known (transfer_id, leg, donor_site, accepted, rejected, lost, over,
                                                   received_at)
                values (:id, :leg, :donor, :accepted, :rejected, :lost, :over, :at)
                on conflict (transfer_id, leg) do update set
                    accepted = known.accepted + excluded.accepted, rejected = known.rejected + excluded.rejected,
                    lost = known.lost + excluded.lost, over = known.over + excluded.over,
                    received_at = greatest(known.received_at, excluded.received_at)
                """;
        row(sql, fact.transferId(), fact.leg(), fact.donorSite())
                .param("accepted", fact.accepted())
                .param("rejected", fact.rejected())
                .param("lost", fact.lost())
                .param("over", fact.over())
                .param("at", SqlTime.of(fact.receivedAt()))
                .update();
    }

    /** The leg's one end. */
    public void ended(TransferLegEndedV1 fact) {
        String sql = """
                insert into transfer_leg (transfer_id, leg, donor_site, outcome, reason, ended_at)
                values (:id, :leg, :donor, :outcome, :reason, :at)
                on conflict (transfer_id, leg) do update set
                    outcome = excluded.outcome, reason = excluded.reason, ended_at = excluded.ended_at
                where transfer_leg.outcome is null
                """;
        row(sql, fact.transferId(), fact.leg(), fact.donorSite())
                .param("outcome", fact.outcome())
                .param("reason", fact.reason())
                .param("at", SqlTime.of(fact.endedAt()))
                .update();
    }

    private JdbcClient.StatementSpec row(String sql, String transferId, int leg, String donorSite) {
        return database.sql(sql).param("id", transferId).param("leg", leg).param("donor", donorSite);
    }
}
