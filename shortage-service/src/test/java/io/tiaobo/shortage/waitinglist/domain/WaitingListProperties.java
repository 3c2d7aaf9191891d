package io.tiaobo.shortage.waitinglist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.testkit.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** S1-20 over generated queues: never more than is there, each once, and nobody served before somebody in front. */
class WaitingListProperties {
    private static final int ROUNDS = 5_000;
    private static final List<String> PRODUCTS = List.of("A", "B", "C");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private static List<Waiting> queue(SplittableRandom random) {
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            List<String> substitutes = PRODUCTS.stream()
                    .filter(other -> !other.equals(product) && random.nextBoolean())
                    .toList();
            waiting.add(new Waiting(
                    "e" + i,
                    product,
                    substitutes,
                    1 + random.nextInt(30),
                    TODAY.plusDays(random.nextInt(4)),
                    RiskClass.values()[random.nextInt(3)],
                    NOW.plusSeconds(random.nextInt(3))));
        }
        return waiting;
    }

    private static Map<String, Long> stock(SplittableRandom random) {
        Map<String, Long> stock = new HashMap<>();
        PRODUCTS.forEach(product -> stock.put(product, (long) random.nextInt(60)));
        return stock;
    }

    @Test
    void givesNeverMoreThanIsThereAndEachEntryOnce(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Long> stock = stock(random);
            Map<String, Long> given = new HashMap<>();
            Set<String> served = new HashSet<>();
            for (ServingPolicy.Serving serving : ServingPolicy.plan(queue(random), stock)) {
                assertThat(served.add(serving.entry().entryId())).isTrue();
                assertThat(serving.entry().accepts(serving.product())).isTrue();
                given.merge(serving.product(), serving.entry().quantity(), Long::sum);
            }
            given.forEach((product, units) -> assertThat(units).isLessThanOrEqualTo(stock.get(product)));
        }
    }

    @Test
    void servesNobodyWithUnitsSomebodyInFrontWaitsFor(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        for (int round = 0; round < ROUNDS; round++) {
            List<Waiting> queue = queue(random);
            Map<String, String> productOf = new HashMap<>();
            ServingPolicy.plan(queue, stock(random))
                    .forEach(serving -> productOf.put(serving.entry().entryId(), serving.product()));
            for (Waiting behind : queue) {
                for (Waiting front : queue) {
                    boolean passedOver = Waiting.ORDER.compare(front, behind) < 0
                            && !productOf.containsKey(front.entryId())
                            && productOf.containsKey(behind.entryId())
                            && front.accepts(productOf.get(behind.entryId()));
                    assertThat(passedOver).as("%s before %s", behind, front).isFalse();
                }
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRegistrationInMemory(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        for (int round = 0; round < ROUNDS; round++) {
            List<Waiting> queue = queue(random);
            List<Waiting> reversed = new ArrayList<>(queue);
            java.util.Collections.reverse(reversed);
            Map<String, Long> stock = stock(random);
            assertThat(ServingPolicy.plan(reversed, stock)).isEqualTo(ServingPolicy.plan(queue, stock));
        }
    }

    @Test
    void servesTheFirstWhenAnyAcceptedProductSuffices(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        for (int round = 0; round < ROUNDS; round++) {
            List<Waiting> queue = queue(random);
            Map<String, Long> stock = stock(random);
            queue.stream().min(Waiting.ORDER).ifPresent(first -> {
                boolean fits = first.accepted().stream()
                        .anyMatch(product -> stock.getOrDefault(product, 0L) >= first.quantity());
                boolean served = ServingPolicy.plan(queue, stock).stream()
                        .anyMatch(serving -> serving.entry().equals(first));
                assertThat(served).isEqualTo(fits);
            });
        }
    }
}
