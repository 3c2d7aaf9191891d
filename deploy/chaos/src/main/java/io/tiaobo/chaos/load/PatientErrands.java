package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Patients who wait, change their mind or fetch their medicine. All of them have names and numbers that occur nowhere else (I19). */
final class PatientErrands implements Errands {
    private static final List<String> RISKS = List.of("HIGH", "ELEVATED", "NORMAL");

    private final Callers callers;
    private final Town town;
    private final Canaries canaries;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    PatientErrands(Callers callers, Town town, Canaries canaries) {
        this.callers = callers;
        this.town = town;
        this.canaries = canaries;
    }

    @Override
    public void next(SplittableRandom random) {
        String entry = random.nextInt(3) == 0 ? waiting.poll() : null;
        if (entry == null) {
            register(random);
        } else {
            String what = random.nextInt(3) == 0 ? "withdrawal" : "collection";
            Edge.Answer answer = callers.say(
                    random, Service.SHORTAGE, "/waiting-list/" + entry + "/" + what, Errands.newKey(random), Map.of());
            if (!answer.ok() && answer.body().contains("NOTHING_KEPT")) {
                waiting.add(entry);
            }
        }
    }

    private void register(SplittableRandom random) {
        Map<String, Object> patient = Map.of(
                "siteCode", Errands.oneOf(random, town.stations()),
                "drugCode", Errands.oneOf(random, town.drugs()),
                "quantity", random.nextLong(7, 29),
                "substitutes", List.of(),
                "daysLeft", random.nextInt(6),
                "riskClass", Errands.oneOf(random, RISKS),
                "contact", canaries.next());
        Edge.Answer answer = callers.say(random, Service.SHORTAGE, "/waiting-list", Errands.newKey(random), patient);
        if (answer.ok() && answer.json().path("outcome").asString("").equals("WAITING")) {
            waiting.add(answer.json().get("entryId").asString());
        }
    }

    /** Everybody who still waits goes home. */
    void withdrawAll(SplittableRandom random) {
        for (String entry : new ArrayList<>(waiting)) {
            waiting.remove(entry);
            callers.say(
                    random,
                    Service.SHORTAGE,
                    "/waiting-list/" + entry + "/withdrawal",
                    Errands.newKey(random),
                    Map.of());
        }
    }
}
