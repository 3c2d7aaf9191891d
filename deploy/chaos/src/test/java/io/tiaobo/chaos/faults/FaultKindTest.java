package io.tiaobo.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultKindTest {
    @ParameterizedTest
    @EnumSource
    void everyKindMayHappenWhileSomethingElseIsWrongButNotWhileTheSameThingIs(FaultKind kind) {
        assertThat(FaultKind.values()).anyMatch(kind::goesWith);
        assertThat(kind.goesWith(kind)).isFalse();
        for (FaultKind other : FaultKind.values()) {
            assertThat(kind.goesWith(other)).isEqualTo(other.goesWith(kind));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKER_KILLED", "BROKER_PAUSED", "BROKER_LINE"})
    void noRecordIsSentWhileTheBrokerIsAway(FaultKind broker) {
        assertThat(broker.goesWith(FaultKind.RECORDS_REPEATED)).isFalse();
        assertThat(broker.goesWith(FaultKind.POISON_RECORD)).isFalse();
    }
}
