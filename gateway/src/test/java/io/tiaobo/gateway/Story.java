package io.tiaobo.gateway;

import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortagePressedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.transfer.v1.DonorCandidate;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.testkit.KafkaProbe;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages about one small part of the network, told step by step. Several stories with different marks do not meet: the mark
 * is part of every code.
 */
public final class Story {
    private final KafkaProbe kafka;
    private final String mark;
    private final Instant start;
    private int told;

    /** A story that began an hour ago. */
    public Story(KafkaProbe kafka, String mark, Instant now) {
        this.kafka = kafka;
        this.mark = mark;
        this.start = now.minus(Duration.ofHours(1));
    }

    public String station() {
        return "ZJF-" + mark;
    }

    public String centre() {
        return "YG-" + mark;
    }

    public String drug() {
        return "XD-" + mark;
    }

    public String shortageId() {
        return station() + "/" + drug() + "/1";
    }

    public String transferId() {
        return "T/" + shortageId();
    }

    /** The id of the n-th message of this story, from 1. */
    public String eventId(int number) {
        return "e-" + mark + "-" + number;
    }

    /** The id of the latest message. */
    public String lastEventId() {
        return eventId(told);
    }

    public Story places(String region) {
        site(centre(), "云岗社区卫生服务中心", "Yungang centre", "COMMUNITY_CENTRE", null, region);
        return site(station(), "张家坟社区卫生服务站", "Zhangjiafen station", "COMMUNITY_STATION", centre(), region);
    }

    public Story site(String code, String zh, String en, String kind, @Nullable String parent, String region) {
        BigDecimal place = new BigDecimal("39.8");
        int minutes = parent == null ? 0 : 25;
        return send(
                "inventory",
                code,
                new SiteV1(
                        code, zh, en, kind, "PUBLIC", parent, region, place, place, minutes, 7, "NET_DAYS_30", true));
    }

    public Story medicine(String zh, String en) {
        return send(
                "inventory",
                drug(),
                new DrugV1(drug(), zh, en, "G-" + mark, true, false, "片", "tablet", 30, "ROOM", "–", true));
    }

    public Story level(String site, long version, long usable, long minimum) {
        return send("inventory", site + "/" + drug(), level(site, drug(), version, usable, minimum, start));
    }

    public static StockLevelV1 level(String site, String drug, long version, long usable, long minimum, Instant asOf) {
        return new StockLevelV1(
                site,
                drug,
                version,
                usable,
                0,
                0,
                usable,
                0,
                minimum,
                minimum * 3,
                new BigDecimal("12.5"),
                LocalDate.of(2027, 6, 30),
                asOf);
    }

    public Story refused() {
        return send("inventory", station() + "/" + drug(), new DispenseRefusedV1(station(), drug(), 60, 0, at(1)));
    }

    public Story dispensed(int second) {
        Instant when = start.plusSeconds(second);
        return send(
                "inventory",
                centre() + "/" + drug(),
                new StockDispensedV1(centre(), drug(), List.of(new LotQuantity("L1", null, 5)), 5, when));
    }

    public Story declared(String urgency) {
        return send(
                "shortage",
                shortageId(),
                new ShortageDeclaredV1(
                        shortageId(),
                        station(),
                        drug(),
                        "DISPENSE_REFUSED",
                        240,
                        urgency,
                        0,
                        0,
                        100,
                        300,
                        new BigDecimal("12.5"),
                        at(2)));
    }

    public Story needChanged(String urgency, long need) {
        return send(
                "shortage",
                shortageId(),
                new ShortageNeedChangedV1(shortageId(), station(), drug(), urgency, need, at(3)));
    }

    public Story escalated() {
        return send("shortage", shortageId(), new ShortageEscalatedV1(shortageId(), station(), drug(), 240, at(6)));
    }

    public Story resolved() {
        return send(
                "shortage",
                shortageId(),
                new ShortageResolvedV1(shortageId(), station(), drug(), "RESTOCKED", 240, at(50)));
    }

    public Story registered() {
        return send(
                "shortage",
                "w-" + mark,
                new PatientRegisteredV1("w-" + mark, station(), drug(), List.of(), 60, 0, null, at(3)));
    }

    public Story served() {
        return send("shortage", "w-" + mark, new PatientServedV1("w-" + mark, station(), drug(), 60, at(49)));
    }

    public Story requested(String urgency) {
        return send(
                "transfer",
                transferId(),
                new TransferRequestedV1(transferId(), shortageId(), station(), drug(), 240, urgency, at(4)));
    }

    public Story searched() {
        return send(
                "transfer",
                transferId(),
                new DonorSearchCompletedV1(
                        transferId(),
                        1,
                        240,
                        240,
                        List.of(
                                new DonorCandidate(centre(), "PARENT", 900, 300, 600, 240, 25, "CHOSEN"),
                                new DonorCandidate("DZ-" + mark, "SIBLING", 80, 120, 0, 0, 40, "KEEPS_OWN_STOCK")),
                        at(5)));
    }

    public Story reserved() {
        return send(
                "transfer",
                transferId(),
                new TransferLegReservedV1(transferId(), 1, centre(), station(), drug(), 240, at(120), at(6)));
    }

    public Story approved() {
        return send(
                "transfer",
                transferId(),
                new TransferLegApprovedV1(transferId(), 1, centre(), station(), drug(), 240, "RULE", at(180), at(7)));
    }

    public Story dispatched() {
        return send(
                "transfer",
                transferId(),
                new TransferLegDispatchedV1(
                        transferId(),
                        1,
                        centre(),
                        station(),
                        drug(),
                        List.of(new LotQuantity("L1", null, 240)),
                        240,
                        at(200),
                        at(20)));
    }

    public Story late(String step) {
        return send("transfer", transferId(), new TransferOverdueV1(transferId(), 1, step, centre(), at(10), at(12)));
    }

    public Story pressed(String step) {
        return send(
                "shortage",
                shortageId(),
                new ShortagePressedV1(shortageId(), station(), drug(), transferId(), 1, step, centre(), at(14)));
    }

    public Story received(long accepted, long lost) {
        return send(
                "transfer",
                transferId(),
                new TransferLegReceivedV1(
                        transferId(), 1, centre(), station(), drug(), accepted, 0, lost, 0, 0, at(45)));
    }

    public Story legEnded(String outcome, String reason) {
        return send(
                "transfer",
                transferId(),
                new TransferLegEndedV1(transferId(), 1, centre(), station(), drug(), outcome, reason, 0, at(46)));
    }

    public Story exhausted() {
        return send(
                "transfer",
                transferId(),
                new SourcingExhaustedV1(transferId(), shortageId(), station(), drug(), 240, 240, at(8)));
    }

    public Story closed(String outcome, long accepted) {
        return send(
                "transfer",
                transferId(),
                new TransferClosedV1(transferId(), shortageId(), station(), drug(), outcome, 240, accepted, at(47)));
    }

    private Instant at(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }

    private Story send(String source, String key, Object message) {
        told++;
        kafka.send(eventId(told), source, key, message);
        return this;
    }
}
