package io.tiaobo.runtime.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refuses to start on a database that forgets acknowledged commits, or with a clock that disagrees with the database's. */
final class StartupGuard implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(StartupGuard.class);
    private static final Duration ALLOWED_SKEW = Duration.ofSeconds(5);

    private final JdbcTemplate database;
    private final Clock clock;
    private final boolean allowWeakDurability;

    StartupGuard(JdbcTemplate database, Clock clock, boolean allowWeakDurability) {
        this.database = database;
        this.clock = clock;
        this.allowWeakDurability = allowWeakDurability;
    }

    @Override
    public void afterPropertiesSet() {
        require("fsync");
        require("synchronous_commit");
        requireSameTime();
    }

    private void require(String setting) {
        String value = database.queryForObject("select current_setting(?)", String.class, setting);
        if (!"off".equals(value)) {
            return;
        }
        String problem = "PostgreSQL runs with " + setting + "=off and would forget acknowledged movements in a crash";
        if (!allowWeakDurability) {
            throw new IllegalStateException(problem + ". Switch it on (tiaobo.allow-weak-durability accepts it).");
        }
        LOG.warn("{}; accepted by tiaobo.allow-weak-durability", problem);
    }

    private void requireSameTime() {
        if (!clock.equals(Clock.systemUTC())) {
            return; // a clock set by hand, as in tests of deadlines
        }
        OffsetDateTime there =
                Objects.requireNonNull(database.queryForObject("select clock_timestamp()", OffsetDateTime.class));
        Duration skew = Duration.between(there.toInstant(), Instant.now(clock)).abs();
        if (skew.compareTo(ALLOWED_SKEW) > 0) {
            throw new IllegalStateException("This machine's clock and the database's differ by " + skew.toSeconds()
                    + " s; at most " + ALLOWED_SKEW.toSeconds() + " s are accepted. Set up time synchronisation.");
        }
    }
}
