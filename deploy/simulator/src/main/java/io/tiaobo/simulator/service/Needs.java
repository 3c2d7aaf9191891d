package io.tiaobo.simulator.service;

import io.tiaobo.simulator.world.EventLog;
import io.tiaobo.simulator.world.StoredEvent;
import io.tiaobo.transfer.network.projection.Level;
import io.tiaobo.transfer.sourcing.domain.Claim;
import io.tiaobo.transfer.sourcing.domain.KeepStock;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.sourcing.projection.OpenNeeds;
import io.tiaobo.transfer.transfer.event.CancellationStarted;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.NeedRaised;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Uncovered needs, added up from the transfers' events: the rivals of a search. */
record Needs(EventLog events, TransferTables.Levels levels) implements OpenNeeds {
    private static final class Sum {
        private final TransferRequested request;
        private final Map<Integer, Long> outstanding = new HashMap<>();
        private Urgency urgency;
        private long wanted;
        private long accepted;
        private boolean over;

        Sum(TransferRequested request) {
            this.request = request;
            this.urgency = request.urgency();
            this.wanted = request.quantity();
        }

        void on(Object event) {
            if (event instanceof NeedRaised e) {
                wanted = e.quantity();
                urgency = e.urgency();
            } else if (event instanceof DonorsChosen e) {
                e.legs().forEach(leg -> outstanding.put(leg.leg(), leg.quantity()));
            } else if (event instanceof LegReserved e) {
                outstanding.put(e.ref().leg(), e.quantity());
            } else if (event instanceof LegApproved e) {
                outstanding.put(e.ref().leg(), e.quantity());
            } else if (event instanceof LegDispatched e) {
                outstanding.put(e.ref().leg(), e.quantity());
            } else if (event instanceof LegReceived e) {
                outstanding.put(e.ref().leg(), e.remaining());
                accepted += e.accepted();
            } else if (event instanceof LegEnded e) {
                outstanding.remove(e.ref().leg());
            } else if (event instanceof CancellationStarted || event instanceof TransferClosed) {
                over = true;
            }
        }

        long uncovered() {
            return over
                    ? 0
                    : wanted
                            - accepted
                            - outstanding.values().stream().mapToLong(u -> u).sum();
        }
    }

    @Override
    public List<Claim> besides(String transferId, String drugCode) {
        Map<String, Sum> sums = new TreeMap<>();
        for (StoredEvent stored : events.all()) {
            Object event = stored.message().getPayload();
            if (event instanceof TransferRequested request) {
                sums.put(request.transferId(), new Sum(request));
            } else {
                Objects.requireNonNull(sums.get(stored.message().getAggregateIdentifier()))
                        .on(event);
            }
        }
        return sums.values().stream()
                .filter(sum -> sum.request.drugCode().equals(drugCode)
                        && !sum.request.transferId().equals(transferId)
                        && sum.uncovered() > 0)
                .map(this::claim)
                .toList();
    }

    private Claim claim(Sum sum) {
        Level level = levels.at(sum.request.drugCode(), sum.request.siteCode());
        Long days = KeepStock.daysOf(
                level == null ? 0 : level.usable(), level == null ? BigDecimal.ZERO : level.dailyDemand());
        return new Claim(
                sum.request.transferId(),
                sum.request.siteCode(),
                sum.urgency,
                days == null ? Long.MAX_VALUE : days,
                sum.uncovered());
    }
}
