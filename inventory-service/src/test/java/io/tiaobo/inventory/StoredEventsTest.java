package io.tiaobo.inventory;

import io.tiaobo.inventory.drug.command.RegisterDrug;
import io.tiaobo.inventory.drug.domain.Drug;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.drug.event.DrugEvent;
import io.tiaobo.inventory.policy.command.AgreeVolume;
import io.tiaobo.inventory.policy.command.ApproveExplanation;
import io.tiaobo.inventory.policy.command.ClearBan;
import io.tiaobo.inventory.policy.command.SetPurchaseRule;
import io.tiaobo.inventory.policy.command.SuspectBan;
import io.tiaobo.inventory.policy.domain.AgreedVolume;
import io.tiaobo.inventory.policy.domain.BanEvidence;
import io.tiaobo.inventory.policy.domain.BanGround;
import io.tiaobo.inventory.policy.domain.BanSuspicion;
import io.tiaobo.inventory.policy.domain.Explanation;
import io.tiaobo.inventory.policy.domain.PurchaseRule;
import io.tiaobo.inventory.policy.domain.PurchaseRuleText;
import io.tiaobo.inventory.policy.event.BanEvent;
import io.tiaobo.inventory.policy.event.ExplanationEvent;
import io.tiaobo.inventory.policy.event.PurchaseRuleEvent;
import io.tiaobo.inventory.policy.event.VolumeEvent;
import io.tiaobo.inventory.price.command.SetDrugPrice;
import io.tiaobo.inventory.price.command.SetReimbursementRatio;
import io.tiaobo.inventory.price.command.SetSitePrice;
import io.tiaobo.inventory.price.domain.DrugPrice;
import io.tiaobo.inventory.price.domain.PriceBasis;
import io.tiaobo.inventory.price.domain.ReimbursementRatio;
import io.tiaobo.inventory.price.domain.SitePrice;
import io.tiaobo.inventory.price.event.DrugPriceEvent;
import io.tiaobo.inventory.price.event.ReimbursementEvent;
import io.tiaobo.inventory.price.event.SitePriceEvent;
import io.tiaobo.inventory.purchase.command.ChangeAssortment;
import io.tiaobo.inventory.purchase.command.PlaceOrder;
import io.tiaobo.inventory.purchase.command.RecordDelivery;
import io.tiaobo.inventory.purchase.command.ReportSupplyChannel;
import io.tiaobo.inventory.purchase.domain.Assortment;
import io.tiaobo.inventory.purchase.domain.AssortmentStatus;
import io.tiaobo.inventory.purchase.domain.PurchaseOrder;
import io.tiaobo.inventory.purchase.domain.SupplyChannel;
import io.tiaobo.inventory.purchase.domain.SupplyStatus;
import io.tiaobo.inventory.purchase.event.AssortmentEvent;
import io.tiaobo.inventory.purchase.event.OrderEvent;
import io.tiaobo.inventory.purchase.event.SupplyChannelEvent;
import io.tiaobo.inventory.site.command.RegisterSite;
import io.tiaobo.inventory.site.domain.Site;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.site.event.SiteEvent;
import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.CountStock;
import io.tiaobo.inventory.stock.command.DispatchReserved;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ExpectTransfer;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.MarkExpired;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReceiveTransfer;
import io.tiaobo.inventory.stock.command.RecordUnmetDemand;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.command.ReleaseReservation;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotCount;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItem;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.eventstore.EventFormat;
import io.tiaobo.testkit.corpus.StoredEventsContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

class StoredEventsTest extends StoredEventsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-24T04:00:00Z");
    private static final StockItemId CENTRE = new StockItemId("FT-YUNGANG", "XC09CAE087A001010199901");
    private static final StockItemId STATION = new StockItemId("FT-ZHANGJIAFEN", "XC09CAE087A001010199901");
    private static final String TRANSFER = "T/FT-ZHANGJIAFEN/XC09CAE087A001010199901/1";
    private static final LocalDate SOON = LocalDate.parse("2026-11-30");
    private static final LocalDate LATE = LocalDate.parse("2027-06-30");

    private static final EventFormat FORMAT = new EventFormat(
            List.of(
                    AggregateType.of(StockItem.class, StockEvent.class),
                    AggregateType.of(Site.class, SiteEvent.class),
                    AggregateType.of(Drug.class, DrugEvent.class),
                    AggregateType.of(DrugPrice.class, DrugPriceEvent.class),
                    AggregateType.of(SitePrice.class, SitePriceEvent.class),
                    AggregateType.of(ReimbursementRatio.class, ReimbursementEvent.class),
                    AggregateType.of(PurchaseOrder.class, OrderEvent.class),
                    AggregateType.of(Assortment.class, AssortmentEvent.class),
                    AggregateType.of(SupplyChannel.class, SupplyChannelEvent.class),
                    AggregateType.of(PurchaseRule.class, PurchaseRuleEvent.class),
                    AggregateType.of(AgreedVolume.class, VolumeEvent.class),
                    AggregateType.of(Explanation.class, ExplanationEvent.class),
                    AggregateType.of(BanSuspicion.class, BanEvent.class)),
            NoOpEventUpcaster.INSTANCE);

    StoredEventsTest() {
        super(FORMAT::write, FORMAT::read, FORMAT.aggregates(), FORMAT.types());
    }

    @Override
    protected void histories() {
        history("shelf", shelf(), shelfQuestions());
        history(
                "counted",
                counted(),
                List.of(new DispenseStock(STATION, 101, NOON), new DispenseStock(STATION, 99, NOON)));
        history("donor", donor(), donorQuestions());
        history("receiver", receiver(), receiverQuestions());
        history(
                "reference",
                List.of(new RegisterSite(site(7)), new RegisterDrug(drug("COOL"))),
                List.of(
                        new RegisterSite(site(7)),
                        new RegisterSite(site(8)),
                        new RegisterDrug(drug("COOL")),
                        new RegisterDrug(drug("COLD"))));
        history("prices", prices("9.80"), prices("10.80"));
        history("purchases", purchases(), purchaseQuestions());
        history("policy", policy(1, BanGround.DELISTED), policy(2, BanGround.NOT_ORDERED));
    }

    private static List<Object> shelf() {
        return List.of(
                new ConfigureStockItem(STATION, 10, 100, new BigDecimal("4.125"), NOON),
                new ReceiveStock(
                        STATION, "OPENING", List.of(new LotUnits("L1", SOON, 40), new LotUnits("L2", LATE, 60)), NOON),
                new DispenseStock(STATION, 5, NOON),
                new DispenseStock(STATION, 1000, NOON),
                new AdjustStock(STATION, "STOCKTAKE_GAIN", List.of(new LotUnits("L2", LATE, 3)), NOON),
                new WriteOffStock(STATION, "DAMAGED", List.of(new LotUnits("L1", SOON, 2)), NOON),
                new HoldStock(STATION, "L2", 7, "QUARANTINE", NOON),
                new ReleaseHold(STATION, "L2", 3, NOON),
                new MarkExpired(STATION, LocalDate.parse("2026-12-01")));
    }

    private static List<Object> counted() {
        return List.of(
                new ReceiveStock(
                        STATION, "OPENING", List.of(new LotUnits("L1", SOON, 40), new LotUnits("L2", LATE, 60)), NOON),
                new CountStock(
                        STATION,
                        0,
                        true,
                        List.of(new LotCount("L1", SOON, 40, 37), new LotCount("L2", LATE, 60, 62)),
                        NOON),
                new RecordUnmetDemand(STATION, 100, NOON));
    }

    private static List<Object> shelfQuestions() {
        Instant later = Instant.parse("2026-12-02T04:00:00Z");
        return List.of(
                new DispenseStock(STATION, 59, later),
                new DispenseStock(STATION, 60, later),
                new ReleaseHold(STATION, "L2", 4, later),
                new ReleaseHold(STATION, "L2", 5, later),
                new WriteOffStock(STATION, "EXPIRED", List.of(new LotUnits("L1", SOON, 33)), later),
                new ConfigureStockItem(STATION, 10, 100, new BigDecimal("4.125"), later),
                new ReceiveStock(STATION, "PURCHASE", List.of(new LotUnits("L2", SOON, 1)), later));
    }

    private static List<Object> donor() {
        return List.of(
                new ReceiveStock(CENTRE, "OPENING", List.of(new LotUnits("L1", LATE, 100)), NOON),
                reserve(1, 20, 10),
                reserve(2, 20, 1000),
                new ReleaseReservation(CENTRE, TRANSFER + ":1", "REFUSED", NOON),
                reserve(3, 30, 10),
                new DispatchReserved(CENTRE, TRANSFER + ":3", STATION.siteCode(), 28, NOON),
                new DispatchReserved(CENTRE, TRANSFER + ":9", STATION.siteCode(), 28, NOON),
                new ReturnTransfer(CENTRE, TRANSFER, 3, true, List.of(new LotUnits("L1", LATE, 8)), NOON),
                reserve(4, 15, 10));
    }

    private static ReserveStock reserve(int leg, long quantity, long keep) {
        return new ReserveStock(
                CENTRE, TRANSFER + ":" + leg, TRANSFER, leg, STATION.siteCode(), quantity, keep, null, UNTIL, NOON);
    }

    private static List<Object> donorQuestions() {
        return List.of(
                reserve(3, 1, 0),
                reserve(5, 100, 10),
                new ReleaseReservation(CENTRE, TRANSFER + ":4", "CANCELLED", NOON),
                new DispatchReserved(CENTRE, TRANSFER + ":4", STATION.siteCode(), 16, NOON),
                new DispatchReserved(CENTRE, TRANSFER + ":4", STATION.siteCode(), 14, NOON),
                new ReturnTransfer(CENTRE, TRANSFER, 3, true, List.of(new LotUnits("L1", LATE, 99)), NOON),
                new AdjustStock(CENTRE, "MISSING", List.of(new LotUnits("L1", LATE, -75)), NOON));
    }

    private static List<Object> receiver() {
        return List.of(
                new ExpectTransfer(
                        STATION, TRANSFER, 1, CENTRE.siteCode(), List.of(new LotUnits("L1", LATE, 28)), NOON),
                receipt("R1", new CountedLot("L1", LATE, 14, 1, 1, 2)),
                new ReturnTransfer(STATION, TRANSFER, 1, false, List.of(new LotUnits("L1", LATE, 4)), NOON));
    }

    private static ReceiveTransfer receipt(String id, CountedLot line) {
        return new ReceiveTransfer(STATION, TRANSFER, 1, id, List.of(line), NOON);
    }

    private static List<Object> receiverQuestions() {
        return List.of(
                receipt("R1", new CountedLot("L1", LATE, 8, 0, 0, 0)),
                receipt("R2", new CountedLot("L1", LATE, 9, 0, 0, 0)),
                new ReturnTransfer(STATION, TRANSFER, 1, false, List.of(new LotUnits("L1", LATE, 99)), NOON),
                new DispenseStock(STATION, 16, NOON));
    }

    private static List<Object> prices(String collective) {
        LocalDate first = LocalDate.parse("2026-07-01");
        BigDecimal price = new BigDecimal(collective);
        return List.of(
                new SetDrugPrice(STATION.drugCode(), 28, new BigDecimal("43.41"), null, first.minusYears(1)),
                new SetDrugPrice(STATION.drugCode(), 28, new BigDecimal("43.41"), price, first),
                new SetSitePrice(STATION.siteCode(), STATION.drugCode(), PriceBasis.VOLUNTARY_REFERENCE, price, first),
                new SetSitePrice(
                        STATION.siteCode(), STATION.drugCode(), PriceBasis.COLLECTIVE_PRICE, null, first.plusMonths(1)),
                new SetReimbursementRatio("1101", null, new BigDecimal("70.00"), first),
                new SetReimbursementRatio("1101", STATION.drugCode(), price, first));
    }

    private static List<Object> purchases() {
        LocalDate day = LocalDate.parse("2026-11-02");
        return List.of(
                new PlaceOrder("PO-1", STATION.siteCode(), STATION.drugCode(), 280, day),
                new RecordDelivery("PO-1", 56, day.plusDays(14)),
                new ChangeAssortment(
                        STATION.siteCode(), STATION.drugCode(), AssortmentStatus.DELISTED, "POLICY_INSTRUCTION", day),
                new ReportSupplyChannel(STATION.drugCode(), SupplyStatus.TIGHT, "Distributor A", day));
    }

    private static List<Object> purchaseQuestions() {
        LocalDate day = LocalDate.parse("2026-11-01");
        return List.of(
                new PlaceOrder("PO-1", STATION.siteCode(), STATION.drugCode(), 280, day.plusDays(1)),
                new PlaceOrder("PO-1", STATION.siteCode(), STATION.drugCode(), 281, day),
                new RecordDelivery("PO-1", 0, day.plusDays(20)),
                new RecordDelivery("PO-2", 1, day),
                new ChangeAssortment(
                        STATION.siteCode(), STATION.drugCode(), AssortmentStatus.DELISTED, "NO_DEMAND", day),
                new ChangeAssortment(
                        STATION.siteCode(), STATION.drugCode(), AssortmentStatus.LISTED, "PATIENT_NEED", day),
                new ReportSupplyChannel(STATION.drugCode(), SupplyStatus.OPEN, "Distributor A", day),
                new ReportSupplyChannel(STATION.drugCode(), SupplyStatus.OPEN, "Distributor A", day.plusDays(1)));
    }

    private static List<Object> policy(long number, BanGround ground) {
        LocalDate day = LocalDate.parse("2026-10-01");
        BanEvidence evidence = new BanEvidence(ground, 3, 84, day.minusDays(90), day);
        return List.of(
                new SetPurchaseRule(new PurchaseRuleText(
                        "AFTER-VOLUME", "1101", new BigDecimal("100.00"), number > 1, day, null, "依据", "Source")),
                new AgreeVolume(STATION.siteCode(), true, "XC09CAE087A001", day, day.plusYears(1), 280 * number),
                new ApproveExplanation("ORIGINATOR_BANNED", "不禁止", "Not banned " + number, "Bureau", day),
                new SuspectBan(STATION.siteCode(), STATION.drugCode(), evidence),
                new ClearBan(STATION.siteCode(), STATION.drugCode(), day.plusDays(1)),
                new SuspectBan(STATION.siteCode(), STATION.drugCode(), evidence));
    }

    private static SiteDetails site(int leadTimeDays) {
        return new SiteDetails(
                "FT-ZHANGJIAFEN",
                "张家坟村社区卫生服务站",
                "Zhangjiafen village health station",
                "COMMUNITY_STATION",
                "PUBLIC",
                "FT-YUNGANG",
                "110106",
                new BigDecimal("39.8263"),
                new BigDecimal("116.1317"),
                12,
                leadTimeDays,
                "ON_DELIVERY",
                true);
    }

    private static DrugDetails drug(String storageClass) {
        return new DrugDetails(
                "XC09CAE087A001010199901",
                "厄贝沙坦片(原研)",
                "Irbesartan tablets (originator)",
                "XC09CAE087A001",
                true,
                false,
                "片",
                "tablet",
                7,
                storageClass,
                "示例制药有限公司",
                true);
    }
}
