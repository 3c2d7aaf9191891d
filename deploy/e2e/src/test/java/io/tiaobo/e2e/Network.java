package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Edge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A city warehouse, a county depot, a centre and its three stations with one drug, made through the public interface for one test alone.
 * A station's minimum is what it keeps; nobody has a daily demand, so that only what a test does makes a shortage.
 *
 * @param prefix first part of all its codes
 */
record Network(String prefix) {
    private static final String SITE_COLUMNS =
            "code,nameZh,nameEn,kind,ownership,parentCode,regionCode,latitude,longitude,"
                    + "travelMinutesToParent,leadTimeDays,supplyTerms,active\n";
    private static final String DRUG_COLUMNS =
            "code,nameZh,nameEn,genericGroup,originator,selected,unitZh,unitEn,packSize,storageClass,manufacturer,active\n";

    /**
     * What a site has at the beginning.
     *
     * @param site site
     * @param minimum units it keeps
     * @param units units on its shelf, in one lot
     */
    record Opening(String site, long minimum, long units) {}

    /** Makes the sites, the drug and what is on the shelves, and waits until every service knows of them. */
    static Network open(Desk desk, String prefix, String region) {
        Network network = new Network(prefix);
        desk.upload("/api/inventory/drugs/import", "text/csv", DRUG_COLUMNS + network.drugLine());
        desk.upload("/api/inventory/sites/import", "text/csv", SITE_COLUMNS + network.siteLines(region));
        Patience.until(
                "the network is known to the donor search",
                () -> desk.get("/api/transfer/donor-search?quantity=1&site=%s&drug=%s"
                        .formatted(network.station(1), network.drug())),
                Edge.Answer::ok);
        Patience.until(
                "the network is known to the waiting lists",
                () -> desk.post("/api/shortage/waiting-list", Desk.newKey(), network.senselessRegistration()),
                answer -> answer.status() == 400 && answer.body().contains("\"substitutes\""));
        return network;
    }

    void stock(Desk desk, Opening... openings) {
        List<String> lines = new ArrayList<>();
        for (Opening opening : openings) {
            lines.add(receipt(opening));
            lines.add(settings(opening));
        }
        desk.upload("/api/inventory/movements/batch", "application/x-ndjson", String.join("\n", lines) + "\n");
        for (Opening opening : openings) {
            Patience.until(
                    opening.site() + " is known to have stock",
                    () -> desk.get("/api/transfer/donor-search?quantity=1&site=%s&drug=%s"
                                    .formatted(station(1), drug()))
                            .json()
                            .get("candidates"),
                    candidates -> Desk.list(candidates).stream()
                            .map(candidate -> candidate.get("numbers"))
                            .anyMatch(numbers ->
                                    numbers.get("siteCode").asString().equals(opening.site())
                                            && numbers.get("usable").asLong() == opening.units()));
        }
    }

    String city() {
        return prefix + "-CITY";
    }

    String depot() {
        return prefix + "-DEPOT";
    }

    String centre() {
        return prefix + "-CENTRE";
    }

    String station(int number) {
        return prefix + "-S" + number;
    }

    String drug() {
        return prefix + "-DRUG";
    }

    /** The lot a site begins with. */
    String lotOf(String site) {
        return "L-" + site;
    }

    private String drugLine() {
        return drug() + ",测试药,Test drug," + prefix + "-GROUP,true,false,片,tablet,28,ROOM,Maker,true\n";
    }

    private String siteLines(String region) {
        return Stream.of(
                        line(city(), "CITY_WAREHOUSE", "", region, 0),
                        line(depot(), "COUNTY_DEPOT", city(), region, 45),
                        line(centre(), "COMMUNITY_CENTRE", depot(), region, 30),
                        line(station(1), "COMMUNITY_STATION", centre(), region, 10),
                        line(station(2), "COMMUNITY_STATION", centre(), region, 12),
                        line(station(3), "COMMUNITY_STATION", centre(), region, 14))
                .reduce("", String::concat);
    }

    private static String line(String code, String kind, String parent, String region, int minutes) {
        return "%s,%s,%s,%s,PUBLIC,%s,%s,39.8,116.2,%d,3,ON_DELIVERY,true%n"
                .formatted(code, code, code, kind, parent, region, minutes);
    }

    private String receipt(Opening opening) {
        LocalDate expiry = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusYears(2);
        return Edge.json(Map.of(
                "id", Desk.newKey(),
                "type", "RECEIVE",
                "siteCode", opening.site(),
                "drugCode", drug(),
                "occurredAt", now(),
                "source", "OPENING",
                "lots",
                        List.of(Map.of(
                                "lot",
                                lotOf(opening.site()),
                                "expiry",
                                expiry.toString(),
                                "quantity",
                                opening.units()))));
    }

    private String settings(Opening opening) {
        return Edge.json(Map.of(
                "id", Desk.newKey(),
                "type", "CONFIGURE",
                "siteCode", opening.site(),
                "drugCode", drug(),
                "occurredAt", now(),
                "minimum", opening.minimum(),
                "maximum", opening.minimum(),
                "dailyDemand", "0"));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Refused for its substitute as soon as site and drug are known, and for them before. */
    private Map<String, Object> senselessRegistration() {
        Map<String, Object> request = new HashMap<>(Desk.registration(station(1), drug(), 1, "Nobody", "13800000000"));
        request.put("substitutes", List.of("NO-SUCH-DRUG"));
        return request;
    }
}
