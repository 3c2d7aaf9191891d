package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.fixture.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** F13: two replicas whose clocks are two minutes apart, and one of them is set back meanwhile. */
class ClockSkewIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DEADLINES = 20;

    private static Replica ahead;
    private static Replica behind;

    /** The machine's time, wrongly set. */
    private static final class WrongClock extends Clock {
        private volatile Duration error;

        WrongClock(Duration error) {
            this.error = error;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(error);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Ahead {
        @Bean
        WrongClock clock() {
            return new WrongClock(Duration.ofMinutes(1));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Behind {
        @Bean
        WrongClock clock() {
            return new WrongClock(Duration.ofMinutes(-1));
        }
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("skew");
        ahead = Replica.start(settings, "ahead", Ahead.class);
        behind = Replica.start(settings, "behind", Behind.class);
    }

    @AfterEach
    void rightTheClocks() {
        AbstractTokenEntry.clock = Clock.systemUTC();
        behind.get(WrongClock.class).error = Duration.ofMinutes(-1);
    }

    @AfterAll
    static void stop() {
        ahead.close();
        behind.close();
    }

    @Test
    @DisplayName(
            "I9: a deadline fires once, at its moment by the database's clock, although a clock is set back meanwhile")
    void firesByTheDatabasesClock() {
        Instant due = databaseTime().plusSeconds(3);
        for (int i = 0; i < DEADLINES; i++) {
            String key = "bell-" + i;
            Replica setter = i % 2 == 0 ? ahead : behind;
            setter.get(UnitsOfWork.class).run(() -> setter.get(Deadlines.class).schedule("bell", key, due));
        }
        behind.get(WrongClock.class).error = Duration.ofMinutes(-10);

        await().atMost(SOON)
                .until(
                        () -> ahead.query(
                                Integer.class, "select count(*)::int from scheduled_tasks where task_name = 'bell'"),
                        List.of(0)::equals);
        List<OffsetDateTime> fired = ahead.query(
                OffsetDateTime.class, "select recorded_at from domain_event where aggregate_id like 'bell-%'");
        assertThat(fired)
                .hasSize(DEADLINES)
                .allSatisfy(at -> assertThat(at.toInstant()).isBetween(due, due.plusSeconds(20)));
        for (int i = 0; i < DEADLINES; i++) {
            ahead.awaitTotal("bell-" + i, 1, SOON);
        }
    }

    @Test
    @DisplayName("I10: no event is lost when replicas with different clocks append")
    void losesNoEvent() {
        IntStream.rangeClosed(1, 100).forEach(i -> {
            Replica replica = i % 2 == 0 ? ahead : behind;
            Instant now = replica.get(Clock.class).instant();
            replica.commands().execute("skewed-" + i, new Count("skewed-" + i % 5, 1, now));
        });

        for (int i = 0; i < 5; i++) {
            behind.awaitTotal("skewed-" + i, 20, SOON);
        }
    }

    @Test
    @DisplayName("trap P4: a clock that is ahead takes no claim away from a replica that is alive")
    void stealsNoClaim() {
        Replica other = notOwnerOf("totals");
        AbstractTokenEntry.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));

        assertThat(fetchAvailable(other, "totals")).isZero();
        assertThatThrownBy(() -> claim(other, "totals")).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void takesTheClaimOfADeadReplicaWithAClockThatIsBehind() {
        JdbcTemplate database = ahead.get(JdbcTemplate.class);
        database.update(
                "insert into token_entry (processor_name, segment, timestamp, owner) values ('orphan', 0, '', 'dead')");
        assertThatThrownBy(() -> claim(behind, "orphan")).isInstanceOf(UnableToClaimTokenException.class);

        database.execute("alter table token_entry disable trigger token_entry_time");
        database.update(
                "update token_entry set timestamp = (clock_timestamp() - interval '11 s')::text where processor_name = 'orphan'");
        database.execute("alter table token_entry enable trigger token_entry_time");
        AbstractTokenEntry.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));

        assertThatCode(() -> claim(behind, "orphan")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("F4: a replica that lost its claim stores no position, not even when nobody holds the claim by then")
    void storesNoPositionWithoutTheClaim() {
        JdbcTemplate database = ahead.get(JdbcTemplate.class);
        database.update("insert into token_entry (processor_name, segment, timestamp) values ('free', 0, '')");
        TokenStore tokens = behind.get(TokenStore.class);

        assertThatThrownBy(() -> behind.get(UnitsOfWork.class).run(() -> tokens.storeToken(null, "free", 0)))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    private static Instant databaseTime() {
        return ahead.query(OffsetDateTime.class, "select clock_timestamp()")
                .get(0)
                .toInstant();
    }

    private static Replica notOwnerOf(String processor) {
        String owner = ahead.query(String.class, "select owner from token_entry where processor_name = ?", processor)
                .get(0);
        return owner.endsWith("-ahead") ? behind : ahead;
    }

    private static int fetchAvailable(Replica replica, String processor) {
        TokenStore tokens = replica.get(TokenStore.class);
        return replica.get(UnitsOfWork.class)
                .run(() -> tokens.fetchAvailableSegments(processor).size());
    }

    private static void claim(Replica replica, String processor) {
        TokenStore tokens = replica.get(TokenStore.class);
        replica.get(UnitsOfWork.class).run(() -> tokens.fetchToken(processor, 0));
    }
}
