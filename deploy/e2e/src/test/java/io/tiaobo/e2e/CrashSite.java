package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A system of its own whose services can be told where to die, and that lists every step it runs. */
final class CrashSite implements AutoCloseable {
    private static final List<String> SETTINGS = List.of(
            "--tiaobo.allow-fail-points=true", "--tiaobo.approval.regions." + WithSystem.BY_HAND + ".automatic=false");
    private static final Pattern LISTED = Pattern.compile("^fail point [A-Z_]+:([\\w./-]+)$", Pattern.MULTILINE);

    private final Cluster cluster = Cluster.prepare(SystemUnderTest.plan(SETTINGS));
    private final Map<Service, Victim> victims = new EnumMap<>(Service.class);

    /** Starts everything. */
    CrashSite() {
        for (Service service : Service.values()) {
            victims.put(service, new Victim(cluster.replica(service, 1)));
        }
        victims.values().forEach(Victim::up);
        victims.values().forEach(Victim::awaitReady);
    }

    Victim victim(Service service) {
        Victim victim = victims.get(service);
        if (victim == null) {
            throw new IllegalArgumentException(service.id());
        }
        return victim;
    }

    /** Starts the services anew that die on this walk, or need its settings. */
    void arm(CrashMatrix.Walk walk) {
        victims.forEach((service, victim) ->
                victim.arm(service == Service.TRANSFER ? walk.path().settings() : List.of(), walk.pointsOf(service)));
    }

    /** Waits until every service has died wherever it was to die, and is up again. */
    void awaitAllCrashes() {
        Patience.until(
                "all crashes have come",
                () -> {
                    Map<Service, List<String>> ahead = new EnumMap<>(Service.class);
                    victims.forEach((service, victim) -> ahead.put(service, victim.ahead()));
                    return ahead;
                },
                ahead -> ahead.values().stream().allMatch(List::isEmpty));
        victims.values().forEach(Victim::awaitReady);
    }

    /** Waits until no message is unread, so that a new start repeats nothing old. */
    void awaitQuiet() {
        Patience.until("every message is handled", new Witness(system())::unread, unread -> unread == 0);
    }

    /** The steps a service has run since the site was opened, by name. */
    Set<String> stepsOf(Service service) {
        Set<String> steps = new TreeSet<>();
        LISTED.matcher(cluster.replica(service, 1).log())
                .results()
                .map(line -> line.group(1))
                .forEach(steps::add);
        return steps;
    }

    SystemUnderTest system() {
        return new SystemUnderTest(cluster);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
