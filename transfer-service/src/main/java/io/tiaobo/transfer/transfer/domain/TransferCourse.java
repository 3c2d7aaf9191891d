package io.tiaobo.transfer.transfer.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import io.tiaobo.transfer.transfer.event.DonorSearchStarted;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegOutcome;
import io.tiaobo.transfer.transfer.event.RequestSigned;
import io.tiaobo.transfer.transfer.event.ReservationReleaseOrdered;
import io.tiaobo.transfer.transfer.event.SourcingExhausted;
import io.tiaobo.transfer.transfer.event.StepOverdue;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.time.Instant;

/** How a transfer goes on after a change: the next search, the end of a leg, the one end of the whole. */
final class TransferCourse {
    private final TransferBook book;

    TransferCourse(TransferBook book) {
        this.book = book;
    }

    Decision giveUpAndRelease(Leg leg, LegOutcome outcome, String reason, Instant at) {
        end(leg, outcome, reason, true, at);
        return settled(at);
    }

    Decision giveUp(Leg leg, LegOutcome outcome, String reason, Instant at) {
        end(leg, outcome, reason, false, at);
        return settled(at);
    }

    void end(Leg leg, LegOutcome outcome, String reason, boolean release, Instant at) {
        apply(new LegEnded(leg.ref(), outcome, reason, leg.accepted(), at));
        if (release) {
            apply(new ReservationReleaseOrdered(leg.ref(), reason, at));
        }
    }

    Decision settled(Instant at) {
        settle(at);
        return Decision.accept();
    }

    /** Closes the transfer when nothing is missing or wanted any more, searches when more is missing than is known. */
    void settle(Instant at) {
        if (book.isCancelling() || book.stillNeeded() == 0) {
            if (book.hasNoOpenLeg()) {
                close(at);
            }
        } else if (book.needsSearch()) {
            startSearch(true, at);
        }
    }

    void begin(RequestTransfer c) {
        apply(new TransferRequested(
                c.transferId(),
                c.shortageId(),
                c.siteCode(),
                c.drugCode(),
                c.quantity(),
                c.urgency(),
                c.searchBy(),
                c.at()));
        if (c.requestedBy() != null) {
            apply(new RequestSigned(c.transferId(), c.requestedBy(), c.at()));
        }
        startSearch(true, c.at());
    }

    void startSearch(boolean sharing, Instant at) {
        apply(new DonorSearchStarted(
                book.transferId(),
                book.search().number() + 1,
                book.siteCode(),
                book.drugCode(),
                book.stillNeeded(),
                book.urgency(),
                book.tried(),
                sharing,
                at));
    }

    void exhaust(int packSize, Instant at) {
        long uncovered = book.stillNeeded();
        long packs = (uncovered + packSize - 1) / packSize;
        apply(new SourcingExhausted(
                book.transferId(),
                book.shortageId(),
                book.siteCode(),
                book.drugCode(),
                uncovered,
                packs * packSize,
                at));
        close(at);
    }

    void close(Instant at) {
        apply(new TransferClosed(
                book.transferId(),
                book.shortageId(),
                book.siteCode(),
                book.drugCode(),
                book.outcome(),
                book.requested(),
                book.accepted(),
                at));
    }

    Decision expireSearch(ExpireStep c) {
        Search search = book.search();
        if (book.isCancelling() || !search.isLate(c.at())) {
            return Decision.refuse("STEP_DONE");
        }
        if (search.pending()) {
            apply(overdue(0, c, book.siteCode()));
        }
        startSearch(false, c.at());
        return Decision.accept();
    }

    Decision expire(Leg leg, ExpireStep c) {
        String donor = leg.ref().donorSite();
        switch (c.step()) {
            case RESERVE, DISPATCH -> apply(overdue(c.leg(), c, donor));
            case ARRIVAL -> apply(overdue(c.leg(), c, book.siteCode()));
            case RETURN -> apply(overdue(c.leg(), c, leg.isReturning() ? donor : book.siteCode()));
            case ANSWER, SEARCH -> {} // the bureau need not know: the next donor is asked at once
        }
        return leg.state().isBeforeDispatch()
                ? giveUpAndRelease(leg, LegOutcome.TIMED_OUT, "NO_" + c.step(), c.at())
                : Decision.accept();
    }

    private StepOverdue overdue(int leg, ExpireStep c, String responsible) {
        return new StepOverdue(
                book.transferId(), leg, book.siteCode(), book.drugCode(), c.step(), responsible, c.dueAt(), c.at());
    }
}
