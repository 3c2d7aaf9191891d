package io.tiaobo.gateway.timeline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactTest {
    static Stream<Class<?>> facts() {
        return Stream.of(StockMovement.class, ShortageMessage.class, TransferMessage.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactEndsWithTheMomentItHappened(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();

        assertThat(components[components.length - 1].getType()).isEqualTo(Instant.class);
    }

    @Test
    void keepsFieldsAndMomentButNoLists() {
        Instant when = Instant.parse("2026-11-22T06:00:00Z");

        Fact fact = Fact.of(new DonorSearchCompletedV1("T/1", 1, 240, 200, List.of(), when));

        assertThat(fact.kind()).isEqualTo("transfer.donor-search-completed");
        assertThat(fact.occurredAt()).isEqualTo(when);
        assertThat(fact.text("transferId")).isEqualTo("T/1");
        assertThat(fact.text("siteCode")).isNull();
        assertThat(fact.fields().has("candidates")).isFalse();
    }
}
