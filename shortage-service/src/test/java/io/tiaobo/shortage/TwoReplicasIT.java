package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.runtime.check.InvariantCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queue under two processes of the service. */
class TwoReplicasIT extends ServiceIT {
    private static final int WAITING = 50;
    private static final int BOXES = 20;
    private static final int BOX = 28;
    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "tiaobo.access.issuer",
            "tiaobo.access.jwk-set-uri",
            "tiaobo.contact.key-file",
            "tiaobo.notice.sms-url",
            "tiaobo.notice.courier-url",
            "server.address");

    private final Environment settings;

    TwoReplicasIT(JdbcTemplate database, List<InvariantCheck> checks, Environment settings) {
        super(database, checks);
        this.settings = settings;
    }

    private ConfigurableApplicationContext secondReplica() {
        List<String> arguments = new ArrayList<>(SHARED.stream()
                .map(name -> "--" + name + "=" + settings.getRequiredProperty(name))
                .toList());
        arguments.add("--server.port=0");
        arguments.add("--tiaobo.instance-id=" + settings.getRequiredProperty("tiaobo.instance-id") + "-second");
        return new SpringApplicationBuilder(ShortageServiceApplication.class).run(arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName("S1-20: 20 boxes arrive, 50 wait, two replicas: the 20 most urgent are served, once, and told once")
    void servesTheMostUrgentOnce() throws Exception {
        long seed = Long.getLong("tiaobo.seed", System.nanoTime());
        System.out.println("-Dtiaobo.seed=" + seed);
        String site = site(2);
        try (ConfigurableApplicationContext second = secondReplica()) {
            int other = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            List<Integer> patients = new ArrayList<>();
            for (int i = 0; i < WAITING; i++) {
                patients.add(i);
            }
            Collections.shuffle(patients, new java.util.Random(new SplittableRandom(seed).nextLong()));
            List<String> entries = new ArrayList<>(Collections.nCopies(WAITING, ""));
            inParallel(patients, n -> entries.set(n, registerAt(n % 2 == 0 ? ownPort() : other, site, n)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count("select count(*) from waiting_entry where site_code = ?", site) == WAITING);

            for (int box = 0; box < BOXES; box++) {
                for (int repetition = 0; repetition < 2; repetition++) {
                    kafka.send("box" + box + site, "inventory", site + "/" + DRUG, received(site, DRUG, BOX));
                }
            }

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count(
                                    "select count(*) from in_app_message m join waiting_entry w using (entry_id)"
                                            + " where w.site_code = ? and m.kind = 'READY'",
                                    site)
                            == BOXES);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> published(PatientServedV1.class, site).size() >= BOXES);
            assertThat(published(PatientServedV1.class, site))
                    .extracting(PatientServedV1::entryId)
                    .containsExactlyInAnyOrderElementsOf(entries.subList(0, BOXES));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(entries.subList(0, BOXES))
                            .allSatisfy(entry -> assertThat(OutsideWorld.ONE.taken("/sms", entry))
                                    .extracting(OutsideWorld.Taken::key)
                                    .containsExactlyInAnyOrder(entry + ":REGISTERED", entry + ":READY")));
            String waiting = "select count(*) from waiting_entry where site_code = ? and state = 'WAITING'";
            await().atMost(Duration.ofSeconds(60)).until(() -> count(waiting, site) == WAITING - BOXES);
        }
    }

    /** Patient n has n days left: the first 20 are the most urgent. */
    private String registerAt(int port, String site, int n) {
        Answer answer = postTo(
                port,
                "/waiting-list",
                "two-" + n + "-" + site,
                registration(site, BOX, n, "138222200%02d".formatted(n)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("entryId");
    }

    private static void inParallel(List<Integer> all, java.util.function.IntConsumer work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            all.forEach(n -> running.add(pool.submit(() -> work.accept(n))));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
