package io.tiaobo.gateway.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.OfficePages;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's pages. */
class AdminIT extends OfficePages {
    private static final String RECORD = "/admin/inventory/parked/17";
    private static final String REBUILD = "/admin/inventory/processors/stock-projection";

    @Autowired
    private JdbcClient database;

    @Test
    @DisplayName(
            "I18: what needs a hand stands first, the worst before all; a service that is away is a line, not a broken page")
    void saysWhatNeedsAHand() {
        assertThat(text("ADMIN", "", "/admin", "zh"))
                .containsSubsequence(
                        "调拨服务没有应答",
                        "库存服务的 kafka-publisher：反复失败，正在重试",
                        "库存服务的 shortage-levels：还没开始，先等别的消费者处理 12 条",
                        "库存服务搁置了 1 条消息",
                        "库存服务的 view 跟不上，最早一件已等了 5 分钟",
                        "shortage-drugs 消费者 不详",
                        "网关 正常",
                        "处理时程序出错")
                .doesNotContain("admin.", "kafka-publisher 跟不上");
        assertThat(text("ADMIN", "", "/admin", "en"))
                .contains("Transfer does not answer", "Inventory has parked 1 messages", "Runbook: parked messages")
                .doesNotContain("admin.");
    }

    @Test
    void runsTheChecksOfEveryService() {
        assertThat(text("ADMIN", "", "/admin/checks", "zh"))
                .contains("库存服务: 有 1 处不符", "I4", "site=FT-ZJF", "重建投影", "调拨服务: 没有应答")
                .containsPattern("网关: \\d+ 项全部相符");
        assertThat(as("AUDITOR", "", "/admin/checks")).isEqualTo(200);
    }

    @Test
    @DisplayName("a retry that fails again says why; a reason that is missing is told at its field")
    void showsARecordAndRetriesIt() {
        assertThat(text("ADMIN", "", RECORD, "zh")).contains("处理时程序出错", "usable number 28", "看看", "再处理一次");

        HttpResponse<String> again =
                post("ADMIN", "", RECORD, Map.of("settlement", "RETRY", "key", "k-1", "reason", "升级了"));
        HttpResponse<String> without =
                post("ADMIN", "", RECORD, Map.of("settlement", "DISCARD", "key", "k-2", "reason", " "));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("搁置记录 17 仍然无法处理", "value=\"升级了\"");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("<small class=\"problem\" role=\"alert\">请写原因</small>");
        assertThat(SERVICE.operations().done())
                .anySatisfy(sent -> assertThat(sent)
                        .startsWith("/operations/parked/17/retry k-1 ")
                        .contains("\"by\":\"someone\"", "\"reason\":\"升级了\""));
        assertThat(post("ADMIN", "", RECORD, Map.of("settlement", "RETRY", "key", "k-5"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(as("ADMIN", "", "/admin/nothing/parked")).isEqualTo(404);
    }

    @Test
    void retriesAllOfAConsumer() {
        HttpResponse<String> all = post(
                "ADMIN",
                "",
                "/admin/inventory/parked/retry",
                Map.of("key", "k-3", "consumer", "shortage-levels", "reason", "修好了"));

        assertThat(all.statusCode()).isEqualTo(302);
        assertThat(ledTo(all)).isEqualTo("/admin/inventory/parked");
        assertThat(SERVICE.operations().done())
                .anySatisfy(sent -> assertThat(sent)
                        .startsWith("/operations/parked/retry?consumer=shortage-levels k-3 ")
                        .contains("修好了"));
    }

    @Test
    @DisplayName("the question before a rebuild says what it means; what is no pure projection offers none")
    void rebuildsAProjectionAfterAQuestion() {
        assertThat(text("ADMIN", "", REBUILD, "zh")).contains("事件是真相", "stock_level: 2 行不同", "确认重建");
        assertThat(text("ADMIN", "", "/admin/inventory/processors/view", "en"))
                .contains("no pure projection", "5 min")
                .doesNotContain("Yes, build them again");

        HttpResponse<String> begun = post("ADMIN", "", REBUILD + "/rebuild", Map.of("key", "k-4", "reason", "I4"));

        assertThat(ledTo(begun)).isEqualTo(REBUILD);
        assertThat(SERVICE.operations().done())
                .anySatisfy(
                        sent -> assertThat(sent).startsWith("/operations/processors/stock-projection/rebuild k-4 "));
        assertThat(as("ADMIN", "", "/admin/inventory/processors/none")).isEqualTo(404);
    }

    @Test
    @DisplayName("the gateway's own records are settled by the same forms")
    void settlesTheGatewaysOwnRecords() {
        long id = database.sql("""
                        insert into parked_record (consumer, topic, kafka_partition, kafka_offset, record_key, headers, reason, detail)
                        values ('gateway-shortages', 'tiaobo.shortages', 0, -7, 'OFFICE/1', '{}', 'UNREADABLE', '')
                        returning id""").query(Long.class).single();

        assertThat(text("ADMIN", "", "/admin/gateway/parked", "en")).contains("gateway-shortages", "UNREADABLE");
        HttpResponse<String> discarded = post(
                "ADMIN",
                "",
                "/admin/gateway/parked/" + id,
                Map.of("settlement", "DISCARD", "key", "k-" + id, "reason", "来源已改"));

        assertThat(ledTo(discarded)).isEqualTo("/admin/gateway/parked");
        assertThat(database.sql("select state from parked_record where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("DISCARDED");
        assertThat(text("ADMIN", "", "/admin/gateway/parked/" + id, "zh")).contains("已放弃", "来源已改", "someone");
    }

    @Test
    @DisplayName("every position begins at its own desk")
    void leadsEverybodyToTheirDesk() {
        Map<String, String> desks = Map.of(
                "ADMIN", "/admin",
                "AUDITOR", "/auditing",
                "SECTION_CHIEF", "/chief",
                "HOTLINE", "/hotline",
                "BUREAU", "/bureau",
                "CALLBACK", "/callback",
                "COUNTY_DEPOT", "/centre/110106");
        desks.forEach((role, desk) ->
                assertThat(ledTo(sendAsIs(by(role, "110106", "/")))).as(role).isEqualTo(desk));
    }

    @Test
    @DisplayName("I22: operations are the administrator's alone")
    void opensForTheAdministratorOnly() {
        for (String path : List.of("/admin", "/admin/inventory/parked", RECORD, REBUILD)) {
            for (String role : List.of("BUREAU", "AUDITOR", "SECTION_CHIEF", "COUNTY_DEPOT")) {
                assertThat(as(role, "110106", path)).as(role + path).isEqualTo(403);
            }
        }
        assertThat(post("BUREAU", "110106", RECORD, Map.of("settlement", "DISCARD", "key", "k", "reason", "r"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(text("ADMIN", "", "/admin", "en")).doesNotContain("Section chief");
    }
}
