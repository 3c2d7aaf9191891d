package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Asks whether the whole way works: a shortage is declared, a donor is found, stock is promised (S1-22 … S1-24). */
public final class Prober {
    private final Callers callers;
    private final SplittableRandom random;
    private int probes;

    /** Probes from a seed; what it says counts in the tally of the load. */
    public Prober(Cluster cluster, Load load, long seed) {
        callers = new Callers(cluster, load.tally());
        random = new SplittableRandom(~seed);
    }

    /** One probe: true when stock is promised within the time. The shortage is given up afterwards, and the promise with it. */
    public boolean getsThrough(Duration within) {
        Instant end = Instant.now().plus(within);
        String site = Town.probeStation(probes++);
        Map<String, Object> shortage = Map.of("siteCode", site, "drugCode", Town.PROBE_DRUG, "quantity", 5);
        callers.say(random, Service.SHORTAGE, "/shortages", Errands.newKey(random), shortage);
        boolean promised = false;
        while (!promised && Instant.now().isBefore(end)) {
            promised = openTransferOf(site).filter(this::hasPromise).isPresent();
            if (!promised) {
                Callers.rest(random, 200);
            }
        }
        callers.say(
                random,
                Service.SHORTAGE,
                "/shortages/" + site + "/" + Town.PROBE_DRUG + "/cancellation",
                Errands.newKey(random),
                Map.of("reason", "NO_LONGER_NEEDED"));
        return promised;
    }

    private Optional<String> openTransferOf(String site) {
        return callers.look(random, Service.TRANSFER, "/transfers?open=true&drug=" + Town.PROBE_DRUG + "&site=" + site)
                .map(page -> page.get("items"))
                .filter(items -> !items.isEmpty())
                .map(items -> items.get(0).get("transferId").asString());
    }

    private boolean hasPromise(String transferId) {
        Optional<JsonNode> detail =
                callers.look(random, Service.TRANSFER, "/transfer?id=" + BureauErrands.encoded(transferId));
        if (detail.isPresent()) {
            for (JsonNode leg : detail.get().get("legs")) {
                if (leg.get("reserved").asLong() > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
