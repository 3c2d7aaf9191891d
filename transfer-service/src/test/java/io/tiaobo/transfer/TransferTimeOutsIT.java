package io.tiaobo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext // its clock is days ahead at the end
class TransferTimeOutsIT extends TransferIntegration {
    private static final String DRUG = "D-TIME";
    private static final String ID = "T/ZHANGJIAFEN/D-TIME/1";
    private static final String QUERY = "?id=" + encoded(ID);

    @Test
    @DisplayName("I9, S1-30: whoever does not do their step in time, the next donor is asked or the bureau knows")
    void neverWaitsForEver() {
        network(DRUG);
        for (String donor : new String[] {"YUNGANG", "DAHUICHANG", "DEPOT", "CITY"}) {
            level(donor, DRUG, 1, 10, 0, 0);
        }
        send("shortage", "ZHANGJIAFEN/D-TIME/1", Region.shortage("ZHANGJIAFEN", DRUG, 10, "URGENT"));

        ReserveStockV1 parent = reserveAt("YUNGANG");
        clock.advance(Duration.ofMinutes(3));
        overdue("RESERVE", "YUNGANG");
        ended(1);
        awaitMessage(ReleaseReservationV1.class, m -> m.reservationId().equals(ID + ":1"));
        send("inventory", "YUNGANG/D-TIME", Region.reserved(parent, 10));
        await().atMost(SOON)
                .until(() ->
                        messages(ReleaseReservationV1.class, m -> m.reason().equals("LATE_ANSWER"))
                                        .size()
                                == 1);

        send("inventory", "DAHUICHANG/D-TIME", Region.reserved(reserveAt("DAHUICHANG"), 10));
        awaitMessage(TransferLegReservedV1.class, m -> m.transferId().equals(ID) && m.leg() == 2);
        clock.advance(Duration.ofHours(5));
        ended(2);

        send("inventory", "DEPOT/D-TIME", Region.reserved(reserveAt("DEPOT"), 10));
        awaitMessage(TransferLegApprovedV1.class, m -> m.transferId().equals(ID) && m.leg() == 3);
        clock.advance(Duration.ofHours(25));
        overdue("DISPATCH", "DEPOT");
        ended(3);

        ReserveStockV1 city = reserveAt("CITY");
        send("inventory", "CITY/D-TIME", Region.reserved(city, 10));
        awaitMessage(TransferLegApprovedV1.class, m -> m.transferId().equals(ID) && m.leg() == 4);
        assertThat(post("/transfer/legs/4/dispatch" + QUERY, "time-dispatch", "{\"quantity\":10}")
                        .statusCode())
                .isEqualTo(200);
        awaitMessage(DispatchReservedV1.class, m -> m.drugCode().equals(DRUG));
        send("inventory", "CITY/D-TIME", Region.dispatched(city, 10));
        awaitMessage(TransferLegDispatchedV1.class, m -> m.transferId().equals(ID));
        clock.advance(Duration.ofHours(49));
        overdue("ARRIVAL", "ZHANGJIAFEN");

        cancelAfterDispatch();
        clock.advance(Duration.ofHours(73));
        overdue("RETURN", "ZHANGJIAFEN");
        returnToTheCity(city);
    }

    private void cancelAfterDispatch() {
        String body = "{\"reason\":\"NOT_WANTED\",\"by\":\"u1\"}";
        assertThat(post("/transfer/cancellation" + QUERY, "time-cancel", body).statusCode())
                .isEqualTo(200);
        assertThat(post("/transfer/cancellation" + QUERY, "time-cancel", body).statusCode())
                .isEqualTo(200);
    }

    private void returnToTheCity(ReserveStockV1 city) {
        assertThat(post("/transfer/legs/4/return" + QUERY, "time-return", "").statusCode())
                .isEqualTo(200);
        ReturnTransferV1 back = awaitMessage(
                ReturnTransferV1.class, m -> m.atDonor() && m.drugCode().equals(DRUG));
        awaitMessage(ReturnTransferV1.class, m -> !m.atDonor() && m.siteCode().equals("ZHANGJIAFEN"));
        send(
                "inventory",
                "CITY/D-TIME",
                new TransferStockReturnedV1(
                        "CITY", DRUG, city.transferId(), city.leg(), back.lots(), 10, Region.now()));
        assertThat(awaitMessage(TransferClosedV1.class, m -> m.transferId().equals(ID))
                        .outcome())
                .isEqualTo("CANCELLED");
        await().atMost(SOON)
                .until(() -> get("/tasks?transfer=" + encoded(ID)).path("total").asInt() == 4);
        await().atMost(SOON).until(() -> count("scheduled_tasks where task_instance like ?", ID + ":%") == 0);
    }

    @Test
    @DisplayName("A need for a drug nobody knows is searched once more, then a purchase is suggested")
    void doesNotWaitForUnknownDrugs() {
        network("D-KNOWN");
        send("shortage", "ZHANGJIAFEN/D-UNKNOWN/1", Region.shortage("ZHANGJIAFEN", "D-UNKNOWN", 10, "URGENT"));
        await().atMost(SOON).until(() -> count("transfer_view where drug_code = ?", "D-UNKNOWN") == 1);

        clock.advance(Duration.ofMinutes(2));

        awaitMessage(TransferOverdueV1.class, m -> m.step().equals("SEARCH"));
        assertThat(awaitMessage(SourcingExhaustedV1.class, m -> m.drugCode().equals("D-UNKNOWN"))
                        .uncovered())
                .isEqualTo(10);
    }

    private ReserveStockV1 reserveAt(String donor) {
        return awaitMessage(
                ReserveStockV1.class,
                m -> m.transferId().equals(ID) && m.siteCode().equals(donor));
    }

    private void ended(int leg) {
        assertThat(awaitMessage(TransferLegEndedV1.class, m -> m.transferId().equals(ID) && m.leg() == leg)
                        .outcome())
                .isEqualTo("TIMED_OUT");
    }

    private void overdue(String step, String responsible) {
        assertThat(awaitMessage(
                                TransferOverdueV1.class,
                                m -> m.transferId().equals(ID) && m.step().equals(step))
                        .responsibleSite())
                .isEqualTo(responsible);
    }
}
