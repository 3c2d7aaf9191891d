package io.tiaobo.simulator;

import io.tiaobo.simulator.world.EventLog;
import io.tiaobo.simulator.world.StoredEvent;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatchFailed;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegReceiptOrdered;
import io.tiaobo.transfer.transfer.event.LegReduced;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the two sites of every leg see of it, and whose turn it is. */
final class Legs {
    /** Who has to do something. */
    enum Turn {
        ANSWER,
        DISPATCH,
        COUNT,
        NOBODY
    }

    /** One leg. */
    static final class Leg {
        private final LegRef ref;
        private final Map<String, Long> onTheWay = new TreeMap<>();
        private Turn turn = Turn.NOBODY;
        private long promised;

        Leg(LegRef ref) {
            this.ref = ref;
        }

        LegRef ref() {
            return ref;
        }

        Turn turn() {
            return turn;
        }

        long promised() {
            return promised;
        }

        /** Units by lot that were neither counted nor sent back. */
        Map<String, Long> onTheWay() {
            return onTheWay;
        }

        private void next(Turn whose) {
            turn = whose;
        }

        private void promise(long quantity, Turn whose) {
            promised = quantity;
            turn = whose;
        }

        private void take(String lot, long quantity) {
            onTheWay.computeIfPresent(lot, (name, rest) -> rest > quantity ? rest - quantity : null);
            if (onTheWay.isEmpty()) {
                turn = Turn.NOBODY;
            }
        }
    }

    private final Map<String, Leg> legs = new TreeMap<>();

    private Legs() {}

    /** The legs on which somebody has to do something. */
    static List<Leg> waiting(EventLog events) {
        Legs all = new Legs();
        for (StoredEvent stored : events.all()) {
            all.on(stored.message().getPayload());
        }
        return all.legs.values().stream().filter(leg -> leg.turn != Turn.NOBODY).toList();
    }

    private Leg leg(LegRef ref) {
        return legs.computeIfAbsent(ref.reservationId(), id -> new Leg(ref));
    }

    private void on(Object event) {
        if (event instanceof DonorsChosen e) {
            e.legs().forEach(donor -> {
                LegRef ref = new LegRef(e.transferId(), donor.leg(), donor.donorSite(), e.siteCode(), e.drugCode());
                legs.put(ref.reservationId(), new Leg(ref));
            });
        } else if (event instanceof LegReserved e) {
            leg(e.ref()).promise(e.quantity(), Turn.ANSWER);
        } else if (event instanceof LegReduced e) {
            Leg leg = leg(e.ref());
            leg.promise(Math.min(leg.promised, e.remaining()), leg.turn);
        } else if (event instanceof LegApproved e) {
            leg(e.ref()).promise(e.quantity(), Turn.DISPATCH);
        } else if (event instanceof LegDispatchOrdered e) {
            leg(e.ref()).next(Turn.NOBODY);
        } else if (event instanceof LegDispatchFailed e) {
            leg(e.ref()).next(Turn.DISPATCH);
        } else if (event instanceof LegDispatched e) {
            Leg leg = leg(e.ref());
            leg.next(Turn.COUNT);
            e.lots().forEach(lot -> leg.onTheWay.merge(lot.lot(), lot.quantity(), Long::sum));
        } else if (event instanceof LegReceiptOrdered e) {
            e.lines().forEach(line -> leg(e.ref()).take(line.lot(), line.settled()));
        } else if (event instanceof LegReturnOrdered e) {
            e.lots().forEach(lot -> leg(e.ref()).take(lot.lot(), lot.quantity()));
        } else if (event instanceof LegEnded e) {
            leg(e.ref()).next(Turn.NOBODY);
        }
    }
}
