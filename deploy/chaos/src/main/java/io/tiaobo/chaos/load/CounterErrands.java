package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** At the shelf: handing out above all, deliveries, stocktakes, quarantine. A fifth of it happens at one item. */
final class CounterErrands implements Errands {
    private final Callers callers;
    private final Town town;
    private final Tally tally;

    CounterErrands(Callers callers, Town town, Tally tally) {
        this.callers = callers;
        this.town = town;
        this.tally = tally;
    }

    @Override
    public void next(SplittableRandom random) {
        boolean busy = random.nextInt(5) == 0;
        String site = busy ? town.centres().get(0) : Errands.oneOf(random, town.counters());
        String drug = busy ? town.drugs().get(0) : Errands.oneOf(random, town.drugs());
        int what = random.nextInt(100);
        if (what < 74) {
            long quantity = random.nextLong(1, 15);
            moves(drug, -quantity, post(random, site, drug, "dispenses", Map.of("quantity", quantity)));
        } else if (what < 84) {
            deliver(random, site, drug, random.nextLong(10, 60));
        } else if (what < 92) {
            takeStock(random, site, drug);
        } else {
            quarantine(random, site, drug);
        }
    }

    void deliver(SplittableRandom random, String site, String drug, long quantity) {
        Map<String, Object> lot = Town.lot(random.nextInt(Town.LOTS.size()), quantity);
        moves(drug, quantity, post(random, site, drug, "receipts", Map.of("source", "PURCHASE", "lots", List.of(lot))));
    }

    private void takeStock(SplittableRandom random, String site, String drug) {
        long difference = random.nextBoolean() ? random.nextLong(1, 6) : -random.nextLong(1, 6);
        Map.Entry<String, String> lot = Errands.oneOf(random, Town.LOTS);
        Map<String, Object> line = Map.of("lot", lot.getKey(), "expiry", lot.getValue(), "difference", difference);
        String reason = difference > 0 ? "STOCKTAKE_GAIN" : "STOCKTAKE_LOSS";
        moves(
                drug,
                difference,
                post(random, site, drug, "adjustments", Map.of("reason", reason, "lots", List.of(line))));
    }

    private void quarantine(SplittableRandom random, String site, String drug) {
        String lot = Errands.oneOf(random, Town.LOTS).getKey();
        long quantity = random.nextLong(1, 10);
        Map<String, Object> hold = Map.of("lot", lot, "quantity", quantity, "reason", "QUARANTINE");
        if (post(random, site, drug, "holds", hold).ok()) {
            post(random, site, drug, "hold-releases", Map.of("lot", lot, "quantity", quantity));
        }
    }

    private void moves(String drug, long change, Edge.Answer answer) {
        if (answer.ok()) {
            tally.moved(drug, change);
        }
    }

    private Edge.Answer post(SplittableRandom random, String site, String drug, String what, Object body) {
        return callers.say(
                random, Service.INVENTORY, "/stock/" + site + "/" + drug + "/" + what, Errands.newKey(random), body);
    }
}
