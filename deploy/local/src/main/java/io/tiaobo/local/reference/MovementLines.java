package io.tiaobo.local.reference;

import io.tiaobo.local.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a batch intake for opening stock. Ids follow from region, site and drug, dates from the moment of the first attempt, so
 * that a repetition is the same line and has no further effect.
 */
final class MovementLines {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Lot(String lot, String expiry, long quantity) {}

    private MovementLines() {}

    /** Goods before settings: with settings alone every shelf would be reported short for a moment. */
    static List<String> of(Region region, Instant loadedAt) {
        List<String> lines = new ArrayList<>();
        for (OpeningStock item : region.stock()) {
            if (!item.lots().isEmpty()) {
                lines.add(receive(region, item, loadedAt));
            }
            lines.add(configure(region, item, loadedAt));
        }
        return lines;
    }

    private static String receive(Region region, OpeningStock item, Instant loadedAt) {
        LocalDate today = LocalDate.ofInstant(loadedAt, ZONE);
        Map<String, Object> line = line(region, item, "RECEIVE", loadedAt);
        line.put("source", "OPENING");
        line.put(
                "lots",
                item.lots().stream()
                        .map(lot -> new Lot(
                                lot.lot(), today.plusDays(lot.daysToExpiry()).toString(), lot.quantity()))
                        .toList());
        return Http.json(line);
    }

    private static String configure(Region region, OpeningStock item, Instant loadedAt) {
        Map<String, Object> line = line(region, item, "CONFIGURE", loadedAt);
        line.put("minimum", item.minimum());
        line.put("maximum", item.maximum());
        line.put("dailyDemand", item.dailyDemand().toPlainString());
        return Http.json(line);
    }

    private static Map<String, Object> line(Region region, OpeningStock item, String type, Instant loadedAt) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", "ref-%s/%s/%s".formatted(type.substring(0, 1), item.siteCode(), item.drugCode()));
        line.put("type", type);
        line.put("siteCode", item.siteCode());
        line.put("drugCode", item.drugCode());
        line.put("occurredAt", loadedAt.toString());
        return line;
    }
}
