package io.tiaobo.e2e;

import static io.tiaobo.e2e.CrashScene.NEED;
import static io.tiaobo.e2e.CrashScene.SHELF;

import io.tiaobo.chaos.cluster.Service;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The ways a need can go: to its end, past every time-out, through every compensation. */
enum CrashPath {
    /** The network is made; goods come, are held, miscounted, broken and given away. */
    OPENING(WithSystem.BY_RULE) {
        @Override
        Ending walk(CrashScene scene) {
            CrashScene inside = CrashScene.open(scene.site(), scene.network().prefix() + "-IN", this);
            String centre = inside.network().centre();
            inside.holdAndRelease(centre, 5);
            inside.miscount(centre, -3);
            inside.miscount(centre, 1);
            inside.writeOff(centre, 2);
            inside.dispense(centre, 4);
            inside.addsUp();
            return Ending.nothing();
        }
    },
    /** Everything goes well, the rule promises for the donor. */
    WELL(WithSystem.BY_RULE) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            patient.send(patient.promised());
            patient.receive(patient.onItsWay());
            scene.collects(patient);
            return Ending.fulfilled(patient);
        }
    },
    /** A second patient comes: the need grows while its first part is reserved. */
    MORE(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase first = scene.somebodyWaits();
            String transfer = first.transferId();
            scene.legs(transfer, "RESERVED", 1);
            String second = scene.registered();
            scene.legs(transfer, "RESERVED", 2).forEach(leg -> scene.approveAndSend(transfer, leg));
            scene.legs(transfer, "DISPATCHED", 2).forEach(leg -> scene.receive(transfer, leg));
            return new Ending(transfer, "FULFILLED", List.of(first.entryId(), second));
        }
    },
    /** The donor says no after it has promised: its goods are free again, the next donor is asked. */
    REFUSED(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            String transfer = patient.transferId();
            JsonNode leg = scene.centreReserves(transfer);
            scene.approve(transfer, leg);
            scene.refuse(transfer, leg);
            scene.goesTheWholeWay(transfer, scene.depot());
            return Ending.fulfilled(patient);
        }
    },
    /** The donor's shelf is empty by the time its goods are to be reserved: the next donor is asked. */
    NOT_RESERVED(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            Runnable back =
                    scene.unseen("StockDispensed", scene.centre(), "dispenses", Map.of("quantity", SHELF), SHELF);
            PatientCase patient = scene.somebodyWaits();
            back.run();
            scene.goesTheWholeWay(patient.transferId(), scene.depot());
            return Ending.fulfilled(patient);
        }
    },
    /** Promised goods break just before they are sent: the dispatch is rejected, the rest is sent, another donor gives what is missing. */
    DISPATCH_REJECTED(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            String transfer = patient.transferId();
            JsonNode leg = scene.centreReserves(transfer);
            scene.approve(transfer, leg);
            long broken = SHELF - NEED + 10;
            Runnable back = scene.unseen(
                    "ReservationEnded",
                    scene.centre(),
                    "write-offs",
                    scene.brokenGoods(scene.centre(), broken),
                    broken);
            scene.send(transfer, leg, NEED);
            back.run();
            scene.goesTheWholeWay(transfer, scene.depot());
            scene.send(transfer, scene.leg(transfer, "APPROVED", scene.centre()), NEED - 10);
            scene.receive(transfer, scene.onItsWay(transfer, scene.centre()));
            return Ending.fulfilled(patient);
        }
    },
    /** Some of it arrives unfit, some not at all, some later: what is missing is looked for again. */
    PARTLY_RECEIVED(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            String transfer = patient.transferId();
            JsonNode leg = scene.centreSends(transfer);
            scene.receivePart(transfer, leg, NEED - 8, 3, 2);
            scene.approveAndSend(transfer, scene.legs(transfer, "RESERVED", 1).get(0));
            scene.receive(transfer, scene.legs(transfer, "DISPATCHED", 1).get(0));
            scene.receivePart(transfer, leg, 3, 0, 0);
            return Ending.fulfilled(patient);
        }
    },
    /** Given up before anything was sent: the promise is released. */
    CANCELLED(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            String transfer = scene.asksByHand();
            scene.centreReserves(transfer);
            scene.cancel(transfer);
            return Ending.cancelled(transfer);
        }
    },
    /** Given up on the road, and nobody brings it back in time; in the end somebody does. */
    GIVEN_BACK(WithSystem.BY_HAND, "--tiaobo.deadlines.come-back=3s") {
        @Override
        Ending walk(CrashScene scene) {
            String transfer = scene.asksByHand();
            JsonNode leg = scene.centreSends(transfer);
            scene.cancel(transfer);
            scene.bureauKnows(transfer, "RETURN");
            scene.giveBack(transfer, leg);
            return Ending.cancelled(transfer);
        }
    },
    /** A supplier is faster than the donor: the shortage is over, the transfer gives its reservation up. */
    RESTOCKED(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            scene.centreReserves(patient.transferId());
            scene.supplied(NEED);
            return new Ending(patient.transferId(), "CANCELLED", List.of(patient.entryId()));
        }
    },
    /** The patient goes elsewhere and the station gives the shortage up. */
    WITHDRAWN(WithSystem.BY_HAND) {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            scene.centreReserves(patient.transferId());
            scene.withdraws(patient);
            scene.cancelShortage();
            return Ending.cancelled(patient.transferId());
        }
    },
    /** Inventory does not answer in time; it answers later, and what it promised then is released. */
    NO_RESERVATION(WithSystem.BY_HAND, "--tiaobo.deadlines.reserve=3s") {
        @Override
        Ending walk(CrashScene scene) {
            Victim inventory = scene.site().victim(Service.INVENTORY);
            inventory.down();
            PatientCase patient = scene.somebodyWaits();
            scene.bureauKnows(patient.transferId(), "RESERVE");
            scene.escalated(patient);
            inventory.up();
            return scene.bought(patient);
        }
    },
    /** No donor answers in time: nobody is left, medicine is bought. */
    NO_ANSWER(WithSystem.BY_HAND, "--tiaobo.deadlines.answer=3s") {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            return scene.bought(patient);
        }
    },
    /** The donors promise and do not send in time. */
    NOT_SENT(WithSystem.BY_RULE, "--tiaobo.deadlines.dispatch=3s") {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            scene.bureauKnows(patient.transferId(), "DISPATCH");
            return scene.bought(patient);
        }
    },
    /** Inventory does not book a dispatch in time; the bureau is told, the goods go on when it does. */
    NOT_BOOKED(WithSystem.BY_HAND, "--tiaobo.deadlines.booking=3s") {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            String transfer = patient.transferId();
            JsonNode leg = scene.centreReserves(transfer);
            Victim inventory = scene.site().victim(Service.INVENTORY);
            inventory.down();
            scene.approveAndSend(transfer, leg);
            scene.bureauKnows(transfer, "DISPATCH");
            inventory.up();
            scene.receive(transfer, scene.onItsWay(transfer, scene.centre()));
            return Ending.fulfilled(patient);
        }
    },
    /** The goods are late: the bureau is told, and in the end they arrive. */
    LATE(WithSystem.BY_RULE, "--tiaobo.deadlines.arrival=3s") {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            patient.send(patient.promised());
            scene.bureauKnows(patient.transferId(), "ARRIVAL");
            patient.receive(patient.onItsWay());
            return Ending.fulfilled(patient);
        }
    },
    /** A reservation ends by itself at its donor. The step times add up to its life; this one makes the sum six seconds. */
    EXPIRED(WithSystem.BY_HAND, "--tiaobo.deadlines.booking=-PT29H1M54S") {
        @Override
        Ending walk(CrashScene scene) {
            PatientCase patient = scene.somebodyWaits();
            return scene.bought(patient);
        }
    };

    private final String region;
    private final List<String> settings;

    CrashPath(String region, String... settings) {
        this.region = region;
        this.settings = List.of(settings);
    }

    /** Division code of the network it is walked in. */
    String region() {
        return region;
    }

    /** Arguments the transfer service needs for it. */
    List<String> settings() {
        return settings;
    }

    /** Walks it and returns as soon as nobody has to do anything any more. */
    abstract Ending walk(CrashScene scene);

    /**
     * What must be true at the end of a path.
     *
     * @param transfer its transfer; empty if there was none
     * @param outcome how that ended
     * @param served entries of the patients who have their medicine
     */
    record Ending(String transfer, String outcome, List<String> served) {
        static Ending nothing() {
            return new Ending("", "", List.of());
        }

        static Ending fulfilled(PatientCase patient) {
            return new Ending(patient.transferId(), "FULFILLED", List.of(patient.entryId()));
        }

        static Ending cancelled(String transfer) {
            return new Ending(transfer, "CANCELLED", List.of());
        }
    }
}
