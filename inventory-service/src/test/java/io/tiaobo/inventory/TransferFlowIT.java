package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.testkit.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A transfer as inventory sees it: all through Kafka, and every unit accounted for (S1-29, S2-10, S2-11). */
class TransferFlowIT extends RunningInventory {
    private static final LocalDate EXPIRY = LocalDate.of(2030, 5, 31);

    @Test
    void movesUnitsFromTheCentreToTheStation() {
        String drug = newDrug();
        String transfer = "T/ZJF/" + drug + "/1";
        post(
                "/stock/YG/" + drug + "/receipts",
                "{\"source\":\"OPENING\",\"lots\":[{\"lot\":\" a1 \",\"expiry\":\"2030-05-31\",\"quantity\":60}]}");

        ReserveStockV1 reserve = reserve(drug, transfer, 40);
        for (int i = 0; i < 10; i++) {
            kafka.send(transfer + ":1:reserve", "transfer", "YG/" + drug, reserve);
        }
        awaitMovement("YG/" + drug, StockReservedV1.class);
        kafka.send(
                transfer + ":1:dispatch",
                "transfer",
                "YG/" + drug,
                new DispatchReservedV1("YG", drug, transfer + ":1", "ZJF", 30, Instant.now()));
        awaitMovement("YG/" + drug, StockDispatchedV1.class);
        kafka.send(
                transfer + ":1:expect",
                "transfer",
                "ZJF/" + drug,
                new ExpectTransferV1(
                        "ZJF", drug, transfer, 1, "YG", List.of(new LotQuantity("A1", EXPIRY, 30)), Instant.now()));
        kafka.send(
                transfer + ":1:receive:r1",
                "transfer",
                "ZJF/" + drug,
                new ReceiveTransferV1(
                        "ZJF",
                        drug,
                        transfer,
                        1,
                        "r1",
                        List.of(new ReceiptLine("A1", EXPIRY, 27, 2, 1, 3)),
                        Instant.now()));
        awaitMovement("ZJF/" + drug, TransferStockReceivedV1.class);

        JsonNode donor = level("YG", drug);
        assertThat(donor.path("onHand").asLong()).isEqualTo(30);
        assertThat(donor.path("reserved").asLong()).isZero();
        JsonNode receiver = level("ZJF", drug);
        assertThat(receiver.path("onHand").asLong()).isEqualTo(30);
        assertThat(receiver.path("inTransit").asLong()).isZero();
        assertThat(movements(Topics.STOCK_MOVEMENTS, "YG/" + drug).stream()
                        .filter(record -> record.is(StockReservedV1.class)))
                .hasSize(1);
        assertLevelsArriveWithoutGaps("YG/" + drug);
        assertThat(get("/lots?lot=a1")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(get("/stock/ZJF/" + drug + "/movements").path("total").asLong())
                .isEqualTo(3);
    }

    private void assertLevelsArriveWithoutGaps(String key) {
        List<Long> versions = movements(Topics.STOCK_LEVELS, key).stream()
                .map(record -> record.as(StockLevelV1.class).version())
                .toList();
        assertThat(versions).containsExactly(0L, 1L, 2L);
    }

    /** The donor's item never existed: the answer is a fact, not silence. */
    @Test
    void rejectsAReservationOfAnUnknownStockItem() {
        String drug = newDrug();
        kafka.send(drug + "-m1", "transfer", "YG/" + drug, reserve(drug, "T/m/" + drug, 5));

        Received answer = awaitMovement("YG/" + drug, StockReservationRejectedV1.class);

        assertThat(answer.as(StockReservationRejectedV1.class).reason()).isEqualTo("UNKNOWN_STOCK_ITEM");
    }

    private static ReserveStockV1 reserve(String drug, String transfer, long quantity) {
        Instant end = Instant.now().plus(Duration.ofDays(2));
        return new ReserveStockV1("YG", drug, transfer + ":1", transfer, 1, "ZJF", quantity, 10, null, end);
    }

    private Received awaitMovement(String key, Class<?> type) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> movements(Topics.STOCK_MOVEMENTS, key).stream()
                                .filter(record -> record.is(type))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
