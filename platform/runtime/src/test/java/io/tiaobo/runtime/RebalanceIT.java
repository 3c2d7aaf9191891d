package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Seeds;
import io.tiaobo.testkit.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** F18 and F19: replicas that lose their records to each other, because they are slow or because they come and go. */
class RebalanceIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int KEYS = 8;
    private static final int PER_KEY = 100;
    private static final String WAITING = "select count(*)::int from pg_stat_activity "
            + "where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into inbox%'";

    private static final List<Replica> REPLICAS = new ArrayList<>();
    private static KafkaProbe probe;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("rebalance");
        settings.put("spring.kafka.consumer.properties.max.poll.interval.ms", "3000");
        for (String name : List.of("a", "b")) {
            REPLICAS.add(Replica.start(settings, name));
        }
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
    }

    @AfterAll
    static void stop() {
        REPLICAS.forEach(Replica::close);
        probe.close();
    }

    @Test
    @DisplayName("F18, I11: a record that takes longer than max.poll.interval is repeated elsewhere and applied once")
    void appliesARecordOnceThatTakesTooLong() {
        REPLICAS.forEach(replica -> replica.switches().hold("SLOW"));
        for (int i = 1; i <= 5; i++) {
            probe.send("slow-" + i, "inventory", "SLOW/X", Levels.of("SLOW", i));
        }

        // The other replica has got the partition and waits at the inbox row of the one that is still at work.
        await().atMost(SOON).until(() -> REPLICAS.get(0).query(Integer.class, WAITING), List.of(1)::equals);
        REPLICAS.forEach(replica -> replica.switches().release("SLOW"));

        REPLICAS.get(0).awaitTotal("SLOW", 15, SOON);
        assertThat(heard("SLOW")).containsExactly("slow-1", "slow-2", "slow-3", "slow-4", "slow-5");
    }

    @Test
    @DisplayName(
            "F19, I11, I12: under load while consumers come and go, every record is applied once and in order of its key")
    void appliesEveryRecordOnceAndInOrderInARebalanceStorm(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> IntStream.range(0, KEYS * PER_KEY)
                .forEach(i -> {
                    String site = "STORM-" + i % KEYS;
                    probe.send(site + "-" + i / KEYS, "inventory", site + "/X", Levels.of(site, 1));
                }));

        for (int round = 0; round < 8; round++) {
            ConsumerContainers leaving =
                    REPLICAS.get(random.nextInt(REPLICAS.size())).get(ConsumerContainers.class);
            leaving.stop();
            awaitProgressOrASecond();
            leaving.start();
            awaitProgressOrASecond();
        }
        load.join();

        for (int key = 0; key < KEYS; key++) {
            String site = "STORM-" + key;
            REPLICAS.get(0).awaitTotal(site, PER_KEY, SOON);
            assertThat(heard(site))
                    .containsExactlyElementsOf(IntStream.range(0, PER_KEY)
                            .mapToObj(i -> site + "-" + i)
                            .toList());
        }
    }

    /** Leaving and joining should hit consumers at work, so some records are let through in between. */
    private static void awaitProgressOrASecond() {
        int before = applied();
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        await().atMost(SOON).until(() -> applied() > before + 20 || System.nanoTime() > end);
    }

    private static int applied() {
        return REPLICAS.get(0)
                .query(Integer.class, "select count(*)::int from heard")
                .get(0);
    }

    private static List<String> heard(String site) {
        return REPLICAS.get(0)
                .query(String.class, "select message_id from heard where site = ? order by position", site);
    }
}
