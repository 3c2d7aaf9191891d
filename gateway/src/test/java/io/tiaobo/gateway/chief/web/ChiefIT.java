package io.tiaobo.gateway.chief.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.CannedCases;
import io.tiaobo.gateway.OfficePages;
import io.tiaobo.gateway.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The section chief's pages. */
class ChiefIT extends OfficePages {
    private static final Map<String, String> LIMIT = Map.of(
            "dispatchClass", "TWO_HOURS", "clock", "ANSWER", "unit", "DAYS", "remindPercent", "80", "reason", "区里要求");

    @Test
    @DisplayName("S1-42, A6: late limits first, then what waits for a decision; what cannot be read is said")
    void showsWhatTheChiefDecides() {
        String page = text("SECTION_CHIEF", "110106", "/chief", "zh");

        assertThat(page)
                .containsSubsequence(
                        "超时的时限 1", "首次联系", "W-2026-1122", "BUREAU-110106", "等您裁定原因", "W-2026-0077", "督办事项暂时读取不到")
                .doesNotContain("chief.", "王先生");
        assertThat(sendAsIs(by("SECTION_CHIEF", "110106", "/chief")).body())
                .contains("/hotline/cases/" + CannedCases.UUID, "/hotline/cases/" + CannedCases.UNDECIDED);
        assertThat(text("SECTION_CHIEF", "110106", "/chief", "en"))
                .contains("Time limits that ran out", "Causes to decide about")
                .doesNotContain("chief.");
    }

    @Test
    @DisplayName("S1-32: a reminder nobody answered stands here; one that was heard does not")
    void showsRemindersWithoutAnswer() {
        Story deaf = late("C1").pressed("DISPATCH");
        Story heard = late("C2").pressed("DISPATCH").dispatched();
        late("C3");

        soon().untilAsserted(() -> assertThat(text("SECTION_CHIEF", "910501", "/chief", "zh"))
                .contains("催了没有回音", "云岗社区卫生服务中心 → 张家坟社区卫生服务站"));
        soon().untilAsserted(() -> assertThat(
                        sendAsIs(by("SECTION_CHIEF", "910501", "/chief")).body())
                .contains(deaf.drug())
                .doesNotContain(heard.drug(), "XD-C3"));
    }

    private static Story late(String mark) {
        return story(mark)
                .places("910501")
                .medicine("厄贝沙坦片 XD-" + mark, "Irbesartan")
                .declared("URGENT")
                .requested("URGENT")
                .searched()
                .reserved()
                .approved()
                .late("DISPATCH");
    }

    @Test
    @DisplayName("S1-42: limits as people say them, changed with a reason, and every change with who and why")
    void setsALimit() {
        assertThat(text("SECTION_CHIEF", "110106", "/chief/clocks?dispatchClass=TWO_HOURS&clock=ANSWER", "zh"))
                .contains("2 小时", "15 天", "到 75% 提醒经办人", "区里要求", "c-1");
        assertThat(sendAsIs(by("SECTION_CHIEF", "110106", "/chief/clocks?dispatchClass=TWO_HOURS&clock=ANSWER"))
                        .body())
                .contains("value=\"15\"");

        HttpResponse<String> set = submit("clock-1", "14", "DAYS");
        HttpResponse<String> refused = submit("clock-2", "1", "MINUTES");

        assertThat(ledTo(set)).isEqualTo("/chief/clocks");
        assertThat(SERVICE.cases().taken())
                .anySatisfy(sent -> assertThat(sent)
                        .startsWith("/case-clocks clock-1 ")
                        .contains("\"minutes\":20160", "\"regionCode\":\"110106\"", "\"ref\":\"someone\"", "区里要求"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("<small class=\"problem\" role=\"alert\">前后颠倒</small>", "value=\"1\"", "value=\"区里要求\"");
    }

    private HttpResponse<String> submit(String key, String amount, String unit) {
        Map<String, String> form = new java.util.HashMap<>(LIMIT);
        form.putAll(Map.of("key", key, "amount", amount, "unit", unit));
        return post("SECTION_CHIEF", "110106", "/chief/clocks", form);
    }

    @Test
    @DisplayName("I22: the desk is the chief's; caseworkers see the limits and change none")
    void opensForTheChief() {
        for (String role : List.of("HOTLINE", "BUREAU", "ADMIN", "AUDITOR", "CENTRE_PHARMACIST")) {
            assertThat(as(role, "110106", "/chief")).as(role).isEqualTo(403);
        }
        assertThat(text("HOTLINE", "110106", "/chief/clocks", "en"))
                .contains("As they are now")
                .doesNotContain("Change a limit");
        assertThat(post("HOTLINE", "110106", "/chief/clocks", LIMIT).statusCode())
                .isEqualTo(403);
        assertThat(post("HOTLINE", "110106", "/chief/tasks/1/close", Map.of()).statusCode())
                .isEqualTo(403);
    }
}
