package io.tiaobo.bench.system;

import io.tiaobo.bench.subject.Movement;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a running system is given before a measurement: sites, drugs and what is on the shelves, as a user would load them. */
final class Opening {
    private static final String SITES =
            "code,nameZh,nameEn,kind,ownership,parentCode,regionCode,latitude,longitude,travelMinutesToParent,leadTimeDays,"
                    + "supplyTerms,active\n";
    private static final String DRUGS = "code,nameZh,nameEn,genericGroup,originator,selected,unitZh,unitEn,packSize,"
            + "storageClass,manufacturer,active\n";

    private final StringBuilder sites = new StringBuilder(SITES);
    private final StringBuilder lines = new StringBuilder();

    /** Adds a place below another one. */
    void site(String code, String kind, @Nullable String parent) {
        String above = parent == null ? "" : parent;
        sites.append("%1$s,%1$s,%1$s,%2$s,PUBLIC,%3$s,110106,39.8,116.1,%4$d,2,PREPAID,true%n"
                .formatted(code, kind, above, parent == null ? 0 : 20));
    }

    /** Puts units on a shelf. */
    void units(String site, String drug, long quantity) {
        lines.append(("{\"id\":\"opening-%1$s-%2$s\",\"type\":\"RECEIVE\",\"source\":\"OPENING\",\"siteCode\":\"%1$s\","
                        + "\"drugCode\":\"%2$s\",\"lots\":[{\"lot\":\"A\",\"expiry\":\"2035-01-01\",\"quantity\":%3$d}]}%n")
                .formatted(site, drug, quantity));
    }

    /** Says what a shelf is to hold; nobody is known to need any of it. */
    void range(String site, String drug, long minimum, long maximum) {
        lines.append(("{\"id\":\"range-%1$s-%2$s\",\"type\":\"CONFIGURE\",\"siteCode\":\"%1$s\",\"drugCode\":\"%2$s\","
                        + "\"minimum\":%3$d,\"maximum\":%4$d,\"dailyDemand\":\"0\"}%n")
                .formatted(site, drug, minimum, maximum));
    }

    /** Loads everything, with the first so many drugs of {@link Movement}. */
    void load(RunningSystem system, int drugs) {
        system.post("inventory", "/sites/import", "text/csv", sites.toString());
        StringBuilder table = new StringBuilder(DRUGS);
        IntStream.range(0, drugs)
                .mapToObj(Movement::drug)
                .forEach(code -> table.append(
                        "%1$s,%1$s,%1$s,%1$s,true,false,tablet,tablet,14,ROOM,Sanofi,true%n".formatted(code)));
        system.post("inventory", "/drugs/import", "text/csv", table.toString());
        system.post("inventory", "/movements/batch", "application/x-ndjson", lines.toString());
    }
}
