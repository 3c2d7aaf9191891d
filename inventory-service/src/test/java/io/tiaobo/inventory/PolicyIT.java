package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.BanSuspicionV1;
import io.tiaobo.inventory.policy.process.BanWatch;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** May this site buy it, who buys what nobody may ban, and what may be said about it. */
class PolicyIT extends RunningInventory {
    @Autowired
    private BanWatch banWatch;

    private static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private String drug(String group, boolean selected) {
        String code = unique("X");
        String line = code + ",厄贝沙坦片,Irbesartan," + group + "," + !selected + "," + selected
                + ",片,tablet,28,ROOM,Maker,true\n";
        assertThat(post("/drugs/import", "text/csv", DRUG_COLUMNS + line)
                        .path("accepted")
                        .asInt())
                .isOne();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/drugs/" + code).path("code").asString())
                                .isEqualTo(code));
        return code;
    }

    private void accept(String path, String body) {
        JsonNode answer = post(path, body);
        assertThat(answer.path("accepted").asBoolean())
                .as(answer.toPrettyString())
                .isTrue();
    }

    private void bought(String site, String drug, long quantity) {
        accept(
                "/stock/" + site + "/" + drug + "/receipts",
                "{\"source\":\"PURCHASE\",\"lots\":[{\"lot\":\"L\",\"expiry\":\"2030-01-01\",\"quantity\":" + quantity
                        + "}]}");
    }

    private static String rule(String code, String percent, boolean need, String from) {
        return "{\"code\":\"" + code + "\",\"regionCode\":\"110106\",\"requiredPercent\":" + percent
                + ",\"clinicalNeedSuffices\":" + need + ",\"validFrom\":\"" + from
                + "\",\"sourceZh\":\"完成约定采购量后可自主采购\",\"sourceEn\":\"After the agreed volume, by need\"}";
    }

    private JsonNode check(String site, String drug, LocalDate day, boolean need) {
        return get("/policy/purchase-check?site=" + site + "&drug=" + drug + "&day=" + day + "&clinicalNeed=" + need);
    }

    @Test
    @DisplayName(
            "S1-35, S1-44: the answer follows the receipts of the whole group of sites and cites rule, numbers and day")
    void answersFromRuleAndReceipts() {
        LocalDate today = BusinessDate.of(clock.instant());
        String group = unique("G-");
        String selected = drug(group, true);
        String originator = drug(group, false);
        accept("/policy/rules", rule("AFTER-VOLUME", "100", false, "2026-01-01"));
        accept(
                "/policy/rules",
                rule("AFTER-VOLUME", "100", true, today.plusDays(30).toString()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(check("ZJF", originator, today, false)
                                .path("verdict")
                                .asString())
                        .isEqualTo("NOTHING_AGREED"));
        accept(
                "/policy/agreed-volumes",
                "{\"siteCode\":\"YG\",\"withBranches\":true,\"genericGroup\":\"" + group
                        + "\",\"from\":\"" + today.minusDays(20) + "\",\"until\":\"" + today.plusDays(300)
                        + "\",\"quantity\":280}");
        bought("YG", selected, 140);
        bought("ZJF", selected, 139);
        bought("ZJF", originator, 500); // not the selected product: does not count
        awaitProjection();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(check("ZJF", originator, today, true)
                                .path("verdict")
                                .asString())
                        .isEqualTo("VOLUME_OPEN"));
        JsonNode open = check("ZJF", originator, today, true);
        assertThat(open.path("allowed").asBoolean()).isFalse();
        assertThat(open.path("missing").asLong()).isOne();
        assertThat(open.path("percent").asDecimal()).isEqualByComparingTo("99.64");
        assertThat(open.path("rule").path("version").asLong()).isOne();
        assertThat(open.path("textEn").asString())
                .contains("279 of the 280", "AFTER-VOLUME", "version 1", today.toString(), "not banned");
        assertThat(open.path("textZh").asString()).contains("已到货 279", "99.64%", "完成约定采购量后可自主采购");
        assertThat(check("ZJF", originator, today.plusDays(30), true)
                        .path("verdict")
                        .asString())
                .as("version 2 holds then and accepts the need")
                .isEqualTo("CLINICAL_NEED");
        assertThat(check("ZJF", selected, today, false).path("verdict").asString())
                .isEqualTo("SELECTED_PRODUCT");

        bought("YG", selected, 1);
        awaitProjection();

        assertThat(check("ZJF", originator, today, false).path("verdict").asString())
                .isEqualTo("VOLUME_MET");
        String tag = group.replace('-', '_');
        accept(
                "/policy/explanations",
                "{\"tag\":\"" + tag + "\",\"textZh\":\"没有禁用\",\"textEn\":\"It is not banned\","
                        + "\"approvedBy\":\"FT-BUREAU\",\"validFrom\":\"2026-01-01\"}");
        String asked = "/policy/answer-proposal?site=ZJF&drug=" + originator + "&question=" + tag + "&day=" + today;
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(asked).path("rule").asString()).isEqualTo("AFTER-VOLUME#1"));
        JsonNode proposal = get(asked);
        assertThat(proposal.path("allowed").asBoolean()).isTrue();
        assertThat(proposal.path("text").asString()).isEqualTo(tag + "#1");
        assertThat(proposal.path("explanationZh").asString()).isEqualTo("没有禁用");
        assertThat(proposal.path("numbers").toString())
                .contains("\"agreed\":\"280\"", "\"received\":\"280\"", "\"day\":\"" + today + "\"", "VOLUME_MET");
        assertThat(get("/policy/compliance?region=110106")
                        .valueStream()
                        .filter(line -> line.path("volume")
                                .path("genericGroup")
                                .asString()
                                .equals(group))
                        .map(line -> line.path("percent").asInt()))
                .as("S1-37")
                .containsExactly(100);
    }

    @Test
    @DisplayName("S1-09, S1-36: asked for and delisted, or never bought, is a suspected ban, said once and taken back")
    void findsBlanketBans() {
        String group = unique("G-");
        String delisted = drug(group, false);
        String never = drug(group, false);
        String ordered = drug(group, false);
        String interrupted = drug(group, false);
        String selected = drug(group, true);
        bought("ZJF", delisted, 1);
        for (String drug : List.of(delisted, never, ordered, interrupted, selected)) {
            raw("/stock/ZJF/" + drug + "/dispenses", "application/json", "{\"quantity\":28}");
        }
        LocalDate today = BusinessDate.of(clock.instant());
        accept(
                "/assortment",
                "{\"siteCode\":\"ZJF\",\"drugCode\":\"" + delisted
                        + "\",\"status\":\"DELISTED\",\"reason\":\"POLICY_INSTRUCTION\",\"changedOn\":\"" + today
                        + "\"}");
        order(ordered, today);
        accept(
                "/supply-channels",
                "{\"drugCode\":\"" + interrupted
                        + "\",\"status\":\"INTERRUPTED\",\"source\":\"Bulletin\",\"reportedOn\":\"" + today + "\"}");
        awaitProjection();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/supply-channels/" + interrupted)
                                .path("status")
                                .asString())
                        .isEqualTo("INTERRUPTED"));

        banWatch.run();
        banWatch.run();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(grounds(List.of(delisted, never, ordered, interrupted, selected)))
                        .containsExactlyInAnyOrder(delisted + " DELISTED", never + " NOT_ORDERED"));
        order(never, today);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get("/orders?drug=" + never).path("total").asLong())
                        .isOne());
        banWatch.run();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kafka.readAll(Topics.STOCK_MOVEMENTS).stream()
                                .filter(record ->
                                        ("ZJF/" + never).equals(record.key()) && record.is(BanSuspicionV1.class))
                                .map(record -> record.as(BanSuspicionV1.class))
                                .map(said -> said.status() + " " + said.refusals() + " " + said.refusedUnits()))
                        .containsExactly("SUSPECTED 1 28", "CLEARED 1 28"));
    }

    private void order(String drug, LocalDate day) {
        accept(
                "/orders",
                "{\"orderId\":\"" + unique("PO-") + "\",\"siteCode\":\"ZJF\",\"drugCode\":\"" + drug
                        + "\",\"quantity\":28,\"placedOn\":\"" + day + "\"}");
    }

    private List<String> grounds(List<String> drugs) {
        return get("/policy/blanket-bans?region=110106")
                .valueStream()
                .filter(finding -> drugs.contains(finding.path("drugCode").asString()))
                .map(finding -> finding.path("drugCode").asString() + " "
                        + finding.path("evidence").path("ground").asString())
                .toList();
    }

    @Test
    @DisplayName("S1-08: what is said about a rumour is approved, versioned and in both languages")
    void answersRumoursWithApprovedTexts() {
        String tag = "BANNED_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        accept("/policy/explanations", explanation(tag, "不禁止", "2026-01-01"));
        accept("/policy/explanations", explanation(tag, "不禁止使用原研药", "2026-06-01"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/policy/explanations/" + tag + "?day=2026-06-01")
                                .path("version")
                                .asLong())
                        .isEqualTo(2));
        JsonNode before = get("/policy/explanations/" + tag + "?day=2026-05-31");
        assertThat(before.path("textZh").asString()).isEqualTo("不禁止");
        assertThat(before.path("textEn").asString()).isEqualTo("Not banned");
        assertThat(before.path("approvedBy").asString()).isEqualTo("District bureau");
        assertThat(raw("/policy/rules", "application/json", rule("bad code", "101", false, "2026-01-01"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static String explanation(String tag, String textZh, String from) {
        return "{\"tag\":\"" + tag + "\",\"textZh\":\"" + textZh
                + "\",\"textEn\":\"Not banned\",\"approvedBy\":\"District bureau\",\"validFrom\":\"" + from + "\"}";
    }
}
