package io.tiaobo.transfer.transfer.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.command.RaiseNeed;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RecordDispatchRejected;
import io.tiaobo.transfer.transfer.command.RecordDispatched;
import io.tiaobo.transfer.transfer.command.RecordDonorSearch;
import io.tiaobo.transfer.transfer.command.RecordReceived;
import io.tiaobo.transfer.transfer.command.RecordReservation;
import io.tiaobo.transfer.transfer.command.RecordReservationEnded;
import io.tiaobo.transfer.transfer.command.RecordReservationRejected;
import io.tiaobo.transfer.transfer.command.RecordReturned;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import io.tiaobo.transfer.transfer.command.ReturnLeg;
import io.tiaobo.transfer.transfer.event.CancellationStarted;
import io.tiaobo.transfer.transfer.event.ChosenDonor;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatchFailed;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegOutcome;
import io.tiaobo.transfer.transfer.event.LegReceiptOrdered;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegReduced;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import io.tiaobo.transfer.transfer.event.LegReturned;
import io.tiaobo.transfer.transfer.event.Lot;
import io.tiaobo.transfer.transfer.event.NeedRaised;
import io.tiaobo.transfer.transfer.event.ReservationReleaseOrdered;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One need of one site for one drug, served by any number of legs, one donor each. It ends exactly once.
 *
 * <p>After every change {@link TransferCourse#settle} asks one question: is what is needed on the shelf or on its way? If not, the next search
 * is started; if nobody is left and no leg is open, sourcing is exhausted. States of a leg: {@link LegState}.
 */
public class Transfer {
    @AggregateIdentifier
    private @Nullable String transferId;

    private final TransferBook book = new TransferBook();
    private final TransferCourse course = new TransferCourse(book);

    Transfer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RequestTransfer c) {
        if (transferId == null) {
            if (c.quantity() <= 0) {
                return Decision.refuse("BAD_QUANTITY", Map.of("quantity", String.valueOf(c.quantity())));
            }
            apply(new TransferRequested(
                    c.transferId(),
                    c.shortageId(),
                    c.requestedBy(),
                    c.siteCode(),
                    c.drugCode(),
                    c.quantity(),
                    c.urgency(),
                    c.searchBy(),
                    c.at()));
            course.startSearch(true, c.at());
        }
        return Decision.accept(Map.of("transferId", c.transferId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RaiseNeed c) {
        return whileOpen(() -> {
            if (book.isCancelling()) {
                return Decision.refuse("TRANSFER_CANCELLING");
            }
            Urgency higher = book.urgency().orMorePressing(c.urgency());
            if (c.quantity() > book.requested() || higher != book.urgency()) {
                apply(new NeedRaised(c.transferId(), Math.max(book.requested(), c.quantity()), higher, c.at()));
                course.settle(c.at());
            }
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordDonorSearch c) {
        return whileOpen(() -> {
            if (!book.search().isPending(c.search()) || book.isCancelling()) {
                return Decision.refuse("STALE_SEARCH");
            }
            boolean again = book.search().sharing() && c.plan().leftToOthers();
            List<ChosenDonor> chosen = book.numbered(c.legs());
            apply(new DonorsChosen(
                    c.transferId(),
                    c.search(),
                    book.siteCode(),
                    book.drugCode(),
                    c.plan().needed(),
                    chosen.stream().mapToLong(ChosenDonor::quantity).sum(),
                    c.plan().candidates(),
                    chosen,
                    c.clocks().reserveBy(),
                    c.clocks().reservedUntil(),
                    again ? c.clocks().retryAt() : null,
                    c.at()));
            if (book.stillNeeded() > 0 && !again && book.hasNoOpenLeg()) {
                course.exhaust(c.packSize(), c.at());
            } else {
                course.settle(c.at());
            }
            return Decision.accept(legNumbers(chosen));
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordReservation c) {
        return onLeg(c.leg(), leg -> {
            if (leg.state() == LegState.RESERVING) {
                apply(new LegReserved(
                        leg.ref(),
                        c.lots(),
                        c.quantity(),
                        c.usableAfter(),
                        leg.donor().keepStock(),
                        leg.donor().travelMinutes(),
                        book.urgency(),
                        c.answerBy(),
                        c.occurredAt()));
                course.settle(c.occurredAt());
                return Decision.accept();
            }
            if (leg.isOpen() || leg.isLateAnswerReleased()) {
                return Refusals.stepDone(leg);
            }
            apply(new ReservationReleaseOrdered(leg.ref(), Leg.LATE_ANSWER, c.occurredAt()));
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordReservationRejected c) {
        return onLeg(
                c.leg(),
                leg -> leg.state() == LegState.RESERVING
                        ? course.giveUp(leg, LegOutcome.NOT_RESERVED, c.reason(), c.occurredAt())
                        : Refusals.stepDone(leg));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordReservationEnded c) {
        return onLeg(c.leg(), leg -> {
            boolean waiting = leg.state() == LegState.RESERVED || leg.state() == LegState.APPROVED;
            if (waiting && c.remaining() == 0) {
                boolean expired = c.outcome().equals("EXPIRED");
                LegOutcome outcome = expired ? LegOutcome.TIMED_OUT : LegOutcome.NOT_RESERVED;
                return course.giveUp(leg, outcome, "RESERVATION_" + c.outcome(), c.occurredAt());
            }
            // While a dispatch is being booked, inventory's answer to it tells the rest.
            if ((waiting || leg.state() == LegState.DISPATCHING) && c.remaining() > 0) {
                apply(new LegReduced(leg.ref(), c.remaining(), c.occurredAt()));
                course.settle(c.occurredAt());
                return Decision.accept();
            }
            return Refusals.stepDone(leg);
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ApproveLeg c) {
        return onLeg(c.leg(), leg -> {
            if (leg.state() != LegState.RESERVED) {
                return Refusals.wrongState(leg);
            }
            if (book.wasRequestedBy(c.by())) {
                return Decision.refuse("SELF_APPROVAL");
            }
            if (c.quantity() <= 0 || c.quantity() > leg.promised()) {
                return Refusals.badQuantity("EXCEEDS_RESERVED", c.quantity(), leg.promised());
            }
            if (c.promisedAt().isBefore(c.at())) {
                return Decision.refuse("PROMISE_IN_PAST");
            }
            apply(new LegApproved(leg.ref(), c.quantity(), c.by(), c.promisedAt(), c.dispatchBy(), c.at()));
            course.settle(c.at());
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RefuseLeg c) {
        return onLeg(
                c.leg(),
                leg -> leg.state().canBecome(LegState.REFUSED)
                        ? course.giveUpAndRelease(leg, LegOutcome.REFUSED, c.reason(), c.at())
                        : Refusals.wrongState(leg));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DispatchLeg c) {
        return onLeg(c.leg(), leg -> {
            if (leg.state() != LegState.APPROVED) {
                return Refusals.wrongState(leg);
            }
            if (c.quantity() <= 0 || c.quantity() > leg.promised()) {
                return Refusals.badQuantity("EXCEEDS_APPROVED", c.quantity(), leg.promised());
            }
            apply(new LegDispatchOrdered(leg.ref(), c.quantity(), c.confirmBy(), c.at()));
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordDispatched c) {
        return onLeg(c.leg(), leg -> {
            if (leg.state() != LegState.DISPATCHING) {
                return Refusals.stepDone(leg);
            }
            apply(new LegDispatched(leg.ref(), c.lots(), c.quantity(), c.dueAt(), c.occurredAt()));
            course.settle(c.occurredAt());
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordDispatchRejected c) {
        return onLeg(c.leg(), leg -> {
            if (leg.state() != LegState.DISPATCHING) {
                return Refusals.stepDone(leg);
            }
            if (c.reason().equals("RESERVATION_NOT_FOUND")) {
                return course.giveUp(leg, LegOutcome.TIMED_OUT, c.reason(), c.occurredAt());
            }
            if (book.isCancelling()) {
                return course.giveUpAndRelease(leg, LegOutcome.CANCELLED, c.reason(), c.occurredAt());
            }
            apply(new LegDispatchFailed(leg.ref(), c.reason(), c.dispatchBy(), c.occurredAt()));
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReceiveLeg c) {
        return onLeg(c.leg(), leg -> {
            if (leg.knowsReceipt(c.receiptId())) {
                return Decision.accept(Map.of("receiptId", c.receiptId()));
            }
            if (!leg.state().isOnTheWay()) {
                return Refusals.wrongState(leg);
            }
            Receipt receipt = Receipt.check(leg.lots(), c.lines());
            if (receipt.refusal() != null) {
                return receipt.refusal();
            }
            apply(new LegReceiptOrdered(leg.ref(), c.receiptId(), receipt.lines(), c.at()));
            return Decision.accept(Map.of("receiptId", c.receiptId()));
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordReceived c) {
        return onLeg(c.leg(), leg -> {
            if (!leg.awaitsBooking(c.receiptId())) {
                return Refusals.stepDone(leg);
            }
            long remaining = Math.max(0, leg.inTransit() - c.accepted() - c.rejected() - c.lost());
            apply(new LegReceived(
                    leg.ref(),
                    c.receiptId(),
                    c.accepted(),
                    c.rejected(),
                    c.lost(),
                    c.over(),
                    remaining,
                    c.occurredAt()));
            return leg.isDone()
                    ? course.giveUp(leg, LegOutcome.RECEIVED, "", c.occurredAt())
                    : course.settled(c.occurredAt());
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReturnLeg c) {
        return onLeg(c.leg(), leg -> {
            if (!leg.state().isOnTheWay()) {
                return Refusals.wrongState(leg);
            }
            List<Lot> lots = leg.uncounted();
            if (lots.isEmpty()) {
                return Decision.refuse("NOTHING_ON_THE_WAY");
            }
            apply(new LegReturnOrdered(leg.ref(), lots, c.returnBy(), c.at()));
            return course.settled(c.at());
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordReturned c) {
        return onLeg(c.leg(), leg -> {
            if (!leg.isReturning()) {
                return Refusals.stepDone(leg);
            }
            long remaining = Math.max(0, leg.inTransit() - c.quantity());
            apply(new LegReturned(leg.ref(), c.quantity(), remaining, c.occurredAt()));
            return leg.isDone()
                    ? course.giveUp(leg, LegOutcome.RETURNED, "RETURNED", c.occurredAt())
                    : course.settled(c.occurredAt());
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CancelTransfer c) {
        return whileOpen(() -> {
            if (!book.isCancelling()) {
                apply(new CancellationStarted(
                        c.transferId(), c.reason(), c.by(), book.onTheWay(), c.returnBy(), c.at()));
                book.legs().stream()
                        .filter(leg -> leg.state().isBeforeDispatch())
                        .forEach(leg -> course.end(leg, LegOutcome.CANCELLED, c.reason(), true, c.at()));
                course.settle(c.at());
            }
            return Decision.accept();
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ExpireStep c) {
        if (c.step() == Step.SEARCH) {
            return whileOpen(() -> course.expireSearch(c));
        }
        return onLeg(c.leg(), leg -> leg.isLate(c.step(), c.at()) ? course.expire(leg, c) : Refusals.stepDone(leg));
    }

    private static Map<String, String> legNumbers(List<ChosenDonor> chosen) {
        return chosen.stream().collect(Collectors.toMap(ChosenDonor::donorSite, donor -> String.valueOf(donor.leg())));
    }

    private Decision whileOpen(Supplier<Decision> decide) {
        if (transferId == null) {
            return Decision.refuse("TRANSFER_NOT_FOUND");
        }
        return book.state().isEnd() ? Decision.refuse("TRANSFER_CLOSED") : decide.get();
    }

    private Decision onLeg(int number, Function<Leg, Decision> decide) {
        if (transferId == null) {
            return Decision.refuse("TRANSFER_NOT_FOUND");
        }
        Leg leg = book.leg(number);
        return leg == null
                ? Decision.refuse("LEG_NOT_FOUND", Map.of("leg", String.valueOf(number)))
                : decide.apply(leg);
    }

    @EventSourcingHandler
    void on(TransferEvent event) {
        transferId = event.transferId();
        book.on(event);
    }
}
