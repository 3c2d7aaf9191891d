package io.tiaobo.transfer.transfer.event;

/** A fact about one transfer. Instants are UTC, quantities dispensing units. */
public sealed interface TransferEvent
        permits TransferRequested,
                RequestSigned,
                NeedRaised,
                DonorSearchStarted,
                DonorsChosen,
                LegEvent,
                StepOverdue,
                CancellationStarted,
                SourcingExhausted,
                TransferClosed {
    /** The transfer. */
    String transferId();
}
