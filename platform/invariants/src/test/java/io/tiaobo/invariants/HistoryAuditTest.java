package io.tiaobo.invariants;

import static io.tiaobo.invariants.Audits.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The audit of what was published")
class HistoryAuditTest {
    static Stream<History> cleanHistories() {
        return Stream.of(Flow.toTheEnd(), Flow.thereAndBack(), Flow.givenUp());
    }

    @ParameterizedTest
    @MethodSource("cleanHistories")
    void findsNothingInACleanHistoryInOrder(History history) {
        HistoryAudit audit = history.audit(Feed.IN_ORDER);
        assertThat(audit.violations()).isEmpty();
        assertThat(audit.unfinished()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cleanHistories")
    void findsNothingAtAnyMomentOnTheWay(History history) {
        HistoryAudit audit = new HistoryAudit(Feed.IN_ORDER);
        history.messages().forEach(message -> {
            audit.accept(message);
            assertThat(audit.violations()).describedAs("after " + message).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("cleanHistories")
    void doesNotCareAboutOrderAndRepetition(History history) {
        long seed = Long.getLong("tiaobo.seed", 20261122L);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Published> shuffled = new ArrayList<>(history.messages());
            shuffled.addAll(history.messages());
            Collections.shuffle(shuffled, random);
            HistoryAudit audit = new HistoryAudit(Feed.UNORDERED);
            shuffled.forEach(audit::accept);
            assertThat(audit.violations()).describedAs("seed " + seed).isEmpty();
            assertThat(audit.unfinished()).describedAs("seed " + seed).isEmpty();
        }
    }

    @Test
    @DisplayName("toleratesLevelsThatWereCompactedAway: versions may be missing, the last is there")
    void toleratesLevelsThatWereCompactedAway() {
        History history = Flow.thereAndBack().without(data -> data instanceof StockLevelV1 l && l.version() < 1);
        assertThat(history.audit(Feed.TOPICS).violations()).isEmpty();
        assertThat(ids(history.audit(Feed.UNORDERED).violations())).contains("I12");
    }
}
