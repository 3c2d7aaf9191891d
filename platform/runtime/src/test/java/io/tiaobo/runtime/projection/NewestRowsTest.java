package io.tiaobo.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class NewestRowsTest {
    private record Level(String item, long version) {}

    private final List<List<Level>> written = new ArrayList<>();
    private final NewestRows<Level> levels =
            new NewestRows<>(Level::item, Level::version, newest -> written.add(List.copyOf(newest)));

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private static void commit() {
        List<TransactionSynchronization> synchronizations = TransactionSynchronizationManager.getSynchronizations();
        synchronizations.forEach(synchronization -> synchronization.beforeCommit(false));
        synchronizations.forEach(
                synchronization -> synchronization.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void writesTheNewestOfEachKeyInTheOrderOfTheKeys() {
        TransactionSynchronizationManager.initSynchronization();
        levels.put(new Level("b", 1));
        levels.put(new Level("a", 7));
        levels.put(new Level("b", 3));
        levels.put(new Level("a", 5));
        levels.put(new Level("b", 2));
        assertThat(written).isEmpty();
        commit();

        assertThat(written).containsExactly(List.of(new Level("a", 7), new Level("b", 3)));
    }

    @Test
    void beginsAnewWithEveryTransaction() {
        TransactionSynchronizationManager.initSynchronization();
        levels.put(new Level("a", 1));
        commit();
        TransactionSynchronizationManager.initSynchronization();
        levels.put(new Level("b", 1));
        commit();

        assertThat(written).containsExactly(List.of(new Level("a", 1)), List.of(new Level("b", 1)));
    }

    @Test
    void writesAtOnceOutsideOfATransaction() {
        levels.put(new Level("a", 1));

        assertThat(written).containsExactly(List.of(new Level("a", 1)));
    }
}
