package io.tiaobo.bench.peers.modulith;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The rows. */
interface StockItems extends JpaRepository<StockItem, String> {
    /** A row, locked: two callers must not both see the last unit. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StockItem> findByKey(String key);
}
