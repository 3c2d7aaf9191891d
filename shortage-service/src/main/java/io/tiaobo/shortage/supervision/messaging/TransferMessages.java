package io.tiaobo.shortage.supervision.messaging;

import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.shortage.supervision.projection.WatchedTransfers;
import io.tiaobo.shortage.supervision.projection.WatchedTransfers.Step;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose turn it is in a transfer, read from what the transfer service publishes (S1-30, S1-32). */
@Configuration(proxyBeanMethods = false)
class TransferMessages {
    private static final String ANSWER = "ANSWER";
    private static final String DISPATCH = "DISPATCH";
    private static final String ARRIVAL = "ARRIVAL";

    @Bean
    MessageConsumer supervisionConsumer(WatchedTransfers transfers) {
        return MessageConsumer.named("shortage-supervision")
                .on(TransferRequestedV1.class, m -> requested(transfers, m))
                .on(TransferLegReservedV1.class, m -> reserved(transfers, m))
                .on(TransferLegApprovedV1.class, m -> approved(transfers, m))
                .on(TransferLegDispatchedV1.class, m -> dispatched(transfers, m))
                .on(TransferLegReceivedV1.class, m -> received(transfers, m))
                .on(TransferLegEndedV1.class, m -> {
                    TransferLegEndedV1 e = m.data();
                    transfers.legDone(e.transferId(), e.leg(), e.endedAt());
                })
                .on(TransferOverdueV1.class, m -> overdue(transfers, m))
                .on(SourcingExhaustedV1.class, m -> {
                    SourcingExhaustedV1 e = m.data();
                    transfers.tell(
                            e.transferId(),
                            m.id(),
                            "EXHAUSTED",
                            Map.of("quantity", String.valueOf(e.purchaseQuantity())),
                            e.exhaustedAt());
                })
                .on(TransferClosedV1.class, m -> closed(transfers, m))
                .ignoring(DonorSearchCompletedV1.class);
    }

    private static void requested(WatchedTransfers transfers, Incoming<TransferRequestedV1> m) {
        TransferRequestedV1 e = m.data();
        transfers.requested(e);
        transfers.tell(
                e.transferId(), m.id(), "REQUESTED", Map.of("quantity", String.valueOf(e.quantity())), e.requestedAt());
    }

    private static void reserved(WatchedTransfers transfers, Incoming<TransferLegReservedV1> m) {
        TransferLegReservedV1 e = m.data();
        transfers.begin(new Step(e.transferId(), e.leg(), ANSWER, e.donorSite(), e.answerBy()));
        transfers.tell(
                e.transferId(),
                m.id(),
                "RESERVED",
                Map.of("donor", e.donorSite(), "quantity", String.valueOf(e.quantity())),
                e.reservedAt());
    }

    /** A promise of an arrival is a promise to send in time. */
    private static void approved(WatchedTransfers transfers, Incoming<TransferLegApprovedV1> m) {
        TransferLegApprovedV1 e = m.data();
        transfers.done(e.transferId(), e.leg(), ANSWER, e.approvedAt());
        transfers.begin(new Step(e.transferId(), e.leg(), DISPATCH, e.donorSite(), e.promisedAt()));
        transfers.tell(
                e.transferId(),
                m.id(),
                "APPROVED",
                Map.of(
                        "donor", e.donorSite(),
                        "quantity", String.valueOf(e.quantity()),
                        "date", BusinessDate.of(e.promisedAt()).toString()),
                e.approvedAt());
    }

    private static void dispatched(WatchedTransfers transfers, Incoming<TransferLegDispatchedV1> m) {
        TransferLegDispatchedV1 e = m.data();
        transfers.done(e.transferId(), e.leg(), DISPATCH, e.dispatchedAt());
        transfers.begin(new Step(e.transferId(), e.leg(), ARRIVAL, e.siteCode(), e.dueAt()));
        transfers.tell(
                e.transferId(),
                m.id(),
                "DISPATCHED",
                Map.of("donor", e.donorSite(), "quantity", String.valueOf(e.quantity())),
                e.dispatchedAt());
    }

    private static void received(WatchedTransfers transfers, Incoming<TransferLegReceivedV1> m) {
        TransferLegReceivedV1 e = m.data();
        if (e.remaining() == 0) {
            transfers.done(e.transferId(), e.leg(), ARRIVAL, e.receivedAt());
        }
        transfers.tell(
                e.transferId(), m.id(), "RECEIVED", Map.of("quantity", String.valueOf(e.accepted())), e.receivedAt());
    }

    private static void overdue(WatchedTransfers transfers, Incoming<TransferOverdueV1> m) {
        TransferOverdueV1 e = m.data();
        transfers.overdue(new Step(e.transferId(), e.leg(), e.step(), e.responsibleSite(), e.dueAt()), e.overdueAt());
        transfers.tell(
                e.transferId(),
                m.id(),
                "OVERDUE",
                Map.of("site", e.responsibleSite(), "step", e.step()),
                e.overdueAt());
    }

    private static void closed(WatchedTransfers transfers, Incoming<TransferClosedV1> m) {
        TransferClosedV1 e = m.data();
        transfers.closed(e.transferId(), e.outcome(), e.closedAt());
        transfers.tell(
                e.transferId(),
                m.id(),
                "CLOSED",
                Map.of("quantity", String.valueOf(e.accepted()), "outcome", e.outcome()),
                e.closedAt());
    }
}
