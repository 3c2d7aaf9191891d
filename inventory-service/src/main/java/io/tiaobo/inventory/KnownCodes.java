package io.tiaobo.inventory;

import io.tiaobo.runtime.web.NotFoundException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which codes of one kind are registered: true the moment the registration was answered, not only when it was projected. Nothing is ever
 * unregistered, so a code that was found is not asked for again.
 */
public final class KnownCodes {
    private final JdbcTemplate database;
    private final String kind;
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /** Reads the service's own events; the ids of the aggregates are {@code <kind>:<code>}. */
    public KnownCodes(JdbcTemplate database, String kind) {
        this.database = database;
        this.kind = kind;
    }

    /** Whether a code is registered. */
    public boolean contains(String code) {
        if (found.contains(code)) {
            return true;
        }
        boolean stored = Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from domain_event where aggregate_id = ?)", Boolean.class, kind + ":" + code));
        if (stored) {
            found.add(code);
        }
        return stored;
    }

    /**
     * Does nothing for a registered code.
     *
     * @throws NotFoundException for any other
     */
    public void require(String code) {
        if (!contains(code)) {
            throw NotFoundException.of(kind, code);
        }
    }
}
