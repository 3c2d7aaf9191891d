package io.tiaobo.gateway.auditing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.CannedOperations;
import io.tiaobo.gateway.OfficePages;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The auditor's pages. */
class AuditingIT extends OfficePages {
    private static final Pattern ROW = Pattern.compile("<td><span>([^<]+)</span><div class=\"under\">(a/\\d+)</div>");
    private static final Pattern TIME = Pattern.compile("<time datetime=\"([^\"]+)\"");
    private static final Pattern OLDER = Pattern.compile("<a href=\"([^\"]*place=[^\"]*)\"");

    @Test
    @DisplayName("A17: the trails of all services are one list, the newest first, in words; whoever looks stands in it")
    void readsEveryTrail() {
        assertThat(as("BUREAU", "110106", "/auditing")).isEqualTo(403);

        assertThat(text("AUDITOR", "", "/auditing?by=s-canned", "zh"))
                .contains("站药师", "动库存、调拨", "POST /stock/{site}/{drug}/dispenses", "没有权限", "没有应答，下面缺它的记录： 调拨服务");
        assertThat(text("AUDITOR", "", "/auditing?service=gateway&outcome=DENIED&by=someone", "zh"))
                .as("the gateway's own")
                .contains("GET /auditing", "医保局");
        assertThat(text("AUDITOR", "", "/auditing?by=s-canned", "en"))
                .contains("Move stock, transfer", "station pharmacist", "Not allowed")
                .doesNotContain("auditing.");
    }

    @Test
    void asksOnlyForWhatIsSought() {
        HttpResponse<String> page = sendAsIs(
                by(
                        "AUDITOR",
                        "",
                        "/auditing?service=inventory&by=%7Bx%7D&right=MOVE_STOCK&site=FT-ZJF&outcome=DENIED&from=2026-11-20&until=2026-11-21"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(SERVICE.operations().sought())
                .anySatisfy(query -> assertThat(query)
                        .contains("by={x}", "right=MOVE_STOCK", "site=FT-ZJF", "outcome=DENIED")
                        .contains("from=2026-11-19T16:00:00Z", "until=2026-11-21T16:00:00Z"));
    }

    @Test
    @DisplayName("pages follow on each other: nothing twice, nothing left out, also where two rows have one moment")
    void turnsThePages() {
        List<String> rows = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String next = "/auditing?by=s-canned";
        int pages = 0;
        while (!next.isEmpty() && pages++ < 9) {
            String body = sendAsIs(by("AUDITOR", "", next)).body();
            ROW.matcher(body).results().forEach(row -> rows.add(row.group(1) + row.group(2)));
            TIME.matcher(body).results().forEach(time -> times.add(time.group(1)));
            Matcher older = OLDER.matcher(body);
            next = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }

        assertThat(pages).isEqualTo(3);
        assertThat(rows).hasSize(2 * CannedOperations.ROWS).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(as("AUDITOR", "", "/auditing?place=nonsense_1")).isEqualTo(200);
    }

    @Test
    @DisplayName("I21: every chain in a sentence, with its head to be noted elsewhere")
    void verifiesTheChains() {
        assertThat(text("AUDITOR", "", "/auditing/chains", "zh"))
                .contains("库存服务: 第 5 号封条里有一行被改过；之前 90 行相符", "a/77", "不要改动数据库", "4 00ff", "调拨服务: 没有应答")
                .containsPattern("网关: [\\d,]+ 个封条、[\\d,]+ 行，全部相符");
        assertThat(text("AUDITOR", "", "/auditing/chains", "en")).contains("A row under seal 5 was changed");
    }

    @Test
    @DisplayName("I22: the trail is the auditor's alone")
    void opensForTheAuditorOnly() {
        for (String role : List.of("ADMIN", "BUREAU", "SECTION_CHIEF", "VILLAGE_DOCTOR")) {
            assertThat(as(role, "110106", "/auditing")).as(role).isEqualTo(403);
            assertThat(as(role, "110106", "/auditing/chains")).as(role).isEqualTo(403);
        }
    }
}
