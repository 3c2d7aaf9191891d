package io.tiaobo.chaos.run;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Replica;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.chaos.load.Load;
import io.tiaobo.invariants.Violation;
import io.tiaobo.invariants.personal.PersonalDataScan;
import io.tiaobo.testkit.audit.TableState;
import io.tiaobo.testkit.audit.TopicAudit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Everything that is checked when the system has come to rest. */
final class Verdict {
    private static final String PARKED = "select coalesce(record_key, '') from parked_record where state = 'PARKED'";

    private final Cluster cluster;
    private final Load load;
    private final Set<String> poison;
    private final PersonalDataScan personal;
    private final List<String> violations = new ArrayList<>();

    /** Looks at a cluster at rest; poison are the keys of the records that must be parked. */
    Verdict(Cluster cluster, Load load, Set<String> poison) {
        this.cluster = cluster;
        this.load = load;
        this.poison = poison;
        this.personal = new PersonalDataScan(load.canaries().marks());
    }

    /** All violations; empty when everything is as it must be. */
    List<String> violations() {
        violations.addAll(load.tally().complaints());
        violations.addAll(load.unexplained());
        for (Service service : Service.values()) {
            ownChecks(service);
        }
        parked();
        unitsAddUp();
        stationsAreSupplied();
        history();
        personalData();
        return List.copyOf(violations);
    }

    /** What the service says of itself; poison is parked on purpose and looked at apart. */
    private void ownChecks(Service service) {
        Replica replica = cluster.replica(service, 1);
        Edge.Answer answer = replica.edge().get("/checks");
        if (!answer.ok()) {
            violations.add("/checks of %s answers %d: %s".formatted(replica, answer.status(), answer.body()));
            return;
        }
        for (JsonNode check : answer.json().get("checks")) {
            if (!check.get("id").asString().equals("I18")
                    && !check.get("violations").isEmpty()) {
                violations.add(
                        "%s %s: %s".formatted(check.get("id").asString(), service.id(), check.get("violations")));
            }
        }
    }

    /** Every poison record is parked by somebody, and nothing else by anybody (I18). */
    private void parked() {
        Set<String> keys = new TreeSet<>();
        for (Service service : Service.values()) {
            keys.addAll(database(service).rows(PARKED));
        }
        if (!keys.equals(poison)) {
            violations.add("I18 parked are records of %s, poison were %s".formatted(keys, new TreeSet<>(poison)));
        }
    }

    /** On all shelves and all roads together, counted by the callers and not by the system (I2). */
    private void unitsAddUp() {
        Map<String, Long> found = new TreeMap<>();
        for (String drug : load.tally().units().keySet()) {
            long units = 0;
            for (JsonNode level : pageOf(Service.INVENTORY, "/stock?size=200&drug=" + drug)) {
                units += level.get("onHand").asLong() + level.get("inTransit").asLong();
            }
            found.put(drug, units);
        }
        if (!found.equals(load.tally().units())) {
            violations.add("I2 units by drug: the callers count %s, the shelves have %s"
                    .formatted(load.tally().units(), found));
        }
    }

    /** After the last delivery no station is short of anything. */
    private void stationsAreSupplied() {
        for (JsonNode shortage : pageOf(Service.SHORTAGE, "/shortages?open=true&size=200")) {
            if (load.isSupplied(shortage.get("siteCode").asString())) {
                violations.add("a shortage is open though there is enough: " + shortage);
            }
        }
    }

    private JsonNode pageOf(Service service, String path) {
        JsonNode page = cluster.replica(service, 1).edge().get(path).json();
        if (page.get("total").asLong() != page.get("items").size()) {
            throw new IllegalStateException(path + " has more than one page");
        }
        return page.get("items");
    }

    /** The whole published history, read from the beginning, and the tables against it (I2 … I13, I19). */
    private void history() {
        String broker = cluster.kafka().bootstrapServers();
        List<TableState> tables = Arrays.stream(Service.values())
                .map(service -> TableState.now(service.id(), jdbcUrl(service), broker))
                .toList();
        try (TopicAudit audit = new TopicAudit(broker, personal, records -> {})) {
            audit.violations().forEach(this::add);
            audit.unfinished().forEach(this::add);
            tables.forEach(table -> audit.compare(table).forEach(this::add));
        }
    }

    private void add(Violation violation) {
        violations.add("%s %s: %s".formatted(violation.id(), violation.subject(), violation.text()));
    }

    /** Names and numbers of the patients must be nowhere (I19). */
    private void personalData() {
        for (Service service : Service.values()) {
            database(service).forEachRow(row -> personal.look("tables of " + service.id(), row));
        }
        for (Replica replica : cluster.replicas()) {
            replica.log().lines().forEach(line -> personal.look("log of " + replica, line));
            personal.look(
                    "metrics of " + replica,
                    replica.edge().get("/actuator/prometheus").body());
        }
        personal.violations().forEach(this::add);
    }

    private Tables database(Service service) {
        return new Tables(jdbcUrl(service));
    }

    private String jdbcUrl(Service service) {
        return cluster.postgres().jdbcUrl(service.id());
    }
}
