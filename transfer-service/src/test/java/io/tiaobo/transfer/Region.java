package io.tiaobo.transfer;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a region's inventory and shortage services would say: one warehouse, one depot, one centre and its stations. */
final class Region {
    static final LocalDate EXPIRY = LocalDate.of(2028, 6, 30);

    /** Division code where no rule promises for the donor. */
    static final String ASKS_A_PERSON = "110107";

    private Region() {}

    static List<SiteV1> sites() {
        return List.of(
                site("CITY", "CITY_WAREHOUSE", null, 0),
                site("DEPOT", "COUNTY_DEPOT", "CITY", 60),
                site("YUNGANG", "COMMUNITY_CENTRE", "DEPOT", 40),
                site("ZHANGJIAFEN", "COMMUNITY_STATION", "YUNGANG", 15),
                site("BEIGONG", "COMMUNITY_STATION", "YUNGANG", 20),
                site("DAHUICHANG", "COMMUNITY_STATION", "YUNGANG", 25));
    }

    private static SiteV1 site(String code, String kind, @Nullable String parent, int minutes) {
        return new SiteV1(
                code,
                code + "站",
                code,
                kind,
                "PUBLIC",
                parent,
                code.equals("DAHUICHANG") ? ASKS_A_PERSON : "110106",
                BigDecimal.valueOf(39.8),
                BigDecimal.valueOf(116.1),
                minutes,
                7,
                "PREPAID",
                true);
    }

    static DrugV1 drug(String code) {
        return new DrugV1(
                code, "厄贝沙坦片", "irbesartan", "IRBESARTAN", true, false, "片", "tablet", 7, "ROOM", "maker", true);
    }

    static StockLevelV1 level(String site, String drug, long version, long usable, long minimum, int demand) {
        return new StockLevelV1(
                site, drug, version, usable, 0, 0, usable, 0, minimum, 1000, BigDecimal.valueOf(demand), EXPIRY, now());
    }

    static ShortageDeclaredV1 shortage(String site, String drug, long quantity, String urgency) {
        return new ShortageDeclaredV1(
                site + "/" + drug + "/1",
                site,
                drug,
                "DISPENSE_REFUSED",
                quantity,
                urgency,
                0,
                0,
                10,
                60,
                BigDecimal.valueOf(2),
                now());
    }

    static StockReservedV1 reserved(ReserveStockV1 asked, long quantity) {
        return new StockReservedV1(
                asked.siteCode(),
                asked.drugCode(),
                asked.reservationId(),
                asked.transferId(),
                asked.leg(),
                List.of(new LotQuantity("LOT1", EXPIRY, quantity)),
                quantity,
                asked.keepStock(),
                asked.expiresAt(),
                now());
    }

    static StockDispatchedV1 dispatched(ReserveStockV1 asked, long quantity) {
        return new StockDispatchedV1(
                asked.siteCode(),
                asked.drugCode(),
                asked.reservationId(),
                asked.transferId(),
                asked.leg(),
                asked.toSite(),
                List.of(new LotQuantity("LOT1", EXPIRY, quantity)),
                quantity,
                0,
                now());
    }

    static TransferStockReceivedV1 received(ReceiveTransferV1 order, long remaining) {
        long accepted =
                order.lines().stream().mapToLong(line -> line.accepted()).sum();
        long rejected =
                order.lines().stream().mapToLong(line -> line.rejected()).sum();
        long lost = order.lines().stream().mapToLong(line -> line.lost()).sum();
        long over = order.lines().stream().mapToLong(line -> line.over()).sum();
        return new TransferStockReceivedV1(
                order.siteCode(),
                order.drugCode(),
                order.transferId(),
                order.leg(),
                order.receiptId(),
                order.lines(),
                accepted,
                rejected,
                lost,
                over,
                remaining,
                now());
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
