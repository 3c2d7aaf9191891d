package io.tiaobo.runtime;

import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.fixture.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class CommandExecutorIT extends RuntimeIntegration {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private JdbcTemplate database;

    @Test
    void givesTheSameAnswerAndOneEffectForARepeatedId() {
        Decision first = commands.execute("same-1", new Count("same", 5, NOW));
        Decision again = commands.execute("same-1", new Count("same", 5, NOW.plusSeconds(3)));

        assertThat(first).isEqualTo(again).isEqualTo(Decision.accept(java.util.Map.of("total", "5")));
        assertThat(total("same")).isEqualTo(5);
    }

    @Test
    void remembersARefusalToo() {
        Decision refused = commands.execute("refused-1", new Count("refused", 0, NOW));

        assertThat(refused.reason()).isEqualTo("NOT_POSITIVE");
        assertThat(commands.execute("refused-1", new Count("refused", 0, NOW))).isEqualTo(refused);
    }

    @Test
    void refusesAnIdThatCameWithAnotherCommand() {
        commands.execute("other-1", new Count("other", 5, NOW));

        assertThatThrownBy(() -> commands.execute("other-1", new Count("other", 6, NOW)))
                .isInstanceOf(CommandIdReusedException.class);
        assertThat(total("other")).isEqualTo(5);
    }

    @Test
    void storesABatchWithOneCommitAndAnswersInOrder() {
        List<IdentifiedCommand> batch = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new IdentifiedCommand("batch-" + i, new Count("batch-" + i % 3, i, NOW)))
                .toList();

        List<Decision> answers = commands.executeAll(batch);

        assertThat(answers).hasSize(50).allMatch(Decision::accepted);
        assertThat(answers.get(3).details()).containsEntry("total", "5");
        assertThat(database.queryForObject(
                        "select count(distinct transaction_id) from domain_event where aggregate_id like 'batch-%'",
                        Integer.class))
                .isEqualTo(1);
        assertThat(commands.executeAll(batch)).isEqualTo(answers);
        assertThat(total("batch-0") + total("batch-1") + total("batch-2")).isEqualTo(50 * 51 / 2);
    }

    @Test
    void letsConcurrentCallersCountWithoutLosingOne() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Decision>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> commands.execute("crowd-" + i / 2, new Count("crowd", 1, NOW))))
                    .toList();
            for (Future<Decision> answer : answers) {
                assertThat(answer.get().accepted()).isTrue();
            }
        } finally {
            callers.shutdown();
        }

        assertThat(total("crowd")).isEqualTo(100);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                database.queryForList("select total from totals where counter = 'crowd'", Long.class))
                        .containsExactly(100L));
    }

    private long total(String counter) {
        return database
                .queryForList(
                        "select (payload ->> 'amount')::bigint from domain_event_readable where aggregate_id = ?",
                        Long.class,
                        counter)
                .stream()
                .collect(summingLong(Long::longValue));
    }
}
