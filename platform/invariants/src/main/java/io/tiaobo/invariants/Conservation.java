package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.StockMovement;
import java.util.HashMap;
import java.util.Map;

/**
 * I2: over all sites, what lies on the shelves by their published levels and what is on its way is what came in from outside
 * minus what went out. Lot by lot the same follows from I3 (no shelf below zero) and I6 (no leg gives more than it took).
 */
final class Conservation implements Family {
    private final StockHistory stock;
    private final LegHistory legs;
    private final Map<String, Long> insideByDrug = new HashMap<>();

    Conservation(StockHistory stock, LegHistory legs) {
        this.stock = stock;
        this.legs = legs;
    }

    @Override
    public void accept(Published message) {
        if (message.data() instanceof StockMovement movement) {
            Units.add(insideByDrug, movement.drugCode(), Effect.inside(movement));
        }
    }

    @Override
    public void violations(Findings findings) {
        Map<String, Long> found = new HashMap<>();
        for (ItemHistory item : stock.items()) {
            Units.add(found, item.drug(), item.onHand());
        }
        for (LegBook leg : legs.legs()) {
            if (leg.inTransit() != 0) {
                Units.add(found, leg.drug(), leg.inTransit());
            }
        }
        for (Map.Entry<String, Long> drug : found.entrySet()) {
            long booked = insideByDrug.getOrDefault(drug.getKey(), 0L);
            if (drug.getValue() != booked) {
                findings.add(
                        "I2",
                        drug.getKey(),
                        "on shelves and on the way " + drug.getValue() + ", came in minus went out " + booked);
            }
        }
    }

    @Override
    public void unfinished(Findings findings) {}
}
