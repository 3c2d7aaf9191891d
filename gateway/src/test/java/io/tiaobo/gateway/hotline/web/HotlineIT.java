package io.tiaobo.gateway.hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.CannedCases;
import io.tiaobo.gateway.GatewayServers;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pages of the hotline desk and of those who call back. */
class HotlineIT extends GatewayServers {
    private static final String CASE = "/hotline/cases/" + CannedCases.UUID;
    private static final String PHONE = "13800001111";
    private static final String UNTRANSLATED = ">hotline.";

    private HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept-Language", "zh")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String taken(String key) {
        return SERVICE.cases().taken().stream()
                .filter(step -> step.contains(" " + key + " "))
                .collect(Collectors.joining());
    }

    @Test
    @DisplayName("S1-32: the list shows state and time left in words, and nobody's name or number")
    void listsCasesWithoutNamingAnybody() {
        HttpResponse<String> zh = get("/hotline", "zh");
        HttpResponse<String> en = get("/hotline?show=late&q=W-2026", "en");

        assertThat(zh.statusCode()).isEqualTo(200);
        assertThat(zh.body()).contains("W-2026-1122", "核实原因", "已超时").doesNotContain("王先生", PHONE, UNTRANSLATED);
        assertThat(en.body()).contains("Verifying", "late by").doesNotContain("??");
        assertThat(get("/hotline?q=%7Bx%7D+1", "en").statusCode())
                .as("whatever is sought")
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "S1-13, S1-34, S1-44: a case shows evidence with numbers, the proposed answer and the citizen's timeline")
    void showsOneCase() {
        HttpResponse<String> page = get(CASE, "zh");

        assertThat(page.body())
                .contains("采购量小，被大医院挤出", "本站订 112 到 28，满足率 25%", "没有禁用", "AFTER-AGREED-VOLUME#1")
                .contains("您的来电已受理", "已经断药", "催办", "王先生很着急")
                .doesNotContain(PHONE, UNTRANSLATED);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(get(CASE, "en").body())
                .contains("a small buyer, crowded out by large ones", "25%", "Nothing is banned");
    }

    @Test
    @DisplayName("S1-33: how to reach the caller is shown on request only and kept by nobody")
    void showsTheCallerOnRequest() {
        HttpResponse<String> caller = get(CASE + "/caller", "zh");

        assertThat(caller.body()).contains("王先生", PHONE);
        assertThat(caller.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    @DisplayName("S1-10: a call is taken down in one form of three steps, with several drugs and a question")
    void takesACallDown() {
        String key = UUID.randomUUID().toString();
        assertThat(get("/hotline/new", "zh").body()).contains("谁来电", "缺什么药、问什么", "希望怎样解决");

        HttpResponse<String> answer = submit(
                "/hotline/new",
                Map.of(
                        "key", key,
                        "workOrder", "W-9",
                        "siteCode", "FT-ZJF",
                        "name", "王先生",
                        "phone", PHONE,
                        "drugs[0].drugCode", "DRUG-1",
                        "drugs[0].quantity", "28",
                        "drugs[0].daysLeft", "0",
                        "drugs[0].riskClass", "HIGH",
                        "questions", "ORIGINATOR_BANNED"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(CASE + "?done");
        assertThat(taken(key))
                .startsWith("/cases " + key)
                .contains("\"drugCode\":\"DRUG-1\"", "\"questions\":[\"ORIGINATOR_BANNED\"]", PHONE);
    }

    @Test
    void sendsAStepInTheNameOfWhoIsSignedInAndSaysWhyOneIsRefused() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> called =
                submit(CASE + "/contacts", Map.of("key", key, "reached", "true", "told", "LISTENED", "note", "先听他说"));
        HttpResponse<String> refused = submit(CASE + "/coordination", Map.of("key", key + "2", "chief", "b-03"));

        assertThat(called.statusCode()).isEqualTo(302);
        assertThat(taken(key)).contains("\"told\":[\"LISTENED\"]", "\"office\":\"BUREAU-");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("须由经办人以外的人批准", "W-2026-1122");
    }

    @Test
    @DisplayName("S1-44: the answer is the proposal's; one that differs needs its reason")
    void confirmsTheProposedAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, String> answer = Map.of("question", "ORIGINATOR_BANNED", "drug", "DRUG-1");
        Map<String, String> asProposed = new java.util.HashMap<>(answer);
        asProposed.putAll(Map.of("key", key, "allowed", "true", "edited", ""));
        Map<String, String> differs = new java.util.HashMap<>(answer);
        differs.putAll(Map.of("key", key + "2", "allowed", "false", "edited", ""));
        Map<String, String> withReason = new java.util.HashMap<>(differs);
        withReason.putAll(Map.of("key", key + "3", "edited", "CLINICAL_NEED"));

        assertThat(submit(CASE + "/policy-answers", asProposed).statusCode()).isEqualTo(302);
        assertThat(submit(CASE + "/policy-answers", differs).statusCode()).isEqualTo(409);
        assertThat(submit(CASE + "/policy-answers", withReason).statusCode()).isEqualTo(302);

        assertThat(taken(key))
                .contains("AFTER-AGREED-VOLUME#1", "\"agreed\":\"280\"")
                .doesNotContain("edited");
        assertThat(taken(key + "2")).isEmpty();
        assertThat(taken(key + "3")).contains("\"edited\":\"CLINICAL_NEED\"", "\"allowed\":false");
    }

    @Test
    @DisplayName("S1-16: a site is asked by a day, and what it says is written down")
    void asksASiteAndWritesItsAnswerDown() {
        String key = UUID.randomUUID().toString();
        assertThat(get(CASE, "zh").body()).contains("向站点询问", "o-7", "订了货，没到齐").doesNotContain(UNTRANSLATED);

        HttpResponse<String> asked = submit(
                CASE + "/enquiries",
                Map.of("key", key, "siteCode", "FT-ZJF", "siteOfficer", "o-7", "due", "2026-11-23T09:00"));
        HttpResponse<String> answered =
                submit(CASE + "/enquiries/e-1/answer", Map.of("key", key + "2", "answer", "SHORT_OF_SUPPLY"));

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(taken(key)).contains("\"dueAt\":\"2026-11-23T01:00:00Z\"", "\"siteOfficer\":\"o-7\"", "\"by\"");
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(taken(key + "2")).contains("/enquiries/e-1/answer", "SHORT_OF_SUPPLY");
    }

    @Test
    @DisplayName(
            "S1-07, S1-19: the caller, or somebody else, is registered from the case; a fault is told at its field")
    void putsAPatientOnTheWaitingList() {
        String key = UUID.randomUUID().toString();
        Map<String, String> drug =
                Map.of("drugCode", "DRUG-1", "quantity", "28", "daysLeft", "0", "riskClass", "HIGH", "name", "李女士");
        Map<String, String> caller = new java.util.HashMap<>(drug);
        caller.putAll(Map.of("key", key, "whose", "CALLER", "way", "HOME", "address", "张家坟 7 号"));
        Map<String, String> other = new java.util.HashMap<>(drug);
        other.putAll(Map.of("key", key + "2", "whose", "OTHER", "way", "COLLECT", "phone", ""));

        HttpResponse<String> registered = submit(CASE + "/patients", caller);
        HttpResponse<String> refused = submit(CASE + "/patients", other);

        assertThat(registered.statusCode()).isEqualTo(302);
        assertThat(registered.headers().firstValue("Location").orElse("")).endsWith("?done&registered=WAITING");
        assertThat(taken(key)).contains("\"address\":\"张家坟 7 号\"").doesNotContain("contact");
        assertThat(get(CASE + "?done&registered=WAITING", "zh").body()).contains("到货第一时间通知");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("李女士", "<small class=\"problem\" role=\"alert\">请填手机号</small>");
    }

    @Test
    @DisplayName("S1-39, S1-40: those who call back ask for result and attitude apart")
    void callsBack() {
        String key = UUID.randomUUID().toString();
        assertThat(get("/callback", "zh").body()).contains("W-2026-1122").doesNotContain(PHONE);
        assertThat(get("/callback/" + CannedCases.UUID, "zh").body()).contains("对处理结果", "对服务态度", "在本站拿到药");

        HttpResponse<String> answer = submit(
                "/callback/" + CannedCases.UUID,
                Map.of("key", key, "reached", "true", "solved", "true", "result", "5", "attitude", "4"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(taken(key)).contains("\"result\":5", "\"attitude\":4", "\"solved\":true");
    }

    @Test
    @DisplayName("S1-40, S1-43: the three rates with what they were counted from, and clusters")
    void reportsRatesAndClusters() {
        assertThat(get("/hotline/reports", "zh").body())
                .contains("75%", "3", "满意率(态度)", "100%", "同一地区多人缺同一种药")
                .doesNotContain(UNTRANSLATED);
    }

    @Test
    void saysThatACaseIsNotThere() {
        HttpResponse<String> missing = get("/hotline/cases/" + UUID.randomUUID(), "en");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("This case was not found");
    }
}
