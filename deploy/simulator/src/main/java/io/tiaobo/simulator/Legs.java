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
import java.util.Objects;
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

        private void on(Object event) {
            if (event instanceof LegReserved e) {
                turn = Turn.ANSWER;
                promised = e.quantity();
            } else if (event instanceof LegApproved e) {
                turn = Turn.DISPATCH;
                promised = e.quantity();
            } else if (event instanceof LegReduced e) {
                promised = Math.min(promised, e.remaining());
            } else if (event instanceof LegDispatchOrdered) {
                turn = Turn.NOBODY;
            } else if (event instanceof LegDispatchFailed) {
                turn = Turn.DISPATCH;
            } else if (event instanceof LegDispatched e) {
                turn = Turn.COUNT;
                e.lots().forEach(lot -> onTheWay.merge(lot.lot(), lot.quantity(), Long::sum));
            } else if (event instanceof LegReceiptOrdered e) {
                e.lines().forEach(line -> take(line.lot(), line.accepted() + line.rejected() + line.lost()));
            } else if (event instanceof LegReturnOrdered e) {
                e.lots().forEach(lot -> take(lot.lot(), lot.quantity()));
            } else if (event instanceof LegEnded) {
                turn = Turn.NOBODY;
            }
        }

        private void take(String lot, long quantity) {
            onTheWay.computeIfPresent(lot, (name, rest) -> rest > quantity ? rest - quantity : null);
            if (onTheWay.isEmpty()) {
                turn = Turn.NOBODY;
            }
        }
    }

    private Legs() {}

    /** The legs on which somebody has to do something. */
    static List<Leg> waiting(EventLog events) {
        Map<String, Leg> legs = new TreeMap<>();
        for (StoredEvent stored : events.all()) {
            Object event = stored.message().getPayload();
            if (event instanceof DonorsChosen chosen) {
                chosen.legs().forEach(donor -> {
                    LegRef ref = new LegRef(
                            chosen.transferId(), donor.leg(), donor.donorSite(), chosen.siteCode(), chosen.drugCode());
                    legs.put(ref.reservationId(), new Leg(ref));
                });
            } else {
                LegRef ref = refOf(event);
                if (ref != null) {
                    Objects.requireNonNull(legs.get(ref.reservationId())).on(event);
                }
            }
        }
        return legs.values().stream().filter(leg -> leg.turn != Turn.NOBODY).toList();
    }

    private static @org.jspecify.annotations.Nullable LegRef refOf(Object event) {
        if (event instanceof LegReserved e) {
            return e.ref();
        }
        if (event instanceof LegReduced e) {
            return e.ref();
        }
        if (event instanceof LegApproved e) {
            return e.ref();
        }
        if (event instanceof LegDispatchOrdered e) {
            return e.ref();
        }
        if (event instanceof LegDispatchFailed e) {
            return e.ref();
        }
        if (event instanceof LegDispatched e) {
            return e.ref();
        }
        if (event instanceof LegReceiptOrdered e) {
            return e.ref();
        }
        if (event instanceof LegReturnOrdered e) {
            return e.ref();
        }
        return event instanceof LegEnded e ? e.ref() : null;
    }
}
