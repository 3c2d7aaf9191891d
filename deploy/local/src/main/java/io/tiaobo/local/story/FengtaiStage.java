package io.tiaobo.local.story;

import java.time.Duration;

/** The stage of the Fengtai story: the station has none of a drug, the centre has enough; whatever an earlier run left is ended. */
final class FengtaiStage {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String STATION = FengtaiStory.STATION;
    private static final String CENTRE = FengtaiStory.CENTRE;

    private final StationDesk desk;
    private final FengtaiInquiry inquiry;
    private final FengtaiTransfer transfer;
    private final Expectation expect;

    FengtaiStage(StationDesk desk, FengtaiInquiry inquiry, FengtaiTransfer transfer, Expectation expect) {
        this.desk = desk;
        this.inquiry = inquiry;
        this.transfer = transfer;
        this.expect = expect;
    }

    void isSet(Drug drug) {
        desk.waiting(STATION, drug.code()).forEach(desk::withdraw);
        desk.kept(STATION, drug.code()).forEach(desk::collect);
        desk.openShortage(STATION, drug.code()).ifPresent(unfinished -> finish(drug));
        long before = desk.usable(STATION, drug.code());
        long arrived = inquiry.suppliersServeTheLargeBuyerFirst(drug);
        expect.eventually(
                "%s:服务站账面相符".formatted(drug.zh()),
                "%s: the station's book agrees".formatted(drug.en()),
                BOUND,
                () -> desk.usable(STATION, drug.code()),
                usable -> usable == before + arrived,
                usable -> "FT-ZHANGJIAFEN: " + usable);
        long left = desk.usable(STATION, drug.code());
        expect.step(
                "%s:服务站原有 %d 片,已被其他患者取走".formatted(drug.zh(), left),
                "%s: the station's %d tablets have gone to other patients".formatted(drug.en(), left),
                () -> left == 0 || desk.askFor(STATION, drug.code(), left).ok());
        if (desk.usable(CENTRE, drug.code()) < 800) {
            desk.deliver(CENTRE, drug.code(), 840);
        }
        expect.eventually(
                "%s:中心有货".formatted(drug.zh()),
                "%s: the centre has stock".formatted(drug.en()),
                BOUND,
                () -> desk.usable(CENTRE, drug.code()),
                usable -> usable >= 600,
                usable -> "FT-YUNGANG: " + usable);
    }

    /** An earlier run was cut off: nobody waits for its goods any more, so it is ended in good order. */
    private void finish(Drug drug) {
        desk.openTransfers(STATION, drug.code()).stream()
                .map(row -> row.get("transferId").asString())
                .forEach(transfer::isReceivedAsFarAsSent);
        if (desk.openShortage(STATION, drug.code()).isPresent()) {
            desk.cancelShortage(STATION, drug.code());
        }
        expect.eventually(
                "%s:上次没有演完的部分已收尾".formatted(drug.zh()),
                "%s: what an earlier run left open is ended".formatted(drug.en()),
                BOUND,
                () -> desk.openTransfers(STATION, drug.code()).size(),
                open -> open == 0,
                open -> "");
    }
}
