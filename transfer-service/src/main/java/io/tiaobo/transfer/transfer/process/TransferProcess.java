package io.tiaobo.transfer.transfer.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.network.projection.Level;
import io.tiaobo.transfer.network.projection.LevelTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import io.tiaobo.transfer.sourcing.domain.Site;
import io.tiaobo.transfer.sourcing.domain.SourcingPolicy;
import io.tiaobo.transfer.sourcing.projection.DonorClaims;
import io.tiaobo.transfer.sourcing.projection.DonorFinder;
import io.tiaobo.transfer.sourcing.projection.Sourcing;
import io.tiaobo.transfer.sourcing.projection.Wanted;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.AskedDonor;
import io.tiaobo.transfer.transfer.command.RecordDonorSearch;
import io.tiaobo.transfer.transfer.command.SearchClocks;
import io.tiaobo.transfer.transfer.event.CancellationStarted;
import io.tiaobo.transfer.transfer.event.DonorSearchStarted;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatchFailed;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/**
 * Keeps every transfer moving: runs a search when one is started, lets the approval rule speak for the donor, and sets the
 * deadline of every step in the transaction of the event that began it. It keeps no state of its own. One thread handles all
 * events, so searches run one after the other and each sees the claims of those before it.
 */
public class TransferProcess {
    private static final Duration LONGEST_PROMISE = Duration.ofDays(2);

    private final CommandExecutor commands;
    private final DonorFinder finder;
    private final DonorClaims claims;
    private final SourcingPolicy sourcing;
    private final ApprovalPolicy approvals;
    private final SiteTable sites;
    private final LevelTable levels;
    private final StepDeadlines deadlines;
    private final StepTimes times;
    private final Clock clock;

    /** Everything it decides with and acts through. */
    public TransferProcess(
            CommandExecutor commands,
            DonorFinder finder,
            DonorClaims claims,
            SourcingPolicy sourcing,
            ApprovalPolicy approvals,
            SiteTable sites,
            LevelTable levels,
            StepDeadlines deadlines,
            StepTimes times,
            Clock clock) {
        this.commands = commands;
        this.finder = finder;
        this.claims = claims;
        this.sourcing = sourcing;
        this.approvals = approvals;
        this.sites = sites;
        this.levels = levels;
        this.deadlines = deadlines;
        this.times = times;
        this.clock = clock;
    }

    @EventHandler
    void on(TransferRequested e) {
        deadlines.set(e.transferId(), 0, Step.SEARCH, e.searchBy());
    }

    @EventHandler
    void on(DonorSearchStarted e) {
        String commandId = e.transferId() + ":search:" + e.search();
        if (commands.hasRun(commandId)) {
            return; // events are read again from the beginning; today's stock must not decide anew what was decided
            // then
        }
        Instant now = StepTimes.now(clock);
        Sourcing found = finder.find(new Wanted(
                e.transferId(), e.siteCode(), e.drugCode(), e.needed(), e.urgency(), e.tried(), e.sharing(), now));
        if (!found.complete() && e.search() == 1) {
            // Receiver or drug are not known yet: the deadline of the first search tries once more.
            return;
        }
        List<AskedDonor> asked =
                found.plan().chosen().stream().map(donor -> asked(found, donor)).toList();
        SearchClocks clocks =
                new SearchClocks(now.plus(times.reserve()), times.reservedUntil(now), now.plus(times.shareRetry()));
        Decision decision = commands.execute(
                commandId,
                new RecordDonorSearch(e.transferId(), e.search(), found.plan(), asked, found.packSize(), clocks, now));
        if (decision.accepted()) {
            asked.forEach(donor -> claim(e, donor, decision));
        }
    }

    private AskedDonor asked(Sourcing found, DonorCandidate donor) {
        return new AskedDonor(
                donor.siteCode(),
                donor.offer(),
                donor.keepStock(),
                donor.travelMinutes(),
                sourcing.usableThrough(found.need(), donor.travelMinutes(), donor.offer()));
    }

    private void claim(DonorSearchStarted search, AskedDonor donor, Decision decision) {
        int leg = Integer.parseInt(decision.details().getOrDefault(donor.donorSite(), "0"));
        claims.add(search.transferId(), leg, donor.donorSite(), search.drugCode(), donor.quantity());
    }

    @EventHandler
    void on(DonorsChosen e) {
        if (e.retryAt() == null) {
            deadlines.clear(e.transferId(), 0, Step.SEARCH);
        } else {
            deadlines.set(e.transferId(), 0, Step.SEARCH, e.retryAt());
        }
        e.legs().forEach(donor -> deadlines.set(e.transferId(), donor.leg(), Step.RESERVE, e.reserveBy()));
    }

    @EventHandler
    void on(LegReserved e) {
        deadlines.clear(e.ref(), Step.RESERVE);
        deadlines.set(e.ref(), Step.ANSWER, e.answerBy());
        if (ruleApproves(e)) {
            Instant now = StepTimes.now(clock);
            Instant arrival = sourcing.arrival(now, e.travelMinutes());
            Instant latest = now.plus(LONGEST_PROMISE);
            commands.execute(
                    e.ref().reservationId() + ":rule",
                    new ApproveLeg(
                            e.transferId(),
                            e.ref().leg(),
                            e.quantity(),
                            "RULE",
                            arrival.isAfter(latest) ? latest : arrival,
                            now.plus(times.dispatch()),
                            now));
        }
    }

    private boolean ruleApproves(LegReserved e) {
        String donor = e.ref().donorSite();
        String region = sites.network().site(donor).map(Site::regionCode).orElse("");
        BigDecimal demand = levels.find(e.ref().drugCode(), List.of(donor)).stream()
                .map(Level::dailyDemand)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return approvals.promises(region, e.urgency(), e.quantity(), e.usableAfter(), e.keepStock(), demand);
    }

    @EventHandler
    void on(LegApproved e) {
        deadlines.clear(e.ref(), Step.ANSWER);
        deadlines.set(e.ref(), Step.DISPATCH, e.dispatchBy());
    }

    @EventHandler
    void on(LegDispatchOrdered e) {
        deadlines.set(e.ref(), Step.DISPATCH, e.confirmBy());
    }

    @EventHandler
    void on(LegDispatchFailed e) {
        deadlines.set(e.ref(), Step.DISPATCH, e.dispatchBy());
    }

    @EventHandler
    void on(LegDispatched e) {
        deadlines.clear(e.ref(), Step.DISPATCH);
        deadlines.set(e.ref(), Step.ARRIVAL, e.dueAt());
    }

    @EventHandler
    void on(LegReturnOrdered e) {
        deadlines.set(e.ref(), Step.RETURN, e.returnBy());
    }

    @EventHandler
    void on(CancellationStarted e) {
        e.onTheWay().forEach(leg -> deadlines.set(e.transferId(), leg, Step.RETURN, e.returnBy()));
    }

    @EventHandler
    void on(LegEnded e) {
        claims.remove(e.transferId(), e.ref().leg());
        deadlines.clear(e.ref(), Step.RESERVE, Step.ANSWER, Step.DISPATCH, Step.ARRIVAL, Step.RETURN);
    }

    @EventHandler
    void on(TransferClosed e) {
        deadlines.clear(e.transferId(), 0, Step.SEARCH);
    }
}
