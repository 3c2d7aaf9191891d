package io.tiaobo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.runtime.config.AxonEngine;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TransferRepetitionIT extends TransferIntegration {
    @Autowired
    private AxonEngine axon;

    @Test
    @DisplayName("I11: the same message ten times has one effect; refusal leads to the next donors, who share the need")
    void appliesEveryMessageOnce() {
        network("D-TEN");
        level("YUNGANG", "D-TEN", 1, 30, 0, 0);
        level("BEIGONG", "D-TEN", 1, 12, 0, 0);
        level("DEPOT", "D-TEN", 1, 50, 0, 0);
        ShortageDeclaredV1 shortage = Region.shortage("ZHANGJIAFEN", "D-TEN", 20, "ROUTINE");
        tenTimes("shortage", shortage.shortageId(), shortage);

        ReserveStockV1 parent =
                awaitMessage(ReserveStockV1.class, m -> m.drugCode().equals("D-TEN"));
        tenTimes(
                "inventory",
                "YUNGANG/D-TEN",
                new StockReservationRejectedV1(
                        "YUNGANG",
                        "D-TEN",
                        parent.reservationId(),
                        parent.transferId(),
                        1,
                        "INSUFFICIENT_STOCK",
                        20,
                        0,
                        0,
                        Region.now()));
        ReserveStockV1 sibling = awaitMessage(
                ReserveStockV1.class,
                m -> m.drugCode().equals("D-TEN") && m.siteCode().equals("BEIGONG"));
        ReserveStockV1 depot = awaitMessage(
                ReserveStockV1.class,
                m -> m.drugCode().equals("D-TEN") && m.siteCode().equals("DEPOT"));
        assertThat(sibling.quantity()).isEqualTo(12);
        assertThat(depot.quantity()).isEqualTo(8);
        StockReservedV1 answer = Region.reserved(sibling, 12);
        tenTimes("inventory", "BEIGONG/D-TEN", answer);
        awaitMessage(TransferLegApprovedV1.class, m -> m.transferId().equals(parent.transferId()) && m.leg() == 2);

        assertThat(messages(ReserveStockV1.class, m -> m.drugCode().equals("D-TEN")))
                .hasSize(3);
        assertThat(count("domain_event where aggregate_id = ? and payload_type = 'leg-reserved'", parent.transferId()))
                .isEqualTo(1);
        cancelBeforeDispatch(parent.transferId());
    }

    private void cancelBeforeDispatch(String id) {
        String body = "{\"reason\":\"NOT_WANTED\",\"by\":\"u1\"}";
        assertThat(post("/transfer/cancellation?id=" + encoded(id), "ten-cancel", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(awaitMessage(TransferClosedV1.class, m -> m.transferId().equals(id))
                        .outcome())
                .isEqualTo("CANCELLED");
        assertThat(messages(ReleaseReservationV1.class, m -> m.drugCode().equals("D-TEN")))
                .hasSize(2);
        var late = post("/transfer/legs/2/dispatch?id=" + encoded(id), "ten-late", "{\"quantity\":1}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("WRONG_STATE");
    }

    @Test
    void decidesNothingAnewWhenItsEventsAreReadAgain() {
        network("D-AGAIN");
        level("YUNGANG", "D-AGAIN", 1, 30, 0, 0);
        ShortageDeclaredV1 shortage = Region.shortage("ZHANGJIAFEN", "D-AGAIN", 20, "ROUTINE");
        PROBE.send(UUID.randomUUID().toString(), "shortage", shortage.shortageId(), shortage);
        awaitMessage(ReserveStockV1.class, m -> m.drugCode().equals("D-AGAIN"));
        level("YUNGANG", "D-AGAIN", 2, 3, 0, 0);
        StreamingEventProcessor process =
                Objects.requireNonNull(axon.processors().get("transfer-process"));
        await().atMost(SOON).until(() -> caughtUp(process));
        long events = count("domain_event where sequence_number >= ?", 0);

        process.shutDown();
        process.resetTokens();
        process.start();

        await().atMost(SOON).until(() -> caughtUp(process));
        assertThat(count("domain_event where sequence_number >= ?", 0)).isEqualTo(events);
    }

    private static boolean caughtUp(StreamingEventProcessor process) {
        return !process.processingStatus().isEmpty()
                && process.processingStatus().values().stream()
                        .allMatch(status -> status.isCaughtUp() && !status.isErrorState());
    }

    @Test
    void asksByHandAndShowsWhoWouldGive() {
        network("D-HAND");
        level("YUNGANG", "D-HAND", 1, 30, 0, 0);
        JsonNode dryRun = get("/donor-search?site=ZHANGJIAFEN&drug=D-HAND&quantity=5");
        assertThat(dryRun.path("covered").asInt()).isEqualTo(5);

        String body = "{\"siteCode\":\"ZHANGJIAFEN\",\"drugCode\":\"D-HAND\",\"quantity\":5,\"urgency\":\"ROUTINE\"}";
        assertThat(post("/transfers", "hand-1", body).statusCode()).isEqualTo(200);
        assertThat(post("/transfers", "hand-1", body).statusCode()).isEqualTo(200);
        assertThat(post("/transfers", "hand-2", body.replace("ZHANGJIAFEN", "NOWHERE"))
                        .statusCode())
                .isEqualTo(400);
        awaitMessage(ReserveStockV1.class, m -> m.transferId().equals("T/m/hand-1"));

        await().atMost(SOON)
                .until(() -> get("/transfers?open=true&site=ZHANGJIAFEN&donor=YUNGANG&drug=D-HAND")
                                .path("total")
                                .asInt()
                        == 1);
        assertThat(get("/transfer?id=T/m/nothing").path("status").asInt()).isEqualTo(404);
    }

    private void tenTimes(String source, String key, Object message) {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            PROBE.send(id, source, key, message);
        }
    }
}
