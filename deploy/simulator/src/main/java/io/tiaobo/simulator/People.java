package io.tiaobo.simulator;

import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.CancelShortage;
import io.tiaobo.shortage.shortage.domain.CancelReason;
import io.tiaobo.shortage.waitinglist.command.RegisterPatient;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import io.tiaobo.simulator.service.Service;
import io.tiaobo.simulator.world.Faults;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.process.StepTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everybody outside: patients, station doctors, pharmacists. They forget nothing they asked for, and ask again. */
final class People {
    private final Faults chance;
    private final Network network;
    private final Service inventory;
    private final Service shortage;
    private final Service transfer;
    private final LegWork legWork;
    private final List<Deed> unanswered = new ArrayList<>();
    private final List<Deed> answered = new ArrayList<>();
    private final List<String> patients = new ArrayList<>();
    private int deeds;

    People(Faults chance, Network network, Service inventory, Service shortage, Service transfer) {
        this.chance = chance;
        this.network = network;
        this.inventory = inventory;
        this.shortage = shortage;
        this.transfer = transfer;
        this.legWork = new LegWork(chance, transfer);
    }

    /** Whether somebody still waits for an answer, or has goods to count. */
    boolean haveWork() {
        return !unanswered.isEmpty() || !legWork.waiting().isEmpty();
    }

    /** The next thing somebody does; a deed that got no answer stays to be done again. */
    Deed next(boolean finishing) {
        if (!unanswered.isEmpty() && (finishing || chance.below(3) > 0)) {
            return unanswered.get(chance.below(unanswered.size()));
        }
        if (!finishing && !answered.isEmpty() && chance.below(8) == 0) {
            return answered.get(chance.below(answered.size()));
        }
        return legWork.waiting().isEmpty() || (!finishing && chance.coin()) ? something() : onLeg(finishing);
    }

    private Deed onLeg(boolean finishing) {
        LegWork.Choice choice = legWork.choose(finishing);
        return want(transfer, id -> () -> choice.command(id));
    }

    void answered(Deed deed) {
        if (unanswered.remove(deed)) {
            answered.add(deed);
        }
    }

    private Deed want(Service service, Function<String, java.util.function.Supplier<Object>> command) {
        String id = "deed-" + deeds++;
        Deed deed = new Deed(service, id, command.apply(id));
        unanswered.add(deed);
        return deed;
    }

    private Deed something() {
        return switch (chance.below(14)) {
            case 0, 1, 2, 3, 4, 5 -> dispense();
            case 6, 7 -> register();
            case 8 -> withdraw();
            case 9 -> goodsCome();
            case 10 -> count();
            case 11 -> hold();
            case 12 -> cancelShortage();
            default -> cancelTransfer();
        };
    }

    private StockItemId someItem() {
        return new StockItemId(network.someSite(chance), network.someDrug(chance));
    }

    private Deed dispense() {
        String site = chance.below(4) == 0 ? network.someSite(chance) : network.someStation(chance);
        StockItemId item = new StockItemId(site, network.someDrug(chance));
        long quantity = 1 + chance.below(12);
        return want(
                inventory,
                id -> () -> new DispenseStock(item, quantity, inventory.clock().instant()));
    }

    private Deed goodsCome() {
        StockItemId item = someItem();
        List<io.tiaobo.inventory.stock.domain.LotUnits> lots =
                List.of(network.lot(1 + chance.below(2), 1 + chance.below(20)));
        return want(
                inventory,
                id -> () -> new ReceiveStock(
                        item, "PURCHASE", lots, inventory.clock().instant()));
    }

    private Deed count() {
        StockItemId item = someItem();
        long difference = chance.below(9) - 6;
        if (difference == 0 || chance.below(3) == 0) {
            List<io.tiaobo.inventory.stock.domain.LotUnits> lots = List.of(network.lot(1, 1 + chance.below(5)));
            return want(
                    inventory,
                    id -> () -> new WriteOffStock(
                            item, "DAMAGED", lots, inventory.clock().instant()));
        }
        List<io.tiaobo.inventory.stock.domain.LotUnits> lots = List.of(network.lot(1 + chance.below(2), difference));
        String reason = difference > 0 ? "FOUND" : "MISSING";
        return want(
                inventory,
                id -> () ->
                        new AdjustStock(item, reason, lots, inventory.clock().instant()));
    }

    private Deed hold() {
        StockItemId item = someItem();
        String lot = "L" + (1 + chance.below(2));
        long quantity = 1 + chance.below(5);
        return chance.coin()
                ? want(
                        inventory,
                        id -> () -> new HoldStock(
                                item,
                                lot,
                                quantity,
                                "QUARANTINE",
                                inventory.clock().instant()))
                : want(
                        inventory,
                        id -> () -> new ReleaseHold(
                                item, lot, quantity, inventory.clock().instant()));
    }

    private Deed register() {
        String site = network.someStation(chance);
        String drug = network.someDrug(chance);
        long quantity = 1 + chance.below(10);
        int daysLeft = chance.below(10);
        RiskClass risk = RiskClass.values()[chance.below(3)];
        Arrivals arrivals = shortage.part(Arrivals.class);
        return want(shortage, id -> {
            patients.add(site + " " + id);
            return () -> new RegisterPatient(
                    site,
                    Network.GROUP,
                    id,
                    drug,
                    List.of(),
                    quantity,
                    daysLeft,
                    risk,
                    Seen.of(arrivals.shelf(site, Network.GROUP, drug)),
                    shortage.clock().instant());
        });
    }

    private Deed withdraw() {
        if (patients.isEmpty()) {
            return dispense();
        }
        String[] patient = patients.get(chance.below(patients.size())).split(" ");
        return want(
                shortage,
                id -> () -> new WithdrawPatient(
                        patient[0], Network.GROUP, patient[1], shortage.clock().instant()));
    }

    private Deed cancelShortage() {
        String site = network.someStation(chance);
        String drug = network.someDrug(chance);
        return want(
                shortage,
                id -> () -> new CancelShortage(
                        site,
                        drug,
                        CancelReason.NO_LONGER_NEEDED,
                        Seen.of(0L),
                        shortage.clock().instant()));
    }

    private Deed cancelTransfer() {
        String transferId =
                "T/" + network.someStation(chance) + "/" + network.someDrug(chance) + "/" + (1 + chance.below(2));
        return want(transfer, id -> () -> {
            var now = StepTimes.now(transfer.clock());
            return new CancelTransfer(
                    transferId, "BY_HAND", "P", now.plus(legWork.times().comeBack()), now);
        });
    }
}
