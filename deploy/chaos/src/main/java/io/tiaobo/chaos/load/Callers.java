package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Replica;
import io.tiaobo.chaos.cluster.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Careful callers (I15): a command has its id before it is said, and is said again with that id, to any replica or through the
 * gateway, until there is an answer that stays. Now and then an answered command is said once more, and the answer must be the same.
 */
public final class Callers {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration NEVER_ANSWERED = Duration.ofMinutes(6);
    private static final int AGAIN = 20;

    private final Cluster cluster;
    private final Tally tally;

    Callers(Cluster cluster, Tally tally) {
        this.cluster = cluster;
        this.tally = tally;
    }

    /** Says a command until it is answered for good. */
    Edge.Answer say(SplittableRandom random, Service service, String path, String key, Object body) {
        return say(random, service, path, "application/json", key, Edge.json(body));
    }

    Edge.Answer say(
            SplittableRandom random, Service service, String path, String contentType, String key, String body) {
        Edge.Answer answer = insist(random, service, path, contentType, key, body);
        tally.answered(answer.ok(), answer.ok() ? "" : code(answer));
        if (random.nextInt(AGAIN) == 0) {
            tally.repeated();
            Decision first = Decision.of(answer);
            Decision second = Decision.of(insist(random, service, path, contentType, key, body));
            if (!second.equals(first)) {
                tally.complain("I15 %s %s: first %s, then %s".formatted(path, key, first, second));
            }
        }
        return answer;
    }

    private Edge.Answer insist(
            SplittableRandom random, Service service, String path, String contentType, String key, String body) {
        Instant start = Instant.now();
        for (int time = 0; ; time++) {
            try {
                Edge.Answer answer = anyOf(random, service).post(path, contentType, key, body);
                if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
                complainAboutErrors(path, answer);
            } catch (Edge.NotAnswered unknown) {
                // The outcome is unknown: only the same id again tells.
            }
            if (Instant.now().isAfter(start.plus(NEVER_ANSWERED))) {
                tally.complain("I15 " + path + " " + key + " was never answered");
                throw new Edge.NotAnswered(path);
            }
            tally.repeated();
            rest(random, Math.min(200L << Math.min(time, 3), 1_000));
        }
    }

    /** A fault of a server is a reason to come back (503, 504, and 502 of the gateway), never an error of the program. */
    private void complainAboutErrors(String path, Edge.Answer answer) {
        if (answer.status() == 500) {
            tally.complain("500 " + path + ": " + answer.body());
        }
    }

    /** Looks something up at any replica; empty if it is not there or nobody answers. */
    Optional<JsonNode> look(SplittableRandom random, Service service, String path) {
        try {
            Edge.Answer answer = anyOf(random, service).get(path);
            return answer.ok() ? Optional.of(answer.json()) : Optional.empty();
        } catch (Edge.NotAnswered nobody) {
            return Optional.empty();
        }
    }

    private Edge anyOf(SplittableRandom random, Service service) {
        List<Edge> doors = new ArrayList<>();
        for (Replica replica : cluster.replicas(service)) {
            doors.add(replica.edge());
        }
        doors.add(cluster.gateway().below("/api/" + service.id()));
        return doors.get(random.nextInt(doors.size())).within(PATIENCE);
    }

    static void rest(SplittableRandom random, long atMostMillis) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(atMostMillis / 2, atMostMillis + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String code(Edge.Answer answer) {
        try {
            return answer.status() + " "
                    + Edge.parse(answer.body()).path("code").asString("");
        } catch (RuntimeException noJson) {
            return String.valueOf(answer.status());
        }
    }

    /** What must not change between two answers; the expected day of arrival in a registration's answer may. */
    private record Decision(String code, @Nullable JsonNode details) {
        static Decision of(Edge.Answer answer) {
            if (!answer.ok()) {
                return new Decision(Callers.code(answer), null);
            }
            boolean registration = answer.body().contains("expectedKnown");
            JsonNode json = registration
                    ? null
                    : Edge.parse(answer.body().lines().findFirst().orElse("{}"));
            return registration
                    ? new Decision(
                            answer.json().path("outcome") + " " + answer.json().path("entryId"), null)
                    : new Decision("200", json);
        }
    }
}
