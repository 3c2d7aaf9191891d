package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.CountStock;
import io.tiaobo.inventory.stock.command.DispatchReserved;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ExpectTransfer;
import io.tiaobo.inventory.stock.command.ExpireReservation;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.MarkExpired;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReceiveTransfer;
import io.tiaobo.inventory.stock.command.RecordUnmetDemand;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.command.ReleaseReservation;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.command.StockCommand;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.runtime.domain.BusinessDate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Any command, sensible or not, from few lots and few ids so that they meet. Time moves on, and sometimes back. */
final class CommandGenerator {
    private static final StockItemId ITEM = StockScenario.ITEM;
    private static final int KINDS = 15;

    private final SplittableRandom random;
    private Instant now = StockScenario.NOW;

    CommandGenerator(SplittableRandom random) {
        this.random = random;
    }

    StockCommand next() {
        now = now.plus(Duration.ofHours(random.nextInt(30)));
        Instant at = random.nextInt(4) == 0 ? now.minus(Duration.ofHours(random.nextInt(90))) : now;
        int kind = random.nextInt(KINDS);
        return kind < 7 ? onShelf(kind, at) : inTransfer(kind, at);
    }

    private CountStock count(Instant at) {
        String number = number();
        LotCount line = new LotCount(number, expiry(number), random.nextInt(12), random.nextInt(12));
        return new CountStock(ITEM, 0, random.nextBoolean(), List.of(line), at);
    }

    private StockCommand onShelf(int kind, Instant at) {
        return switch (kind) {
            case 0 -> new ReceiveStock(ITEM, "PURCHASE", List.of(lot(random.nextInt(1, 40))), at);
            case 1 ->
                random.nextInt(3) == 0
                        ? new RecordUnmetDemand(ITEM, random.nextInt(1, 25), at)
                        : new DispenseStock(ITEM, random.nextInt(1, 25), at);
            case 2 -> random.nextInt(3) == 0 ? count(at) : new AdjustStock(ITEM, "FOUND", List.of(difference()), at);
            case 3 -> new WriteOffStock(ITEM, "DAMAGED", List.of(lot(random.nextInt(1, 10))), at);
            case 4 -> new HoldStock(ITEM, number(), random.nextInt(1, 9), "RECALL", at);
            case 5 -> new ReleaseHold(ITEM, number(), random.nextInt(1, 9), at);
            default ->
                new ConfigureStockItem(ITEM, random.nextInt(9), random.nextInt(5, 99), BigDecimal.valueOf(2), at);
        };
    }

    private StockCommand inTransfer(int kind, Instant at) {
        int leg = random.nextInt(1, 9);
        String id = "T/1:" + leg;
        return switch (kind) {
            case 7 -> new MarkExpired(ITEM, BusinessDate.of(now));
            case 8, 9 ->
                new ReserveStock(
                        ITEM,
                        id,
                        "T/1",
                        leg,
                        "ZJF",
                        random.nextInt(1, 20),
                        random.nextInt(6),
                        random.nextBoolean() ? null : BusinessDate.of(now).plusDays(random.nextInt(20)),
                        now.plus(Duration.ofDays(2)),
                        now);
            case 10 -> new ReleaseReservation(ITEM, id, "CANCELLED", now);
            case 11 -> new ExpireReservation(ITEM, id, now);
            case 12 -> new DispatchReserved(ITEM, id, "ZJF", random.nextInt(1, 12), at);
            case 13 -> new ExpectTransfer(ITEM, "T/2", leg, "CITY", List.of(lot(random.nextInt(1, 20))), at);
            default ->
                random.nextBoolean()
                        ? new ReceiveTransfer(ITEM, "T/2", leg, "r" + random.nextInt(3), List.of(counted()), at)
                        : new ReturnTransfer(
                                ITEM,
                                random.nextBoolean() ? "T/1" : "T/2",
                                leg,
                                random.nextBoolean(),
                                List.of(lot(random.nextInt(1, 9))),
                                at);
        };
    }

    private String number() {
        return "L" + random.nextInt(4);
    }

    private LotUnits lot(long quantity) {
        String number = number();
        return new LotUnits(number, expiry(number), quantity);
    }

    private LotUnits difference() {
        int units = random.nextInt(1, 15);
        return lot(random.nextBoolean() ? units : -units);
    }

    private CountedLot counted() {
        String number = number();
        return new CountedLot(
                number, expiry(number), random.nextInt(9), random.nextInt(3), random.nextInt(3), random.nextInt(2));
    }

    /** Mostly one date per lot, so that lots fill; now and then another one. */
    private LocalDate expiry(String number) {
        int shift = random.nextInt(12) == 0 ? 1 : 0;
        return StockScenario.TODAY.plusDays(number.hashCode() % 4 * 20L + shift);
    }
}
