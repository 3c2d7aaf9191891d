package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** The bureau: asks for transfers by hand, declares and ends shortages, gives transfers up. */
final class BureauErrands implements Errands {
    private static final List<String> URGENCIES = List.of("CRITICAL", "URGENT", "ROUTINE");
    private static final Map<String, Object> WHY = Map.of("reason", "NO_LONGER_NEEDED", "by", "staff-7");

    private final Callers callers;
    private final Town town;

    BureauErrands(Callers callers, Town town) {
        this.callers = callers;
        this.town = town;
    }

    @Override
    public void next(SplittableRandom random) {
        String site = Errands.oneOf(random, town.stations());
        String drug = Errands.oneOf(random, town.drugs());
        switch (random.nextInt(6)) {
            case 0, 1 ->
                callers.say(
                        random,
                        Service.TRANSFER,
                        "/transfers",
                        Errands.newKey(random),
                        Map.of(
                                "siteCode",
                                site,
                                "drugCode",
                                drug,
                                "quantity",
                                random.nextLong(5, 80),
                                "urgency",
                                Errands.oneOf(random, URGENCIES)));
            case 2 ->
                callers.say(
                        random,
                        Service.SHORTAGE,
                        "/shortages",
                        Errands.newKey(random),
                        Map.of("siteCode", site, "drugCode", drug, "quantity", random.nextLong(5, 60)));
            case 3 -> cancelShortage(random, site, drug);
            default -> {
                List<String> open = openTransfers(random);
                if (!open.isEmpty()) {
                    cancelTransfer(random, Errands.oneOf(random, open));
                }
            }
        }
    }

    void cancelShortage(SplittableRandom random, String site, String drug) {
        callers.say(
                random,
                Service.SHORTAGE,
                "/shortages/" + site + "/" + drug + "/cancellation",
                Errands.newKey(random),
                Map.of("reason", "NO_LONGER_NEEDED"));
    }

    void cancelTransfer(SplittableRandom random, String transferId) {
        callers.say(
                random,
                Service.TRANSFER,
                "/transfer/cancellation?id=" + encoded(transferId),
                Errands.newKey(random),
                WHY);
    }

    /** Ids of the open transfers that fit on a page, probes aside; none if nobody answers. */
    List<String> openTransfers(SplittableRandom random) {
        List<String> ids = new ArrayList<>();
        callers.look(random, Service.TRANSFER, "/transfers?open=true&size=200").ifPresent(page -> {
            for (JsonNode transfer : page.get("items")) {
                if (!transfer.get("drugCode").asString().equals(Town.PROBE_DRUG)) {
                    ids.add(transfer.get("transferId").asString());
                }
            }
        });
        return ids;
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
