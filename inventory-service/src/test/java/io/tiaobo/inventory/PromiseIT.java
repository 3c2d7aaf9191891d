package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.process.DailyExpiry;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;

/** Promises under pressure and over time (I3, I5, I9). */
class PromiseIT extends RunningInventory {
    @Autowired
    DailyExpiry dailyExpiry;

    private StockItemId stocked(long quantity, LocalDate expiry) {
        StockItemId item = new StockItemId("YG", newDrug());
        executor.execute(
                item + "-opening",
                new ReceiveStock(item, "OPENING", List.of(new LotUnits("A", expiry, quantity)), clock.instant()));
        return item;
    }

    private Decision reserve(StockItemId item, int leg, long quantity, Instant until) {
        String id = "T/" + item + ":" + leg;
        return executor.execute(
                id, new ReserveStock(item, id, "T/" + item, leg, "ZJF", quantity, 0, null, until, clock.instant()));
    }

    /** Whoever finds no connection in time repeats with the same id, as a client does after 503. */
    private Decision reserveAtLast(StockItemId item, int leg, long quantity, Instant until) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreException(CannotCreateTransactionException.class)
                .until(() -> reserve(item, leg, quantity, until), Objects::nonNull);
    }

    @Test
    void sixtyFourAtOnceNeverPromiseMoreThanThereIs() throws Exception {
        StockItemId item = stocked(100, LocalDate.of(2035, 1, 1));
        Instant until = clock.instant().plus(Duration.ofDays(90));
        List<Callable<Decision>> calls = IntStream.rangeClosed(1, 64)
                .mapToObj(leg -> (Callable<Decision>) () -> reserveAtLast(item, leg, 3, until))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        long promised = 0;
        try {
            for (Future<Decision> answer : threads.invokeAll(calls)) {
                promised += Long.parseLong(answer.get().details().getOrDefault("reserved", "0"));
            }
        } finally {
            threads.shutdown();
        }

        assertThat(promised).isEqualTo(100);
        assertThat(level("YG", item.drugCode()).path("usable").asLong()).isZero();
        assertThat(level("YG", item.drugCode()).path("reserved").asLong()).isEqualTo(100);
    }

    @Test
    void promiseEndsByItselfWhenNobodyDispatches() {
        StockItemId item = stocked(10, LocalDate.of(2035, 1, 1));
        reserve(item, 1, 4, clock.instant().plus(Duration.ofHours(6)));
        assertThat(level("YG", item.drugCode()).path("reserved").asLong()).isEqualTo(4);

        clock.advance(Duration.ofHours(7));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                level("YG", item.drugCode()).path("reserved").asLong())
                        .isZero());
        assertThat(database.queryForObject(
                        "select state from reservation where drug_code = ?", String.class, item.drugCode()))
                .isEqualTo("EXPIRED");
    }

    @Test
    void lotsNobodyTouchesLeaveUseAfterTheirLastDay() {
        LocalDate today = BusinessDate.of(clock.instant());
        StockItemId item = stocked(10, today);
        assertThat(level("YG", item.drugCode()).path("usable").asLong()).isEqualTo(10);

        clock.advance(Duration.ofDays(1));
        dailyExpiry.run();
        dailyExpiry.run();

        assertThat(level("YG", item.drugCode()).path("usable").asLong()).isZero();
        assertThat(level("YG", item.drugCode()).path("onHand").asLong()).isEqualTo(10);
        assertThat(level("YG", item.drugCode()).path("version").asLong()).isOne();
    }
}
