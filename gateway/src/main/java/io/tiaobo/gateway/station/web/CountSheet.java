package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.station.projection.ShelfRow;
import io.tiaobo.gateway.station.projection.StationQueries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One drug to count.
 *
 * @param drugCode drug
 * @param name its name in the reader's language
 * @param unit dispensing unit
 * @param packSize units in a box
 * @param position the count names it
 * @param lots its lots
 */
public record CountSheet(String drugCode, String name, String unit, int packSize, long position, List<CountLine> lots) {
    /** Groups lots by drug, in their order. */
    static List<CountSheet> of(List<CountLine> lines, List<ShelfRow> shelf) {
        Map<String, ShelfRow> known = StationQueries.byCode(shelf);
        Map<String, List<CountLine>> drugs = new LinkedHashMap<>();
        lines.forEach(line -> drugs.computeIfAbsent(line.drugCode(), drug -> new ArrayList<>())
                .add(line));
        return drugs.entrySet().stream()
                .map(drug -> sheet(drug.getKey(), drug.getValue(), known.get(drug.getKey())))
                .toList();
    }

    private static CountSheet sheet(String drugCode, List<CountLine> lots, @Nullable ShelfRow known) {
        return new CountSheet(
                drugCode,
                known == null ? drugCode : known.name(),
                known == null ? "" : known.unit(),
                known == null ? 1 : known.packSize(),
                lots.get(0).position(),
                List.copyOf(lots));
    }
}
