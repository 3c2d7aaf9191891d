package io.tiaobo.transfer.transfer.command;

/** Something asked of one transfer. Instants are UTC, quantities dispensing units. */
public sealed interface TransferCommand
        permits RequestTransfer,
                RaiseNeed,
                RecordDonorSearch,
                RecordReservation,
                RecordReservationRejected,
                RecordReservationEnded,
                ApproveLeg,
                RefuseLeg,
                DispatchLeg,
                RecordDispatched,
                RecordDispatchRejected,
                ReceiveLeg,
                RecordReceived,
                ReturnLeg,
                RecordReturned,
                CancelTransfer,
                ExpireStep {
    /** The transfer. */
    String transferId();
}
