package io.tiaobo.runtime;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.fixture.Count;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class CommandGroupsIT extends RuntimeIntegration {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DataSource dataSource;

    private final List<Thread> callers = new ArrayList<>();

    @Test
    void commitsTogetherWhatCameAtTheSameTime() throws Exception {
        List<FutureTask<Decision>> answers = whileNobodyGetsOn(IntStream.range(0, 30)
                .mapToObj(i -> caller("together-" + i, new Count("together", 1, NOW)))
                .toList());

        List<String> totals = new ArrayList<>();
        for (FutureTask<Decision> answer : answers) {
            totals.add(answer.get().details().get("total"));
        }
        assertThat(totals)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList());
        assertThat(database.queryForObject(
                        "select count(distinct transaction_id) from domain_event where aggregate_id = 'together'",
                        Integer.class))
                .isEqualTo(2);
    }

    @Test
    void letsOneFailureSpoilNobodyElsesCommand() throws Exception {
        FutureTask<Decision> unstorable = caller("spoiled-bad", new Count("spoiled\0", 1, NOW));
        List<FutureTask<Decision>> all = new ArrayList<>(List.of(caller("spoiled-0", new Count("spoiled", 1, NOW))));
        all.add(unstorable);
        IntStream.range(1, 10).forEach(i -> all.add(caller("spoiled-" + i, new Count("spoiled", 1, NOW))));

        whileNobodyGetsOn(all);

        assertThatThrownBy(unstorable::get).hasCauseInstanceOf(RuntimeException.class);
        for (FutureTask<Decision> answer : all) {
            if (answer != unstorable) {
                assertThat(answer.get().accepted()).isTrue();
            }
        }
        assertThat(events("spoiled")).isEqualTo(10);
    }

    @Test
    @DisplayName("I15 · one id with two commands in one group is one effect and one error")
    void tellsOnlyTheOneWhoReusedAnId() throws Exception {
        List<FutureTask<Decision>> answers = whileNobodyGetsOn(List.of(
                caller("reused-0", new Count("reused", 1, NOW)),
                caller("reused-1", new Count("reused", 5, NOW)),
                caller("reused-1", new Count("reused", 6, NOW)),
                caller("reused-1", new Count("reused", 5, NOW))));

        List<Throwable> failures = new ArrayList<>();
        for (FutureTask<Decision> answer : answers) {
            try {
                assertThat(answer.get().accepted()).isTrue();
            } catch (java.util.concurrent.ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        assertThat(failures).isNotEmpty().hasOnlyElementsOfType(CommandIdReusedException.class);
        assertThat(events("reused")).isEqualTo(2);
    }

    private FutureTask<Decision> caller(String commandId, Count command) {
        FutureTask<Decision> answer = new FutureTask<>(() -> commands.execute(commandId, command));
        callers.add(new Thread(answer, commandId));
        return answer;
    }

    /** The first caller waits for the command log; the others come meanwhile, one after the other. */
    private List<FutureTask<Decision>> whileNobodyGetsOn(List<FutureTask<Decision>> answers) throws SQLException {
        try (Connection closed = dataSource.getConnection();
                Statement statement = closed.createStatement()) {
            closed.setAutoCommit(false);
            statement.execute("lock table command_log in access exclusive mode");
            callers.get(0).start();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> database.queryForList(
                                            "select 1 from pg_locks join pg_stat_activity using (pid) where not granted "
                                                    + "and relation = 'command_log'::regclass and query not like '%audit_trail%'")
                                    .size()
                            == 1);
            callers.stream().skip(1).forEach(Thread::start);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> callers.stream()
                            .skip(1)
                            .map(Thread::getState)
                            .collect(toSet())
                            .equals(java.util.Set.of(Thread.State.WAITING)));
            closed.commit();
        }
        return answers;
    }

    private long events(String counter) {
        return database.queryForList("select 1 from domain_event where aggregate_id = ?", counter)
                .size();
    }
}
