package io.tiaobo.runtime.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The database's clock, read every few seconds and carried on between with the machine's monotonic counter, which nobody can
 * set. When the database's clock was set back, this one goes on at half its pace until the other has caught up: whoever
 * waits for a moment neither waits twice nor misses it.
 */
public final class DatabaseTime implements DueTime {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(5);

    private final Supplier<Instant> database;
    private final LongSupplier counter;
    private @Nullable Reading last;

    /** What the database said, and what we had said before, at a state of the counter. */
    private record Reading(Instant there, Instant told, long counted) {
        Instant at(long now) {
            Duration since = Duration.ofNanos(now - counted);
            Instant slowly = told.plus(since.dividedBy(2));
            Instant exactly = there.plus(since);
            return exactly.isAfter(slowly) ? exactly : slowly;
        }
    }

    /** Asks a database. */
    public DatabaseTime(Supplier<Instant> database) {
        this(database, System::nanoTime);
    }

    DatabaseTime(Supplier<Instant> database, LongSupplier counter) {
        this.database = database;
        this.counter = counter;
    }

    @Override
    public synchronized Instant now() {
        Reading known = last;
        if (known == null || counter.getAsLong() - known.counted() >= TRUSTED_FOR.toNanos()) {
            known = read(known);
            last = known;
        }
        return known.at(counter.getAsLong());
    }

    private Reading read(@Nullable Reading before) {
        try {
            Instant there = database.get();
            long counted = counter.getAsLong();
            return new Reading(there, before == null ? there : before.at(counted), counted);
        } catch (DataAccessException away) {
            if (before == null) {
                throw away;
            }
            // Nothing falls due without the database anyway; the next look is as good as this one.
            LOG.debug("The database's time cannot be read: {}", away.getMessage());
            return before;
        }
    }
}
