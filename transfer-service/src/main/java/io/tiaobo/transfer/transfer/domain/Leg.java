package io.tiaobo.transfer.transfer.domain;

import io.tiaobo.transfer.transfer.event.ChosenDonor;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatchFailed;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegEvent;
import io.tiaobo.transfer.transfer.event.LegOutcome;
import io.tiaobo.transfer.transfer.event.LegReceiptOrdered;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegReduced;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import io.tiaobo.transfer.transfer.event.LegReturned;
import io.tiaobo.transfer.transfer.event.Lot;
import io.tiaobo.transfer.transfer.event.ReservationReleaseOrdered;
import io.tiaobo.transfer.transfer.event.Step;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is true of one leg after its events. It decides nothing; {@link Transfer} does. Quantities are dispensing units. */
final class Leg {
    /** Reason of a release that was ordered because the donor's promise came after the end of the leg. */
    static final String LATE_ANSWER = "LATE_ANSWER";

    private final LegRef ref;
    private final ChosenDonor donor;
    private final Map<String, Lot> uncounted = new TreeMap<>();
    private final Set<String> bookedReceipts = new HashSet<>();
    private final Set<String> orderedReceipts = new HashSet<>();
    private final Map<Step, Instant> clocks = new EnumMap<>(Step.class);
    private final Set<Step> overdue = EnumSet.noneOf(Step.class);
    private LegState state = LegState.RESERVING;
    private long promised;
    private long inTransit;
    private long returning;
    private long accepted;
    private boolean gaveLess;
    private boolean lateAnswerReleased;

    Leg(LegRef ref, ChosenDonor donor, Instant reserveBy) {
        this.ref = ref;
        this.donor = donor;
        this.promised = donor.quantity();
        clocks.put(Step.RESERVE, reserveBy);
    }

    LegRef ref() {
        return ref;
    }

    ChosenDonor donor() {
        return donor;
    }

    LegState state() {
        return state;
    }

    boolean isOpen() {
        return !state.isEnd();
    }

    /** Units asked for, reserved or approved, whichever was said last. */
    long promised() {
        return promised;
    }

    /** Units that may still reach the receiver's shelf through this leg. */
    long outstanding() {
        if (state.isEnd()) {
            return 0;
        }
        return state.isOnTheWay() ? inTransit - returning : promised;
    }

    long inTransit() {
        return inTransit;
    }

    boolean isReturning() {
        return returning > 0;
    }

    long accepted() {
        return accepted;
    }

    /** Whether the donor gave less than it was asked for and therefore is not asked again. */
    boolean givesNoMore() {
        return gaveLess || (state.isEnd() && state != LegState.RECEIVED);
    }

    boolean isLateAnswerReleased() {
        return lateAnswerReleased;
    }

    boolean knowsReceipt(String receiptId) {
        return orderedReceipts.contains(receiptId);
    }

    boolean awaitsBooking(String receiptId) {
        return orderedReceipts.contains(receiptId) && !bookedReceipts.contains(receiptId);
    }

    /** Whether nothing is on its way any more and no count waits to be booked. */
    boolean isDone() {
        return isOpen() && inTransit == 0 && bookedReceipts.containsAll(orderedReceipts);
    }

    /** What left the donor, each lot with the quantity that was neither counted nor sent back, possibly 0. */
    List<Lot> lots() {
        return List.copyOf(uncounted.values());
    }

    /** Goods on their way that were neither counted nor sent back. */
    List<Lot> uncounted() {
        return uncounted.values().stream().filter(lot -> lot.quantity() > 0).toList();
    }

    /** Whether a deadline of the step has passed and was not noticed yet. */
    boolean isLate(Step step, Instant now) {
        Instant due = clocks.get(step);
        return due != null && !now.isBefore(due) && !overdue.contains(step);
    }

    void startReturnClock(Instant returnBy) {
        clock(Step.RETURN, returnBy);
    }

    void noticeOverdue(Step step) {
        overdue.add(step);
    }

    void on(LegEvent event) {
        if (event instanceof LegReserved e) {
            on(e);
        } else if (event instanceof LegReduced e) {
            on(e);
        } else if (event instanceof LegApproved e) {
            on(e);
        } else if (event instanceof LegDispatchOrdered e) {
            on(e);
        } else if (event instanceof LegDispatchFailed e) {
            on(e);
        } else if (event instanceof LegDispatched e) {
            on(e);
        } else if (event instanceof LegReceiptOrdered e) {
            on(e);
        } else if (event instanceof LegReceived e) {
            on(e);
        } else if (event instanceof LegReturnOrdered e) {
            on(e);
        } else if (event instanceof LegReturned e) {
            on(e);
        } else if (event instanceof ReservationReleaseOrdered e) {
            on(e);
        } else if (event instanceof LegEnded e) {
            on(e);
        } else {
            throw new IllegalStateException("Unknown event " + event.getClass().getSimpleName());
        }
    }

    private void on(ReservationReleaseOrdered event) {
        lateAnswerReleased |= event.reason().equals(LATE_ANSWER);
    }

    private void on(LegReserved event) {
        become(LegState.RESERVED);
        clocks.remove(Step.RESERVE);
        clock(Step.ANSWER, event.answerBy());
        giveLessThan(event.quantity());
    }

    private void on(LegReduced event) {
        giveLessThan(Math.min(promised, event.remaining()));
    }

    private void on(LegApproved event) {
        become(LegState.APPROVED);
        clocks.remove(Step.ANSWER);
        clock(Step.DISPATCH, event.dispatchBy());
        giveLessThan(event.quantity());
    }

    private void on(LegDispatchOrdered event) {
        become(LegState.DISPATCHING);
        clock(Step.DISPATCH, event.confirmBy());
    }

    private void on(LegDispatchFailed event) {
        become(LegState.APPROVED);
        clock(Step.DISPATCH, event.dispatchBy());
    }

    private void on(LegDispatched event) {
        become(LegState.DISPATCHED);
        clocks.remove(Step.DISPATCH);
        clock(Step.ARRIVAL, event.dueAt());
        giveLessThan(event.quantity());
        inTransit = event.quantity();
        event.lots().forEach(lot -> uncounted.merge(lot.lot(), lot, Leg::together));
    }

    private void on(LegReceiptOrdered event) {
        orderedReceipts.add(event.receiptId());
        event.lines().forEach(this::count);
    }

    private void on(LegReceived event) {
        bookedReceipts.add(event.receiptId());
        accepted += event.accepted();
        inTransit = event.remaining();
        if (event.remaining() > 0 && state == LegState.DISPATCHED) {
            become(LegState.PARTLY_RECEIVED);
        }
    }

    private void on(LegReturnOrdered event) {
        startReturnClock(event.returnBy());
        event.lots().forEach(lot -> {
            returning += lot.quantity();
            uncounted.computeIfPresent(lot.lot(), (name, rest) -> minus(rest, lot.quantity()));
        });
    }

    private void on(LegReturned event) {
        returning = Math.max(0, returning - event.quantity());
        inTransit = event.remaining();
    }

    private void on(LegEnded event) {
        become(endState(event.outcome()));
        clocks.clear();
        inTransit = 0;
    }

    private static LegState endState(LegOutcome outcome) {
        return switch (outcome) {
            case RECEIVED -> LegState.RECEIVED;
            case NOT_RESERVED -> LegState.NOT_RESERVED;
            case REFUSED -> LegState.REFUSED;
            case TIMED_OUT -> LegState.TIMED_OUT;
            case CANCELLED -> LegState.CANCELLED;
            case RETURNED -> LegState.RETURNED;
        };
    }

    private void become(LegState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(ref.reservationId() + " cannot go from " + state + " to " + next);
        }
        state = next;
    }

    private void clock(Step step, Instant dueAt) {
        clocks.put(step, dueAt);
        overdue.remove(step);
    }

    private void giveLessThan(long quantity) {
        gaveLess |= quantity < promised;
        promised = quantity;
    }

    private void count(CountedLot line) {
        uncounted.computeIfPresent(line.lot(), (name, rest) -> minus(rest, line.settled()));
    }

    private static Lot minus(Lot lot, long quantity) {
        return new Lot(lot.lot(), lot.expiry(), lot.quantity() - quantity);
    }

    private static Lot together(Lot one, Lot other) {
        return new Lot(one.lot(), one.expiry(), one.quantity() + other.quantity());
    }
}
