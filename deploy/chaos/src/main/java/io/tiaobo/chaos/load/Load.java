package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The load of a run: some threads that do errands until they are told to stop. */
public final class Load {
    private static final int COUNTERS = 2;
    private static final long THINKING_MILLIS = 160;
    private static final long LAST_DELIVERY = 400;

    private final SplittableRandom random;
    private final String run;
    private final Town town = new Town();
    private final Tally tally = new Tally();
    private final Canaries canaries = new Canaries();
    private final Callers callers;
    private final CounterErrands counter;
    private final PatientErrands patients;
    private final BureauErrands bureau;
    private final LegErrands legs;
    private final HotItem hotItem;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** A load that follows from the seed; nothing happens yet. */
    public Load(Cluster cluster, long seed) {
        random = new SplittableRandom(seed);
        run = Long.toHexString(seed);
        callers = new Callers(cluster, tally);
        counter = new CounterErrands(callers, town, tally);
        patients = new PatientErrands(callers, town, canaries);
        bureau = new BureauErrands(callers, town);
        legs = new LegErrands(callers, bureau, tally, seed);
        hotItem = new HotItem(callers, tally);
    }

    /** Makes the network, its drugs and what is on the shelves. */
    public void open() {
        upload("/drugs/import", "text/csv", "drugs", town.drugUpload());
        upload("/sites/import", "text/csv", "sites", town.siteUpload());
        upload("/movements/batch", "application/x-ndjson", "movements", town.movementUpload(run));
        town.openings().forEach(opening -> tally.moved(opening.drug(), opening.units()));
    }

    private void upload(String path, String contentType, String what, String text) {
        Edge.Answer answer = callers.say(random, Service.INVENTORY, path, contentType, run + "." + what, text);
        boolean taken = answer.ok()
                && answer.body()
                        .lines()
                        .map(Edge::parse)
                        .allMatch(line -> line.path("rejected").asInt(0) == 0
                                && line.path("result").asString("ACCEPTED").equals("ACCEPTED"));
        if (!taken) {
            throw new IllegalStateException(path + " did not take everything: " + answer.body());
        }
    }

    /** Starts the errands. */
    public void start() {
        for (int i = 0; i < COUNTERS; i++) {
            keepDoing("counter-" + i, counter, 1);
            keepDoing("hot-item-" + i, hotItem, 2);
        }
        keepDoing("patients", patients, 4);
        keepDoing("bureau", bureau, 8);
        keepDoing("legs", legs, 1);
    }

    private void keepDoing(String name, Errands errands, int slowness) {
        SplittableRandom own = random.split();
        Thread thread = new Thread(
                () -> {
                    while (!stopped) {
                        try {
                            errands.next(own);
                        } catch (Edge.NotAnswered told) {
                            // The tally has it; the others go on.
                        } catch (RuntimeException broken) {
                            tally.complain(name + ": " + broken);
                            return;
                        }
                        Callers.rest(own, THINKING_MILLIS * slowness);
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Tells everybody to stop and waits until the last one has an answer. */
    public void stop() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the load stops", e);
            }
        }
    }

    /** After {@link #stop()}: patients go home and a delivery comes to every station, so that no shortage need stay open. */
    public void lastDelivery() {
        patients.withdrawAll(random);
        for (String station : town.stations()) {
            for (String drug : town.drugs()) {
                counter.deliver(random, station, drug, LAST_DELIVERY);
            }
        }
    }

    /** Ends what only people can end; answers whether something was still open. To be repeated. */
    public boolean finish() {
        return legs.finish(random);
    }

    /** What no order of the calls at the hot item explains (I14). */
    public List<String> unexplained() {
        return hotItem.unexplained().stream()
                .map(violation -> violation.id() + " " + violation.subject() + ": " + violation.text())
                .toList();
    }

    /** Whether the last delivery came to a site. */
    public boolean isSupplied(String site) {
        return town.stations().contains(site);
    }

    /** What was said and answered. */
    public Tally tally() {
        return tally;
    }

    /** Contact data of the patients. */
    public Canaries canaries() {
        return canaries;
    }
}
