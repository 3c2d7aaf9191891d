package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.runtime.check.InvariantCheck;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Declared, raised, escalated, resolved: over the topics alone, in any order of arrival. */
class ShortageFlowIT extends ServiceIT {
    ShortageFlowIT(JdbcTemplate database, List<InvariantCheck> checks) {
        super(database, checks);
    }

    private void awaitPublished(Class<?> type, String site, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(type, site)).hasSize(count));
    }

    @Test
    void declaresOnceForTheSameRefusalTenTimes() { // S1-02, I11
        String site = site(7);
        level(site, DRUG, 0, 0, 10, 40, "2");
        awaitPublished(ShortageDeclaredV1.class, site, 1);
        for (int i = 0; i < 10; i++) {
            kafka.send(
                    "refusal-" + site, "inventory", site + "/" + DRUG, new DispenseRefusedV1(site, DRUG, 56, 0, NOW));
        }
        awaitPublished(ShortageNeedChangedV1.class, site, 1);

        assertThat(published(ShortageDeclaredV1.class, site)).singleElement().satisfies(declared -> {
            assertThat(declared.cause()).isEqualTo("BELOW_MINIMUM");
            assertThat(declared.quantityNeeded()).isEqualTo(40);
            assertThat(declared.urgency()).isEqualTo("URGENT");
        });
        assertThat(published(ShortageNeedChangedV1.class, site))
                .singleElement()
                .satisfies(changed -> assertThat(changed.quantityNeeded()).isEqualTo(56));
    }

    @Test
    void declaresByARefusalThatComesBeforeAnyLevelAndResolvesByLevel() {
        String site = site(7);
        publish(site + "/" + DRUG, new DispenseRefusedV1(site, DRUG, 28, 0, NOW));
        awaitPublished(ShortageDeclaredV1.class, site, 1);
        level(site, DRUG, 1, 60, 10, 60, "2");
        awaitPublished(ShortageResolvedV1.class, site, 1);

        assertThat(published(ShortageResolvedV1.class, site).get(0).outcome()).isEqualTo("RESTOCKED");
    }

    @Test
    void declaresNothingByARefusalOlderThanALevelThatIsBack() {
        String site = site(7);
        level(site, DRUG, 6, 60, 10, 60, "2");
        publish(site + "/" + DRUG, new DispenseRefusedV1(site, DRUG, 28, 0, NOW));
        publish(site + "/" + SUBSTITUTE, new DispenseRefusedV1(site, SUBSTITUTE, 28, 0, NOW));
        awaitPublished(ShortageDeclaredV1.class, site, 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count(
                                "select count(*) from command_log where command_id like 'refusal:%' and answer::text like '%NOT_SHORT%'")
                        == 1);

        assertThat(published(ShortageDeclaredV1.class, site).get(0).drugCode()).isEqualTo(SUBSTITUTE);
    }

    @Test
    void opensTheNextEpisodeAfterTheFirstEnded() {
        String site = site(2);
        level(site, DRUG, 0, 3, 10, 40, "2");
        level(site, DRUG, 1, 40, 10, 40, "2");
        level(site, DRUG, 2, 3, 10, 40, "2");
        awaitPublished(ShortageDeclaredV1.class, site, 2);

        assertThat(published(ShortageDeclaredV1.class, site))
                .extracting(ShortageDeclaredV1::shortageId)
                .containsExactly(site + "/" + DRUG + "/1", site + "/" + DRUG + "/2");
    }

    @Test
    void ignoresLevelsThatAreFine() {
        String site = site(2);
        level(site, DRUG, 0, 40, 10, 40, "2");
        level(site, DRUG, 1, 38, 10, 40, "2");

        assertThat(count("select count(*) from command_log where command_id like ?", "level:%" + site + "%"))
                .isZero();
    }

    @Test
    void evaluatesLevelsAgainWhenTheLeadTimeBecomesKnown() {
        String site = site(0);
        level(site, DRUG, 0, 12, 10, 40, "2");
        publish(
                site,
                new io.tiaobo.contracts.inventory.v1.SiteV1(
                        site,
                        "测试站",
                        "Test station",
                        "COMMUNITY_STATION",
                        "PUBLIC",
                        null,
                        "110106",
                        new java.math.BigDecimal("39.8"),
                        new java.math.BigDecimal("116.3"),
                        10,
                        7,
                        "NET_DAYS_30",
                        true));
        awaitPublished(ShortageDeclaredV1.class, site, 1);

        assertThat(published(ShortageDeclaredV1.class, site).get(0).cause()).isEqualTo("BELOW_LEAD_TIME");
    }

    @Test
    void escalatesWhenNoDonorCanHelp() { // S1-23
        String site = site(2);
        level(site, DRUG, 0, 3, 10, 40, "2");
        awaitPublished(ShortageDeclaredV1.class, site, 1);
        String shortage = site + "/" + DRUG + "/1";
        kafka.send(
                "x-" + site,
                "transfer",
                "T/" + shortage,
                new SourcingExhaustedV1("T/" + shortage, shortage, site, DRUG, 37, 56, NOW));
        awaitPublished(ShortageEscalatedV1.class, site, 1);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer detail = get("/shortages/" + shortage);
            assertThat(detail.body().path("timeline")).hasSize(2);
            assertThat(detail.body().path("timeline").get(1).path("textEn").asString())
                    .contains("purchase of 56 tablets");
            assertThat(detail.body().path("timeline").get(0).path("textZh").asString())
                    .contains("记录缺货")
                    .contains("37 片");
            assertThat(detail.text("expectedTextEn")).contains("unknown");
        });
    }

    @Test
    void declaresAndCancelsByHandOncePerKey() {
        String site = site(2);
        String body = "{\"siteCode\":\"%s\",\"drugCode\":\"%s\",\"quantity\":28}".formatted(site, DRUG);
        Answer first = post("/shortages", "hand-" + site, body);
        Answer again = post("/shortages", "hand-" + site, body);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again).isEqualTo(first);
        assertThat(first.body().path("details").path("outcome").asString()).isEqualTo("DECLARED");

        String path = "/shortages/%s/%s/cancellation".formatted(site, DRUG);
        assertThat(post(path, "c1-" + site, "{\"reason\":\"DECLARED_IN_ERROR\"}")
                        .status())
                .isEqualTo(200);
        Answer refused = post(path, "c2-" + site, "{\"reason\":\"DECLARED_IN_ERROR\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("SHORTAGE_NOT_OPEN");
        awaitPublished(ShortageResolvedV1.class, site, 1);
        assertThat(published(ShortageResolvedV1.class, site).get(0).outcome()).isEqualTo("CANCELLED");
        assertThat(kafka.readAll(Topics.SHORTAGES)).isNotEmpty();
    }

    @Test
    void refusesUnknownSitesAndDrugs() {
        String site = site(2);
        Answer unknown =
                post("/shortages", "u-" + site, "{\"siteCode\":\"NOWHERE\",\"drugCode\":\"X\",\"quantity\":28}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("errors").get(0).path("field").asString())
                .isEqualTo("siteCode");
        assertThat(get("/shortages/" + site + "/" + DRUG + "/9").status()).isEqualTo(404);
        assertThat(get("/shortages?size=201").status()).isEqualTo(400);
    }
}
