package io.tiaobo.contracts.sample;

import static io.tiaobo.contracts.sample.Story.*;

import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockExpiredV1;
import io.tiaobo.contracts.inventory.v1.StockHeldV1;
import io.tiaobo.contracts.inventory.v1.StockHoldReleasedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reference data, a level and the facts about stock. */
final class InventorySamples {
    private InventorySamples() {}

    static List<Record> referenceData() {
        return List.of(
                new SiteV1(
                        STATION,
                        "张家坟村社区卫生服务站",
                        "Zhangjiafen village health station",
                        "COMMUNITY_STATION",
                        "PUBLIC",
                        CENTRE,
                        "110106",
                        new BigDecimal("39.8263"),
                        new BigDecimal("116.1317"),
                        12,
                        7,
                        "ON_DELIVERY",
                        true),
                new DrugV1(
                        IRBESARTAN,
                        "厄贝沙坦片(原研)",
                        "Irbesartan tablets (originator)",
                        "XC09CAE087A001",
                        true,
                        false,
                        "片",
                        "tablet",
                        7,
                        "ROOM",
                        "示例制药有限公司",
                        true),
                new StockLevelV1(
                        STATION,
                        IRBESARTAN,
                        9,
                        168,
                        0,
                        0,
                        168,
                        0,
                        56,
                        140,
                        new BigDecimal("4.125"),
                        LocalDate.parse("2027-02-28"),
                        RECEIVED));
    }

    static List<Record> shelf() {
        return List.of(
                new StockReceivedV1(
                        CENTRE,
                        IRBESARTAN,
                        "PURCHASE",
                        List.of(lot(140), secondLot(280)),
                        420,
                        Instant.parse("2026-11-16T03:20:00Z")),
                new StockDispensedV1(STATION, IRBESARTAN, List.of(lot(28)), 28, Instant.parse("2026-11-24T02:15:00Z")),
                new DispenseRefusedV1(STATION, IRBESARTAN, 28, 0, ASKED),
                new StockAdjustedV1(CENTRE, IRBESARTAN, "STOCKTAKE_LOSS", List.of(secondLot(-3)), -3, LATER),
                new StockWrittenOffV1(
                        SIBLING,
                        IRBESARTAN,
                        "EXPIRED",
                        List.of(expiredLot(5)),
                        5,
                        Instant.parse("2026-12-01T01:30:00Z")),
                new StockHeldV1(CENTRE, IRBESARTAN, "IRB2605A", 14, "STORAGE_BREACH", LATER),
                new StockHoldReleasedV1(CENTRE, IRBESARTAN, "IRB2605A", 14, Instant.parse("2026-11-27T08:00:00Z")),
                new StockExpiredV1(SIBLING, IRBESARTAN, List.of(expiredLot(5)), Instant.parse("2026-11-30T16:00:00Z")));
    }

    static List<Record> ordering() {
        LocalDate placed = LocalDate.parse("2026-11-09");
        return List.of(
                new OrderPlacedV1("PO-20261109-017", STATION, IRBESARTAN, 140, placed),
                new OrderFilledV1("PO-20261109-017", STATION, IRBESARTAN, 140, 28, LocalDate.parse("2026-11-16")),
                new AssortmentChangedV1(
                        SIBLING, METOPROLOL, "DELISTED", "POLICY_INSTRUCTION", LocalDate.parse("2026-10-01")),
                new SupplyChannelReportedV1(
                        IRBESARTAN, "TIGHT", "Fengtai district drug supply desk", LocalDate.parse("2026-11-18")));
    }

    static List<Record> promises() {
        return List.of(
                new StockReservedV1(
                        CENTRE, IRBESARTAN, RESERVATION, TRANSFER, 1, travelling(), 168, 252, ANSWER_BY, RESERVED),
                new StockReservationRejectedV1(
                        CENTRE,
                        METOPROLOL,
                        OTHER_TRANSFER + ":1",
                        OTHER_TRANSFER,
                        1,
                        "INSUFFICIENT_STOCK",
                        84,
                        60,
                        70,
                        RESERVED),
                new ReservationEndedV1(
                        SIBLING,
                        METOPROLOL,
                        OTHER_TRANSFER + ":2",
                        OTHER_TRANSFER,
                        2,
                        "RELEASED",
                        40,
                        0,
                        Instant.parse("2026-11-23T05:12:01Z")));
    }

    static List<Record> transit() {
        return List.of(
                new StockDispatchedV1(
                        CENTRE, IRBESARTAN, RESERVATION, TRANSFER, 1, STATION, travelling(), 168, 0, DISPATCHED),
                new StockDispatchRejectedV1(
                        SIBLING,
                        METOPROLOL,
                        OTHER_TRANSFER + ":2",
                        OTHER_TRANSFER,
                        2,
                        "RESERVATION_NOT_FOUND",
                        DISPATCHED),
                new TransferExpectedV1(STATION, IRBESARTAN, TRANSFER, 1, CENTRE, travelling(), 168, DISPATCHED),
                new TransferStockReceivedV1(
                        STATION, IRBESARTAN, TRANSFER, 1, "R1", arrived(), 168, 0, 0, 0, 0, RECEIVED),
                new TransferStockReturnedV1(
                        SIBLING, METOPROLOL, OTHER_TRANSFER, 3, List.of(metoprolol(14)), 14, LATER));
    }
}
