package io.tiaobo.runtime.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

/** Axon takes its ids from us, and they ascend. */
class EventIdsTest {
    @Test
    void namesWithAscendingUuidsOfVersionSeven() {
        List<String> ids = Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                .limit(10_000)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 7);
    }
}
