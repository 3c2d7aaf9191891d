package io.tiaobo.invariants;

import static io.tiaobo.invariants.History.NOW;
import static io.tiaobo.invariants.History.lot;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import java.math.BigDecimal;
import java.util.List;

/** Clean histories of one transfer of 28 units from a centre with 100 to a station with none. */
final class Flow {
    static final String CENTRE = "CENTRE";
    static final String STATION = "STATION";
    static final String DRUG = "DRUG";
    static final String DONOR = CENTRE + "/" + DRUG;
    static final String RECEIVER = STATION + "/" + DRUG;
    static final String SHORTAGE = RECEIVER + "/1";
    static final String TRANSFER = "T/" + SHORTAGE;
    static final String LEG = TRANSFER + ":1";
    static final String LOT = "L1";

    private final History history = new History();

    private Flow() {}

    /** Declared, reserved, approved, sent, received, closed; the patient who waited is served and takes it home. */
    static History toTheEnd() {
        Flow flow = new Flow();
        flow.toTheRoad();
        flow.arrive();
        flow.close("RECEIVED", "", 28);
        flow.serve();
        return flow.history;
    }

    /** Sent and brought back. */
    static History thereAndBack() {
        Flow flow = new Flow();
        flow.toTheRoad();
        flow.comeBack();
        flow.close("RETURNED", "RETURNED", 0);
        return flow.history;
    }

    /** Reserved and given up before anything left. */
    static History givenUp() {
        Flow flow = new Flow();
        flow.toThePromise();
        flow.giveUp();
        return flow.history;
    }

    private void toThePromise() {
        history.moved(new StockReceivedV1(CENTRE, DRUG, "OPENING", lot(LOT, 100), 100, NOW), 100, 0, 0, 0)
                .told("list", new PatientRegisteredV1("entry", STATION, DRUG, List.of(), 28, 0, null, NOW))
                .told(
                        RECEIVER,
                        new ShortageDeclaredV1(
                                SHORTAGE, STATION, DRUG, "MANUAL", 28, "CRITICAL", 0, 0, 0, 0, BigDecimal.ONE, NOW))
                .told(new TransferRequestedV1(TRANSFER, SHORTAGE, STATION, DRUG, 28, "CRITICAL", NOW))
                .told(new DonorSearchCompletedV1(TRANSFER, 1, 28, 28, List.of(), NOW))
                .ordered(TRANSFER, DONOR, new ReserveStockV1(CENTRE, DRUG, LEG, TRANSFER, 1, STATION, 28, 0, null, NOW))
                .moved(new StockReservedV1(CENTRE, DRUG, LEG, TRANSFER, 1, lot(LOT, 28), 28, 72, NOW, NOW), 0, 28, 0, 0)
                .told(new TransferLegReservedV1(TRANSFER, 1, CENTRE, STATION, DRUG, 28, NOW, NOW));
    }

    private void toTheRoad() {
        toThePromise();
        history.told(new TransferLegApprovedV1(TRANSFER, 1, CENTRE, STATION, DRUG, 28, "RULE", NOW, NOW))
                .ordered(TRANSFER, DONOR, new DispatchReservedV1(CENTRE, DRUG, LEG, STATION, 28, NOW))
                .moved(
                        new StockDispatchedV1(CENTRE, DRUG, LEG, TRANSFER, 1, STATION, lot(LOT, 28), 28, 0, NOW),
                        -28,
                        -28,
                        0,
                        0)
                .told(new TransferLegDispatchedV1(TRANSFER, 1, CENTRE, STATION, DRUG, lot(LOT, 28), 28, NOW, NOW))
                .ordered(
                        TRANSFER, RECEIVER, new ExpectTransferV1(STATION, DRUG, TRANSFER, 1, CENTRE, lot(LOT, 28), NOW))
                .moved(new TransferExpectedV1(STATION, DRUG, TRANSFER, 1, CENTRE, lot(LOT, 28), 28, NOW), 0, 0, 0, 28);
    }

    private void arrive() {
        List<ReceiptLine> lines = List.of(new ReceiptLine(LOT, History.EXPIRY, 28, 0, 0, 0));
        history.ordered(TRANSFER, RECEIVER, new ReceiveTransferV1(STATION, DRUG, TRANSFER, 1, "R1", lines, NOW))
                .moved(
                        new TransferStockReceivedV1(STATION, DRUG, TRANSFER, 1, "R1", lines, 28, 0, 0, 0, 0, NOW),
                        28,
                        0,
                        0,
                        -28)
                .told(new TransferLegReceivedV1(TRANSFER, 1, CENTRE, STATION, DRUG, 28, 0, 0, 0, 0, NOW));
    }

    private void comeBack() {
        history.ordered(TRANSFER, DONOR, new ReturnTransferV1(CENTRE, DRUG, TRANSFER, 1, true, lot(LOT, 28), NOW))
                .ordered(TRANSFER, RECEIVER, new ReturnTransferV1(STATION, DRUG, TRANSFER, 1, false, lot(LOT, 28), NOW))
                .moved(new TransferStockReturnedV1(CENTRE, DRUG, TRANSFER, 1, lot(LOT, 28), 28, NOW), 28, 0, 28, 0)
                .silently(STATION, DRUG, -28);
    }

    private void giveUp() {
        history.told(new TransferLegEndedV1(TRANSFER, 1, CENTRE, STATION, DRUG, "REFUSED", "NO", 0, NOW))
                .ordered(TRANSFER, DONOR, new ReleaseReservationV1(CENTRE, DRUG, LEG, "NO"))
                .moved(new ReservationEndedV1(CENTRE, DRUG, LEG, TRANSFER, 1, "RELEASED", 28, 0, NOW), 0, -28, 0, 0)
                .told(new TransferClosedV1(TRANSFER, SHORTAGE, STATION, DRUG, "UNFULFILLED", 28, 0, NOW));
    }

    private void close(String outcome, String reason, long accepted) {
        history.told(new TransferLegEndedV1(TRANSFER, 1, CENTRE, STATION, DRUG, outcome, reason, accepted, NOW))
                .told(new TransferClosedV1(TRANSFER, SHORTAGE, STATION, DRUG, "ANY", 28, accepted, NOW));
    }

    private void serve() {
        history.told("list", new PatientServedV1("entry", STATION, DRUG, 28, NOW))
                .told(RECEIVER, new ShortageResolvedV1(SHORTAGE, STATION, DRUG, "RESTOCKED", 28, NOW))
                .moved(new StockDispensedV1(STATION, DRUG, lot(LOT, 28), 28, NOW), -28, 0, 0, 0);
    }
}
