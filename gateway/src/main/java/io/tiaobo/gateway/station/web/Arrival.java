package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.station.projection.ShelfRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A leg whose goods are on their way to the station.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit
 * @param packSize units in a box
 * @param fromName donor in the reader's language
 * @param lots what is still on its way
 */
public record Arrival(
        String transferId,
        int leg,
        String drugCode,
        String drugName,
        String unit,
        int packSize,
        String fromName,
        List<InboundLot> lots) {
    /** Groups lots by leg, in their order. */
    static List<Arrival> of(List<InboundLot> lots, Map<String, ShelfRow> shelf, Names names) {
        Map<String, List<InboundLot>> legs = new LinkedHashMap<>();
        lots.forEach(lot -> legs.computeIfAbsent(lot.transferId() + ":" + lot.leg(), leg -> new ArrayList<>())
                .add(lot));
        return legs.values().stream().map(leg -> arrival(leg, shelf, names)).toList();
    }

    private static Arrival arrival(List<InboundLot> lots, Map<String, ShelfRow> shelf, Names names) {
        InboundLot first = lots.get(0);
        ShelfRow known = shelf.get(first.drugCode());
        return new Arrival(
                first.transferId(),
                first.leg(),
                first.drugCode(),
                known == null ? names.name(first.drugCode()) : known.name(),
                known == null ? names.unit(first.drugCode()) : known.unit(),
                known == null ? 1 : known.packSize(),
                names.name(first.fromSite()),
                List.copyOf(lots));
    }

    /** What the donor's slip says; the tablet finds the goods by it. */
    public String reservationId() {
        return transferId + ":" + leg;
    }

    /** Units on their way. */
    public long quantity() {
        return lots.stream().mapToLong(InboundLot::remaining).sum();
    }
}
