package io.tiaobo.transfer.transfer.domain;

import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.AskedDonor;
import io.tiaobo.transfer.transfer.event.CancellationStarted;
import io.tiaobo.transfer.transfer.event.ChosenDonor;
import io.tiaobo.transfer.transfer.event.DonorSearchStarted;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegEvent;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.event.NeedRaised;
import io.tiaobo.transfer.transfer.event.SourcingExhausted;
import io.tiaobo.transfer.transfer.event.StepOverdue;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import io.tiaobo.transfer.transfer.event.TransferOutcome;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is true of a transfer after its events. It decides nothing; {@link Transfer} does. */
final class TransferBook {
    private final TreeMap<Integer, Leg> legs = new TreeMap<>();
    private String transferId = "";
    private @Nullable String shortageId;
    private @Nullable String requestedBy;
    private String siteCode = "";
    private String drugCode = "";
    private long requested;
    private Urgency urgency = Urgency.ROUTINE;
    private Search search = Search.NONE;
    private boolean cancelling;
    private boolean exhausted;
    private boolean closed;

    String transferId() {
        return transferId;
    }

    @Nullable String shortageId() {
        return shortageId;
    }

    String siteCode() {
        return siteCode;
    }

    String drugCode() {
        return drugCode;
    }

    long requested() {
        return requested;
    }

    Urgency urgency() {
        return urgency;
    }

    Search search() {
        return search;
    }

    boolean isCancelling() {
        return cancelling;
    }

    @Nullable Leg leg(int number) {
        return legs.get(number);
    }

    List<Leg> legs() {
        return List.copyOf(legs.values());
    }

    TransferState state() {
        if (closed) {
            return exhausted ? TransferState.EXHAUSTED : TransferState.CLOSED;
        }
        if (cancelling) {
            return TransferState.CANCELLING;
        }
        return hasNoOpenLeg() ? TransferState.SEARCHING : TransferState.SUPPLYING;
    }

    boolean hasNoOpenLeg() {
        return legs.values().stream().noneMatch(Leg::isOpen);
    }

    long accepted() {
        return legs.values().stream().mapToLong(Leg::accepted).sum();
    }

    /** Units neither on the receiver's shelf nor expected by an open leg. */
    long stillNeeded() {
        long outstanding = legs.values().stream().mapToLong(Leg::outstanding).sum();
        return Math.max(0, requested - accepted() - outstanding);
    }

    /** Whether more is missing than the last search already found nobody for, or nothing else will change that. */
    boolean needsSearch() {
        return !search.pending()
                && (stillNeeded() > search.uncovered() || (hasNoOpenLeg() && !search.willBeRepeated()));
    }

    List<String> tried() {
        return legs.values().stream()
                .filter(Leg::givesNoMore)
                .map(leg -> leg.ref().donorSite())
                .distinct()
                .sorted()
                .toList();
    }

    List<Integer> onTheWay() {
        return legs.entrySet().stream()
                .filter(leg -> leg.getValue().state().isOnTheWay())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<ChosenDonor> numbered(Collection<AskedDonor> asked) {
        List<ChosenDonor> chosen = new ArrayList<>();
        for (AskedDonor donor : asked) {
            int leg = legs.size() + chosen.size() + 1;
            chosen.add(new ChosenDonor(
                    leg,
                    donor.donorSite(),
                    donor.quantity(),
                    donor.keepStock(),
                    donor.travelMinutes(),
                    donor.usableThrough()));
        }
        return chosen;
    }

    TransferOutcome outcome() {
        if (accepted() >= requested) {
            return TransferOutcome.FULFILLED;
        }
        if (accepted() > 0) {
            return TransferOutcome.PARTLY_FULFILLED;
        }
        return cancelling ? TransferOutcome.CANCELLED : TransferOutcome.UNFULFILLED;
    }

    void on(TransferEvent event) {
        if (event instanceof TransferRequested e) {
            open(e);
        } else if (event instanceof NeedRaised e) {
            requested = e.quantity();
            urgency = e.urgency();
        } else if (event instanceof DonorSearchStarted e) {
            search = search.next(e.sharing());
        } else if (event instanceof DonorsChosen e) {
            search = search.ended(Math.max(0, e.needed() - e.covered()), e.retryAt());
            e.legs().forEach(donor -> legs.put(donor.leg(), legOf(donor, e)));
        } else if (event instanceof CancellationStarted e) {
            cancelling = true;
            e.onTheWay().forEach(number -> existing(number).startReturnClock(e.returnBy()));
        } else if (event instanceof StepOverdue e) {
            noticeOverdue(e);
        } else if (event instanceof SourcingExhausted) {
            exhausted = true;
        } else if (event instanceof TransferClosed) {
            closed = true;
        } else if (event instanceof LegEvent e) {
            existing(e.ref()).on(e);
        } else {
            throw new IllegalStateException("Unknown event " + event.getClass().getSimpleName());
        }
    }

    /** Whoever asks for goods does not also promise them. */
    boolean wasRequestedBy(String person) {
        return person.equals(requestedBy);
    }

    private void open(TransferRequested event) {
        transferId = event.transferId();
        shortageId = event.shortageId();
        requestedBy = event.requestedBy();
        siteCode = event.siteCode();
        drugCode = event.drugCode();
        requested = event.quantity();
        urgency = event.urgency();
        search = search.lateAfter(event.searchBy());
    }

    private Leg legOf(ChosenDonor donor, DonorsChosen event) {
        LegRef ref = new LegRef(transferId, donor.leg(), donor.donorSite(), siteCode, drugCode);
        return new Leg(ref, donor, event.reserveBy());
    }

    private void noticeOverdue(StepOverdue event) {
        if (event.leg() > 0) {
            existing(event.leg()).noticeOverdue(event.step());
        }
    }

    private Leg existing(LegRef ref) {
        return existing(ref.leg());
    }

    private Leg existing(int number) {
        Leg leg = legs.get(number);
        if (leg == null) {
            throw new IllegalStateException("No leg " + number);
        }
        return leg;
    }
}
