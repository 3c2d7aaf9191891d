package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Edge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The network of a run: a depot, centres with their stations, and drugs; beside it a centre with stations of its own where only
 * probes happen. Donors of the second centre are asked, for the others the rule answers.
 */
public final class Town {
    /** Setting that makes the donors of {@link #BY_HAND} answer themselves. */
    public static final String ASK_DONORS = "--tiaobo.approval.regions." + Town.BY_HAND + ".automatic=false";

    static final String BY_HAND = "990001";
    static final String BY_RULE = "990002";
    static final String DEPOT = "DEPOT";
    static final String PROBE_CENTRE = "PROBE-CENTRE";
    static final String PROBE_DRUG = "PROBE-DRUG";

    /** Lots of every delivery, with the last day of use. */
    static final List<Map.Entry<String, String>> LOTS =
            List.of(Map.entry("LA", inYears(3)), Map.entry("LB", inYears(4)), Map.entry("LC", inYears(5)));

    private static final int CENTRES = 3;
    private static final int STATIONS = 4;
    private static final int DRUGS = 4;
    private static final int PROBE_STATIONS = 24;
    private static final long CENTRE_STOCK = 1_500;
    private static final long CENTRE_MINIMUM = 150;
    private static final long STATION_STOCK = 60;
    private static final long STATION_MINIMUM = 25;
    private static final long PROBE_STOCK = 1_000_000;
    private static final String SITE_COLUMNS =
            "code,nameZh,nameEn,kind,ownership,parentCode,regionCode,latitude,longitude,"
                    + "travelMinutesToParent,leadTimeDays,supplyTerms,active\n";
    private static final String DRUG_COLUMNS =
            "code,nameZh,nameEn,genericGroup,originator,selected,unitZh,unitEn,packSize,storageClass,manufacturer,active\n";

    /**
     * What a site has of a drug at the beginning.
     *
     * @param site site
     * @param drug drug
     * @param minimum units it keeps
     * @param units units on its shelf
     */
    record Opening(String site, String drug, long minimum, long units) {}

    /** The centres. */
    List<String> centres() {
        return IntStream.rangeClosed(1, CENTRES).mapToObj(n -> "C" + n).toList();
    }

    /** The stations of all centres. */
    List<String> stations() {
        return centres().stream()
                .flatMap(centre -> stationsOf(centre, STATIONS).stream())
                .toList();
    }

    /** Centres and stations. */
    List<String> counters() {
        return Stream.concat(centres().stream(), stations().stream()).toList();
    }

    List<String> drugs() {
        return IntStream.rangeClosed(1, DRUGS).mapToObj(n -> "D" + n).toList();
    }

    static String probeStation(int probe) {
        return PROBE_CENTRE + "-S" + (1 + probe % PROBE_STATIONS);
    }

    private static List<String> stationsOf(String centre, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> centre + "-S" + n).toList();
    }

    /** What is on the shelves at the beginning. */
    List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        for (String drug : drugs()) {
            openings.add(new Opening(DEPOT, drug, CENTRE_MINIMUM, 2 * CENTRE_STOCK));
            centres().forEach(site -> openings.add(new Opening(site, drug, CENTRE_MINIMUM, CENTRE_STOCK)));
            stations().forEach(site -> openings.add(new Opening(site, drug, STATION_MINIMUM, STATION_STOCK)));
        }
        openings.add(new Opening(HotItem.SITE, HotItem.DRUG, 0, HotItem.OPENING));
        openings.add(new Opening(PROBE_CENTRE, PROBE_DRUG, 0, PROBE_STOCK));
        return openings;
    }

    String siteUpload() {
        StringBuilder lines = new StringBuilder(SITE_COLUMNS);
        lines.append(site(DEPOT, "COUNTY_DEPOT", "", BY_RULE, 0));
        for (String centre : centres()) {
            String region = centre.equals("C2") ? BY_HAND : BY_RULE;
            lines.append(site(centre, "COMMUNITY_CENTRE", DEPOT, region, 30));
            stationsOf(centre, STATIONS)
                    .forEach(station -> lines.append(site(station, "COMMUNITY_STATION", centre, region, 10)));
        }
        lines.append(site(HotItem.SITE, "COMMUNITY_CENTRE", "", BY_RULE, 0));
        lines.append(site(PROBE_CENTRE, "COMMUNITY_CENTRE", "", BY_RULE, 0));
        stationsOf(PROBE_CENTRE, PROBE_STATIONS)
                .forEach(station -> lines.append(site(station, "COMMUNITY_STATION", PROBE_CENTRE, BY_RULE, 10)));
        return lines.toString();
    }

    private static String site(String code, String kind, String parent, String region, int minutes) {
        return "%s,%s,%s,%s,PUBLIC,%s,%s,39.8,116.2,%d,3,ON_DELIVERY,true%n"
                .formatted(code, code, code, kind, parent, region, minutes);
    }

    String drugUpload() {
        StringBuilder lines = new StringBuilder(DRUG_COLUMNS);
        Stream.concat(drugs().stream(), Stream.of(PROBE_DRUG, HotItem.DRUG))
                .forEach(drug -> lines.append("%s,药 %s,Drug %s,GROUP-%s,true,false,片,tablet,28,ROOM,Maker,true%n"
                        .formatted(drug, drug, drug, drug)));
        return lines.toString();
    }

    /** The opening stock as lines of a batch; ids follow from the run, so that a repeated upload is the same one. */
    String movementUpload(String run) {
        StringBuilder lines = new StringBuilder();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (Opening opening : openings()) {
            String item = opening.site() + "." + opening.drug();
            lines.append(Edge.json(Map.of(
                            "id",
                            run + ".open." + item,
                            "type",
                            "RECEIVE",
                            "siteCode",
                            opening.site(),
                            "drugCode",
                            opening.drug(),
                            "occurredAt",
                            now,
                            "source",
                            "OPENING",
                            "lots",
                            List.of(lot(0, opening.units())))))
                    .append('\n');
            lines.append(Edge.json(Map.of(
                            "id",
                            run + ".keep." + item,
                            "type",
                            "CONFIGURE",
                            "siteCode",
                            opening.site(),
                            "drugCode",
                            opening.drug(),
                            "occurredAt",
                            now,
                            "minimum",
                            opening.minimum(),
                            "maximum",
                            opening.minimum(),
                            "dailyDemand",
                            "0")))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String inYears(int years) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(years).toString();
    }

    static Map<String, Object> lot(int which, long quantity) {
        Map.Entry<String, String> lot = LOTS.get(which % LOTS.size());
        return Map.of("lot", lot.getKey(), "expiry", lot.getValue(), "quantity", quantity);
    }
}
