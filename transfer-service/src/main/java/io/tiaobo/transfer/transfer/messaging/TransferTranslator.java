package io.tiaobo.transfer.transfer.messaging;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.contracts.transfer.v1.DonorCandidate;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.runtime.event.DomainEvent;
import io.tiaobo.runtime.kafka.MessageTranslator;
import io.tiaobo.runtime.kafka.Outgoing;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegReceiptOrdered;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import io.tiaobo.transfer.transfer.event.ReservationReleaseOrdered;
import io.tiaobo.transfer.transfer.event.SourcingExhausted;
import io.tiaobo.transfer.transfer.event.StepOverdue;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the world hears of transfers: facts about them, and the commands to inventory that follow from them. A command is
 * published exactly as a fact is, so it is neither lost nor sent for something that did not happen.
 */
@Component
public class TransferTranslator implements MessageTranslator {
    @Override
    public List<Outgoing> translate(DomainEvent event) {
        return messages(event.payload()).map(TransferTranslator::keyed).toList();
    }

    private static Outgoing keyed(Object message) {
        if (message instanceof InventoryCommand command) {
            return Outgoing.of(command.siteCode() + "/" + command.drugCode(), command);
        }
        return Outgoing.of(((TransferMessage) message).transferId(), message);
    }

    private static Stream<?> messages(Object event) {
        if (event instanceof TransferRequested e) {
            return Stream.of(requested(e));
        } else if (event instanceof DonorsChosen e) {
            return Stream.concat(Stream.of(searched(e)), reservations(e));
        } else if (event instanceof StepOverdue e) {
            return Stream.of(new TransferOverdueV1(
                    e.transferId(), e.leg(), e.step().name(), e.responsibleSite(), e.dueAt(), e.overdueAt()));
        } else if (event instanceof SourcingExhausted e) {
            return Stream.of(exhausted(e));
        } else if (event instanceof TransferClosed e) {
            return Stream.of(closed(e));
        } else {
            return Stream.concat(legFacts(event), inventoryCommands(event));
        }
    }

    private static Stream<?> legFacts(Object event) {
        if (event instanceof LegReserved e) {
            return Stream.of(reserved(e));
        } else if (event instanceof LegApproved e) {
            return Stream.of(approved(e));
        } else if (event instanceof LegDispatched e) {
            return Stream.of(dispatched(e));
        } else if (event instanceof LegReceived e) {
            return Stream.of(received(e));
        } else if (event instanceof LegEnded e) {
            return Stream.of(ended(e));
        }
        return Stream.of();
    }

    private static Stream<?> inventoryCommands(Object event) {
        if (event instanceof LegDispatchOrdered e) {
            LegRef r = e.ref();
            return Stream.of(new DispatchReservedV1(
                    r.donorSite(), r.drugCode(), r.reservationId(), r.siteCode(), e.quantity(), e.orderedAt()));
        } else if (event instanceof ReservationReleaseOrdered e) {
            LegRef r = e.ref();
            return Stream.of(new ReleaseReservationV1(r.donorSite(), r.drugCode(), r.reservationId(), e.reason()));
        } else if (event instanceof LegDispatched e) {
            LegRef r = e.ref();
            return Stream.of(new ExpectTransferV1(
                    r.siteCode(),
                    r.drugCode(),
                    r.transferId(),
                    r.leg(),
                    r.donorSite(),
                    Lots.published(e.lots()),
                    e.dispatchedAt()));
        } else if (event instanceof LegReceiptOrdered e) {
            LegRef r = e.ref();
            return Stream.of(new ReceiveTransferV1(
                    r.siteCode(),
                    r.drugCode(),
                    r.transferId(),
                    r.leg(),
                    e.receiptId(),
                    Lots.publishedCount(e.lines()),
                    e.orderedAt()));
        } else if (event instanceof LegReturnOrdered e) {
            return Stream.of(
                    returned(e, e.ref().donorSite(), true), returned(e, e.ref().siteCode(), false));
        }
        return Stream.of();
    }

    private static TransferRequestedV1 requested(TransferRequested e) {
        return new TransferRequestedV1(
                e.transferId(),
                e.shortageId(),
                e.siteCode(),
                e.drugCode(),
                e.quantity(),
                e.urgency().name(),
                e.requestedAt());
    }

    private static DonorSearchCompletedV1 searched(DonorsChosen e) {
        List<DonorCandidate> candidates = e.candidates().stream()
                .map(c -> new DonorCandidate(
                        c.siteCode(),
                        c.tier().name(),
                        c.usable(),
                        c.keepStock(),
                        c.surplus(),
                        c.offer(),
                        c.travelMinutes(),
                        c.reason().name()))
                .toList();
        return new DonorSearchCompletedV1(
                e.transferId(), e.search(), e.needed(), e.covered(), candidates, e.completedAt());
    }

    private static Stream<ReserveStockV1> reservations(DonorsChosen e) {
        return e.legs().stream()
                .map(donor -> new ReserveStockV1(
                        donor.donorSite(),
                        e.drugCode(),
                        e.transferId() + ":" + donor.leg(),
                        e.transferId(),
                        donor.leg(),
                        e.siteCode(),
                        donor.quantity(),
                        donor.keepStock(),
                        donor.usableThrough(),
                        e.reservedUntil()));
    }

    private static TransferLegReservedV1 reserved(LegReserved e) {
        LegRef r = e.ref();
        return new TransferLegReservedV1(
                r.transferId(),
                r.leg(),
                r.donorSite(),
                r.siteCode(),
                r.drugCode(),
                e.quantity(),
                e.answerBy(),
                e.reservedAt());
    }

    private static TransferLegApprovedV1 approved(LegApproved e) {
        LegRef r = e.ref();
        return new TransferLegApprovedV1(
                r.transferId(),
                r.leg(),
                r.donorSite(),
                r.siteCode(),
                r.drugCode(),
                e.quantity(),
                e.approvedBy(),
                e.promisedAt(),
                e.approvedAt());
    }

    private static TransferLegDispatchedV1 dispatched(LegDispatched e) {
        LegRef r = e.ref();
        return new TransferLegDispatchedV1(
                r.transferId(),
                r.leg(),
                r.donorSite(),
                r.siteCode(),
                r.drugCode(),
                Lots.published(e.lots()),
                e.quantity(),
                e.dueAt(),
                e.dispatchedAt());
    }

    private static TransferLegReceivedV1 received(LegReceived e) {
        LegRef r = e.ref();
        return new TransferLegReceivedV1(
                r.transferId(),
                r.leg(),
                r.donorSite(),
                r.siteCode(),
                r.drugCode(),
                e.accepted(),
                e.rejected(),
                e.lost(),
                e.over(),
                e.remaining(),
                e.receivedAt());
    }

    private static TransferLegEndedV1 ended(LegEnded e) {
        LegRef r = e.ref();
        return new TransferLegEndedV1(
                r.transferId(),
                r.leg(),
                r.donorSite(),
                r.siteCode(),
                r.drugCode(),
                e.outcome().name(),
                e.reason(),
                e.accepted(),
                e.endedAt());
    }

    private static ReturnTransferV1 returned(LegReturnOrdered e, String site, boolean atDonor) {
        LegRef r = e.ref();
        return new ReturnTransferV1(
                site, r.drugCode(), r.transferId(), r.leg(), atDonor, Lots.published(e.lots()), e.orderedAt());
    }

    private static SourcingExhaustedV1 exhausted(SourcingExhausted e) {
        return new SourcingExhaustedV1(
                e.transferId(),
                e.shortageId(),
                e.siteCode(),
                e.drugCode(),
                e.uncovered(),
                e.purchaseQuantity(),
                e.exhaustedAt());
    }

    private static TransferClosedV1 closed(TransferClosed e) {
        return new TransferClosedV1(
                e.transferId(),
                e.shortageId(),
                e.siteCode(),
                e.drugCode(),
                e.outcome().name(),
                e.requested(),
                e.accepted(),
                e.closedAt());
    }
}
