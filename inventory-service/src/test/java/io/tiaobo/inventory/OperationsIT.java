package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.testkit.Received;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.JsonNode;

/** What operators do while stations go on working. */
class OperationsIT extends RunningInventory {
    private static final String OPERATOR = "{\"by\":\"zhang.wei\",\"reason\":\"test\"}";
    private static final List<String> TABLES =
            List.of("stock_level", "stock_lot", "reservation", "inbound", "movement", "posting");

    @Test
    @DisplayName("I2, I4: the stock projection rebuilt under load has the rows it had, and damaged rows are mended")
    void rebuildsTheStockProjectionUnderLoad() {
        List<StockItemId> items = newItems(4);
        items.forEach(item -> work(item, "before", 10));
        AtomicBoolean working = new AtomicBoolean(true);
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            for (int round = 0; working.get(); round++) {
                work(items.get(round % items.size()), "load-" + round, 1);
            }
        });

        JsonNode same = rebuild();
        StockItemId damaged = items.get(0);
        database.update(
                "update stock_lot set available = available + 1000 where site_code = ? and drug_code = ? and lot = 'L0'",
                damaged.siteCode(),
                damaged.drugCode());
        JsonNode mended = rebuild();
        working.set(false);
        load.join();

        assertThat(same.path("outcome").asString()).as(same.toString()).isEqualTo("SAME");
        assertThat(mended.path("outcome").asString()).isEqualTo("REPLACED");
        assertThat(mended.path("differences").toString()).isEqualTo("{\"stock_lot\":2}");
        awaitProjection();
        Map<String, String> before = digests();
        assertThat(rebuild().path("outcome").asString()).isEqualTo("SAME");
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    @DisplayName("The last level of a key on the compacted topic stays the newest, whatever is republished")
    void neverLeavesAnOldLevelBehindOnTheCompactedTopic() {
        List<StockItemId> items = newItems(3);
        long beginning = number("select max(global_index) from domain_event");
        items.forEach(item -> work(item, "first", 8));
        long half = number("select max(global_index) from domain_event");
        items.forEach(item -> work(item, "then", 8));
        awaitPublished();
        long movements = movementsOf(items);

        republish("from=" + (half - 20) + "&to=" + half, items, "while-running");
        republish("from=" + beginning, items, "everything");

        awaitPublished();
        Map<String, Long> last = new LinkedHashMap<>();
        for (Received level : kafka.readAll(Topics.STOCK_LEVELS)) {
            last.put(level.key(), ((StockLevelV1) Objects.requireNonNull(level.data())).version());
        }
        assertThat(items)
                .allSatisfy(item -> assertThat(last.get(item.toString()))
                        .isEqualTo(number(
                                "select max(sequence_number) from domain_event where aggregate_id = '" + item + "'")));
        assertThat(movementsOf(items)).isGreaterThan(2 * movements);
    }

    private void republish(String stretch, List<StockItemId> items, String round) {
        JsonNode accepted = post("/operations/publisher/republish?rate=50&" + stretch, OPERATOR);
        long id = accepted.path("details").path("id").asLong();
        assertThat(id).as(accepted.toString()).isPositive();
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            items.forEach(item -> work(item, round + System.nanoTime(), 1));
            JsonNode latest = get("/operations/publisher").path("republication");
            return latest.path("id").asLong() == id
                    && "DONE".equals(latest.path("outcome").asString(""));
        });
    }

    private JsonNode rebuild() {
        JsonNode accepted = post("/operations/processors/stock-projection/rebuild", OPERATOR);
        long id = accepted.path("details").path("id").asLong();
        assertThat(id).as(accepted.toString()).isPositive();
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        this::latestRebuild,
                        latest -> latest.path("id").asLong() == id
                                && !latest.path("endedAt").isNull());
    }

    private JsonNode latestRebuild() {
        for (JsonNode processor : get("/operations/processors")) {
            if ("stock-projection".equals(processor.path("name").asString())) {
                return processor.path("rebuild");
            }
        }
        throw new AssertionError("stock-projection is not listed");
    }

    private List<StockItemId> newItems(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new StockItemId("YG", newDrug()))
                .toList();
    }

    /** A receipt and a promise per round: every table of the projection gets rows. */
    private void work(StockItemId item, String name, int rounds) {
        for (int round = 0; round < rounds; round++) {
            String id = item + "-" + name + "-" + round;
            LotUnits lot = new LotUnits("L" + round % 3, LocalDate.of(2035, 1, 1), 5);
            execute(id, new ReceiveStock(item, "OPENING", List.of(lot), clock.instant()));
            execute(
                    id + "-promise",
                    new ReserveStock(
                            item,
                            "T/" + id + ":1",
                            "T/" + id,
                            1,
                            "ZJF",
                            2,
                            0,
                            null,
                            clock.instant().plus(Duration.ofDays(90)),
                            clock.instant()));
        }
    }

    /** Whoever finds no connection in time repeats with the same id, as a client does after 503. */
    private void execute(String id, Object command) {
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .ignoreException(CannotCreateTransactionException.class)
                .until(() -> executor.execute(id, command), Objects::nonNull);
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String table : TABLES) {
            digests.put(
                    table,
                    database.queryForObject(
                            "select md5(string_agg(line, '|' order by line)) from "
                                    + "(select (to_jsonb(t) - 'posting_id')::text as line from " + table + " t) lines",
                            String.class));
        }
        return digests;
    }

    private long movementsOf(List<StockItemId> items) {
        return items.stream()
                .mapToLong(item ->
                        movements(Topics.STOCK_MOVEMENTS, item.toString()).size())
                .sum();
    }

    private void awaitPublished() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/operations/publisher").path("behind").asLong() == 0);
    }

    private long number(String query) {
        Long number = database.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }
}
