package io.tiaobo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransferJourneyIT extends TransferIntegration {
    @Test
    @DisplayName("S1-22 to S1-30: a shortage becomes stock reserved at the parent, sent, counted in, and closed once")
    void carriesMedicineFromTheParentToTheStation() {
        network("D-JOURNEY");
        level("YUNGANG", "D-JOURNEY", 1, 120, 30, 6);
        send("shortage", "ZHANGJIAFEN/D-JOURNEY/1", Region.shortage("ZHANGJIAFEN", "D-JOURNEY", 20, "CRITICAL"));

        ReserveStockV1 ask =
                awaitMessage(ReserveStockV1.class, m -> m.drugCode().equals("D-JOURNEY"));
        assertThat(ask.transferId()).isEqualTo("T/ZHANGJIAFEN/D-JOURNEY/1");
        assertThat(ask.siteCode()).isEqualTo("YUNGANG");
        assertThat(ask.quantity()).isEqualTo(20);
        assertThat(ask.keepStock()).isEqualTo(84);

        send("inventory", "YUNGANG/D-JOURNEY", Region.reserved(ask, 20));
        TransferLegApprovedV1 approved =
                awaitMessage(TransferLegApprovedV1.class, m -> m.transferId().equals(ask.transferId()));
        assertThat(approved.approvedBy()).isEqualTo("RULE");

        String legs = "/transfer/legs/1/";
        String id = "?id=" + encoded(ask.transferId());
        assertThat(post(legs + "dispatch" + id, "journey-dispatch", "{\"quantity\":20}")
                        .statusCode())
                .isEqualTo(200);
        awaitMessage(DispatchReservedV1.class, m -> m.drugCode().equals("D-JOURNEY") && m.quantity() == 20);
        send("inventory", "YUNGANG/D-JOURNEY", Region.dispatched(ask, 20));
        awaitMessage(
                ExpectTransferV1.class,
                m -> m.siteCode().equals("ZHANGJIAFEN") && m.drugCode().equals("D-JOURNEY"));
        awaitMessage(TransferLegDispatchedV1.class, m -> m.drugCode().equals("D-JOURNEY"));
        level("YUNGANG", "D-JOURNEY", 5, 84, 30, 6);

        assertThat(post(
                                legs + "receipt" + id,
                                "journey-receipt",
                                "{\"lines\":[{\"lot\":\"LOT1\",\"accepted\":18,\"rejected\":1,\"lost\":1,\"over\":0}]}")
                        .statusCode())
                .isEqualTo(200);
        ReceiveTransferV1 order =
                awaitMessage(ReceiveTransferV1.class, m -> m.drugCode().equals("D-JOURNEY"));
        send("inventory", "ZHANGJIAFEN/D-JOURNEY", Region.received(order, 0));

        TransferClosedV1 closed =
                awaitMessage(TransferClosedV1.class, m -> m.drugCode().equals("D-JOURNEY"));
        assertThat(closed.outcome()).isEqualTo("PARTLY_FULFILLED");
        assertThat(closed.accepted()).isEqualTo(18);
        await().atMost(SOON)
                .until(() -> get("/transfer" + id)
                        .path("transfer")
                        .path("state")
                        .asString()
                        .equals("EXHAUSTED"));
        JsonNode detail = get("/transfer" + id);
        String why = detail.path("searches")
                .get(0)
                .path("candidates")
                .get(0)
                .path("explanation")
                .path("zh")
                .asString();
        assertThat(why).isEqualTo("YUNGANG站有 120 片，自留 84 片（14 天），调出 20 片");
        await().atMost(SOON)
                .until(() -> get("/tasks?transfer=" + encoded(ask.transferId()))
                                .path("total")
                                .asInt()
                        == 2);
        assertThat(get("/tasks?transfer=" + encoded(ask.transferId())).toString())
                .contains("厄贝沙坦片", " 片")
                .contains("irbesartan", " tablets")
                .doesNotContain("单位")
                .doesNotContain(" units");
        assertThat(get("/tasks?kind=DISCREPANCY&transfer=" + encoded(ask.transferId()))
                        .path("total")
                        .asInt())
                .as("of the two, the one that was asked for")
                .isEqualTo(1);
        assertThat(get("/tasks?region=1101&transfer=" + encoded(ask.transferId()))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/tasks?region=4502&transfer=" + encoded(ask.transferId()))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(detail.path("timeline").toString())
                .contains("调拨分单 1：YUNGANG站同意调出 20 片（规则自动同意）")
                .contains("promises 20 tablets (rule)")
                .doesNotContain("{quantity}")
                .doesNotContain("单位");
    }
}
