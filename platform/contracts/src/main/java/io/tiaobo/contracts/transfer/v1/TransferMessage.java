package io.tiaobo.contracts.transfer.v1;

/** A fact about one transfer: one need of one site for one drug, served by any number of legs, one donor each. */
public sealed interface TransferMessage
        permits TransferRequestedV1,
                DonorSearchCompletedV1,
                TransferLegReservedV1,
                TransferLegApprovedV1,
                TransferLegEndedV1,
                TransferLegDispatchedV1,
                TransferLegReceivedV1,
                TransferOverdueV1,
                SourcingExhaustedV1,
                TransferClosedV1 {
    /** The transfer. */
    String transferId();
}
