package io.tiaobo.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.contracts.inventory.v1.OrderingFact;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.kafka.MessageConsumer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must stop a start: each of these would otherwise run, and lose or leak something quietly. */
class StartupTest {
    @Test
    @DisplayName("refuses an Axon that was wired to memory (trap P1)")
    void refusesAStoreInMemory() {
        Configuration inMemory = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(c -> EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build())
                .registerComponent(
                        org.axonframework.eventhandling.tokenstore.TokenStore.class, c -> new InMemoryTokenStore())
                .configureSerializer(c -> TokenSerializer.create())
                .buildConfiguration();

        assertThatThrownBy(() -> AxonEngine.requirePersistence(inMemory))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("not wired to PostgreSQL");
    }

    @Test
    void refusesAnAddressOthersCanReach() throws UnknownHostException {
        InetAddress everywhere = InetAddress.getByAddress(new byte[] {0, 0, 0, 0});

        assertThatThrownBy(() -> LoopbackGuard.check(everywhere, false)).hasMessageContaining("127.0.0.1 only");
        assertThatThrownBy(() -> LoopbackGuard.check(null, false)).isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> LoopbackGuard.check(InetAddress.getLoopbackAddress(), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> LoopbackGuard.check(everywhere, true)).doesNotThrowAnyException();
    }

    @Test
    void knowsTheTypesOfItsTopicsThatAConsumerForgot() {
        MessageConsumer consumer = MessageConsumer.named("forgetful").on(StockReceivedV1.class, message -> {});

        assertThat(consumer.undecided())
                .hasSize(StockMovement.class.getPermittedSubclasses().length
                        + OrderingFact.class.getPermittedSubclasses().length
                        - 1)
                .doesNotContain(StockReceivedV1.class, StockLevelV1.class);
    }
}
