package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Prices with their days, the board of a site, one ratio for all, and what patients saved. */
class PriceIT extends RunningInventory {
    private static final String PRICES = "drugCode,referencePrice,collectivePrice,validFrom\n";
    private static final String SITE_PRICES = "siteCode,drugCode,basis,price,validFrom\n";
    private static final String RATIOS = "regionCode,drugCode,percent,validFrom\n";

    private void load(String path, String file) {
        JsonNode report = post(path, "text/csv", file);
        assertThat(report.path("rejected").asInt(-1))
                .as(report.toPrettyString())
                .isZero();
    }

    private String newSite(String kind, String region) {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        load(
                "/sites/import",
                SITES.lines().findFirst().orElseThrow() + "\n" + code + ",站点,Site," + kind + ",PRIVATE,YG," + region
                        + ",39.8,116.1,10,3,PREPAID,true\n");
        return code;
    }

    private String newDrugOf(String group) {
        String code = "X" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        load("/drugs/import", DRUG_COLUMNS + code + ",药品,Drug," + group + ",false,true,片,tablet,14,ROOM,Maker,true\n");
        return code;
    }

    private JsonNode board(String site, String day) {
        return get("/sites/" + site + "/price-board?day=" + day);
    }

    /** Reads are only sensible once the tables show what was imported. */
    private void awaitPrices() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(database.queryForObject("""
                        select (select count(*) from domain_event where payload_type in
                                   ('drug-price-set', 'site-price-set', 'reimbursement-ratio-set',
                                    'drug-registered', 'site-registered'))
                             = (select (select count(*) from drug_price) + (select count(*) from site_price)
                                     + (select count(*) from reimbursement_ratio)
                                     + (select coalesce(sum(version + 1), 0) from drug)
                                     + (select coalesce(sum(version + 1), 0) from site))
                        """, Boolean.class)).isTrue());
    }

    @Test
    @DisplayName(
            "S2-03, S2-05, S2-06, S2-08, S2-35: both prices, basis, drop and own share of the day that is asked for")
    void showsBothPricesOfTheDay() {
        String site = newSite("COMMUNITY_STATION", "990001");
        String drug = newDrugOf("G-ONE");
        load("/prices/import", PRICES + drug + ",43.41,,2026-01-01\n" + drug + ",43.41,9.80,2026-07-01\n");
        load(
                "/site-prices/import",
                SITE_PRICES + site + "," + drug + ",VOLUNTARY_REFERENCE,12.60,2026-03-01\n" + site + "," + drug
                        + ",COLLECTIVE_PRICE,,2026-07-01\n");
        load("/reimbursement-ratios/import", RATIOS + "990001,,70,2026-01-01\n");
        awaitPrices();

        assertThat(board(site, "2026-02-28").path("labels")).isEmpty();
        JsonNode before = board(site, "2026-06-30").path("labels").path(0);
        JsonNode after = board(site, "2026-07-01").path("labels").path(0);

        assertThat(before.path("price").asDecimal()).isEqualByComparingTo("12.60");
        assertThat(before.path("basis").asString()).isEqualTo("VOLUNTARY_REFERENCE");
        assertThat(after.path("basis").asString()).isEqualTo("COLLECTIVE_PRICE");
        assertThat(after.path("referencePrice").asDecimal()).isEqualByComparingTo("43.41");
        assertThat(after.path("price").asDecimal()).isEqualByComparingTo("9.80");
        assertThat(after.path("unitPrice").asDecimal()).isEqualByComparingTo("0.7000");
        assertThat(after.path("dropPercent").asDecimal()).isEqualByComparingTo("77.42");
        assertThat(after.path("ownShare").asDecimal()).isEqualByComparingTo("2.94");
        assertThat(after.path("validFrom").asString()).isEqualTo("2026-07-01");
        assertThat(get("/prices/" + drug).path(0).path("version").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("S2-07: a variety with products on both bases counts in each, so the parts may exceed the whole")
    void countsVarietiesNotLabels() {
        String site = newSite("COMMUNITY_STATION", "990002");
        List<String> drugs = List.of(newDrugOf("G-BOTH"), newDrugOf("G-BOTH"), newDrugOf("G-OWN"));
        for (String drug : drugs) {
            load("/prices/import", PRICES + drug + ",20.00,10.00,2026-01-01\n");
        }
        load(
                "/site-prices/import",
                SITE_PRICES + site + "," + drugs.get(0) + ",COLLECTIVE_PRICE,,2026-01-01\n" + site + "," + drugs.get(1)
                        + ",VOLUNTARY_REFERENCE,15.00,2026-01-01\n" + site + "," + drugs.get(2)
                        + ",VOLUNTARY_REFERENCE,18.00,2026-01-01\n");
        awaitPrices();

        JsonNode board = board(site, "2026-05-01");

        assertThat(board.path("varieties").asLong()).isEqualTo(2);
        assertThat(board.path("collectiveVarieties").asLong()).isOne();
        assertThat(board.path("voluntaryVarieties").asLong()).isEqualTo(2);
        assertThat(board.path("highestDropPercent").asDecimal()).isEqualByComparingTo("50.00");
        assertThat(board.path("labels").path(0).path("drugCode").asString()).isEqualTo(drugs.get(0));
    }

    @Test
    @DisplayName(
            "S2-08: a private clinic and a hospital show the same ratio; the drug's own one comes before the general one")
    void hasOneRatioForAllKindsOfSites() {
        String drug = newDrugOf("G-RATIO");
        String clinic = newSite("VILLAGE_CLINIC", "990301");
        String hospital = newSite("TOWNSHIP_HOSPITAL", "990301");
        load("/prices/import", PRICES + drug + ",20.00,10.00,2026-01-01\n");
        load(
                "/site-prices/import",
                SITE_PRICES + clinic + "," + drug + ",COLLECTIVE_PRICE,,2026-01-01\n" + hospital + "," + drug
                        + ",COLLECTIVE_PRICE,,2026-01-01\n");
        load(
                "/reimbursement-ratios/import",
                RATIOS + "9903,,60,2026-01-01\n9903," + drug + ",75.5,2026-01-01\n990399,,10,2026-01-01\n");
        awaitPrices();

        assertThat(board(clinic, "2026-02-01")
                        .path("labels")
                        .path(0)
                        .path("reimbursedPercent")
                        .asDecimal())
                .isEqualByComparingTo("75.50")
                .isEqualByComparingTo(board(hospital, "2026-02-01")
                        .path("labels")
                        .path(0)
                        .path("reimbursedPercent")
                        .asDecimal());
        assertThat(get("/reimbursement-ratio?region=990301&drug=OTHER&day=2026-02-01")
                        .path("percent")
                        .asDecimal())
                .isEqualByComparingTo("60");
    }

    @Test
    @DisplayName("S2-15: savings are reference price less price of the day, times units dispensed, by the ledger")
    void addsUpSavingsFromTheLedger() {
        String site = newSite("COMMUNITY_STATION", "990004");
        String drug = newDrugOf("G-SAVE");
        String unpriced = newDrugOf("G-SAVE");
        LocalDate today = BusinessDate.of(clock.instant());
        load("/prices/import", PRICES + drug + ",43.41,9.80," + today.minusDays(10) + "\n");
        load(
                "/site-prices/import",
                SITE_PRICES + site + "," + drug + ",VOLUNTARY_REFERENCE,23.41," + today.minusDays(10) + "\n" + site
                        + "," + drug + ",COLLECTIVE_PRICE,," + today + "\n");
        for (String code : List.of(drug, unpriced)) {
            post(
                    "/stock/" + site + "/" + code + "/receipts",
                    "{\"source\":\"PURCHASE\",\"lots\":[{\"lot\":\"L\",\"expiry\":\"2030-01-01\",\"quantity\":100}]}");
        }
        dispense(site, drug, 5, today.minusDays(1)); // 20.00 a pack of 14 saved
        dispense(site, drug, 10, today); // 33.61
        dispense(site, unpriced, 3, today);
        awaitProjection();
        awaitPrices();

        JsonNode both = get("/prices/savings?region=990004&from=" + today.minusDays(1) + "&until=" + today);
        JsonNode first =
                get("/prices/savings?region=990004&from=" + today.minusDays(1) + "&until=" + today.minusDays(1));

        assertThat(first.path("total").path("amount").asDecimal()).isEqualByComparingTo("7.14"); // 7.142857
        assertThat(both.path("total").path("amount").asDecimal()).isEqualByComparingTo("31.15"); // 31.150000
        assertThat(both.path("total").path("units").asLong()).isEqualTo(15);
        assertThat(both.path("total").path("unpricedUnits").asLong()).isEqualTo(3);
        assertThat(both.path("sites").path(0).path("siteCode").asString()).isEqualTo(site);
        assertThat(get("/prices/savings?region=99999&from=2020-01-01&until=2020-01-02")
                        .path("total")
                        .path("amount")
                        .asDecimal())
                .isZero();
    }

    private void dispense(String site, String drug, long quantity, LocalDate day) {
        String noon = BusinessDate.startOf(day).plus(Duration.ofMinutes(1)).toString();
        JsonNode answer = post(
                "/stock/" + site + "/" + drug + "/dispenses",
                "{\"quantity\":" + quantity + ",\"occurredAt\":\"" + noon + "\"}");
        assertThat(answer.path("accepted").asBoolean())
                .as(answer.toPrettyString())
                .isTrue();
    }

    @Test
    void namesLinesThatMakeNoSense() {
        String drug = newDrugOf("G-BAD");
        JsonNode report = post(
                "/prices/import",
                "text/csv",
                PRICES + drug + ",9.80,43.41,2026-01-01\n" + drug + ",9.805,,2026-01-01\n" + drug
                        + ",9.80,,soon\nNOWHERE,1,,2026-01-01\n");

        assertThat(report.path("accepted").asInt()).isZero();
        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("collectivePrice", "referencePrice", "validFrom", "drugCode");
        assertThat(post(
                                "/site-prices/import",
                                "text/csv",
                                SITE_PRICES + "ZJF," + drug + ",COLLECTIVE_PRICE,9.80,2026-01-01\n")
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("price");
    }
}
