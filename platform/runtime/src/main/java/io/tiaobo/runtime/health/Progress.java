package io.tiaobo.runtime.health;

import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.TransactionToken;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * Whether somebody gets on with a processor's work, judged by its position in the token table and the events after it. What Axon says
 * of a failure is not asked: it gives a failed segment up, and the failure is forgotten at once or, when a second one follows
 * and another replica goes on, never.
 */
final class Progress {
    private final String processor;
    private final ProcessorPositions positions;
    private final long standstill;
    private Optional<TransactionToken> last = Optional.empty();
    private long since = System.nanoTime();

    /** Watches a processor that may stand still for so long while there is work. */
    Progress(String processor, ProcessorPositions positions, Duration standstill) {
        this.processor = processor;
        this.positions = positions;
        this.standstill = standstill.toNanos();
    }

    /** What was seen up to now counts no more. */
    void forget() {
        since = System.nanoTime();
    }

    /** Looks now; false, too, when the database cannot say. */
    boolean standsStill() {
        try {
            Optional<TransactionToken> now = positions.of(processor);
            if (!now.equals(last) || !positions.hasMoreAfter(now.orElse(TransactionToken.START))) {
                last = now;
                forget();
            }
        } catch (DataAccessException databaseAway) {
            forget();
        }
        return System.nanoTime() - since > standstill;
    }
}
