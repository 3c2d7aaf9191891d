package io.tiaobo.transfer.transfer.event;

/** A fact about one leg of a transfer. */
public sealed interface LegEvent extends TransferEvent
        permits LegReserved,
                LegReduced,
                LegApproved,
                LegDispatchOrdered,
                LegDispatchFailed,
                LegDispatched,
                LegReceiptOrdered,
                LegReceived,
                LegReturnOrdered,
                LegReturned,
                ReservationReleaseOrdered,
                LegEnded {
    /** The leg. */
    LegRef ref();

    @Override
    default String transferId() {
        return ref().transferId();
    }
}
