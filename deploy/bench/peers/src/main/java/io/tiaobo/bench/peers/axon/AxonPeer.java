package io.tiaobo.bench.peers.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.tiaobo.bench.peers.Pool;
import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's JPA configuration with JSON, nothing tuned: payloads in large objects, aggregates loaded from all their events. */
public final class AxonPeer implements Subject {
    private static final int CHUNK = 200;

    private static final String PUBLISHER = "publisher";

    private final AxonPublisher publisher = new AxonPublisher();
    private @Nullable Servers servers;
    private @Nullable HikariDataSource pool;
    private @Nullable Configuration configuration;
    private @Nullable TransactionManager transactions;

    @Override
    public void open(Servers given) {
        servers = given;
        HikariDataSource opened = Pool.on(given);
        pool = opened;
        EntityManagerFactory factory = entities(opened);
        EntityManager entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        TransactionManager manager = new SpringTransactions(new JpaTransactionManager(factory));
        transactions = manager;
        configuration = DefaultConfigurer.jpaConfiguration(new SimpleEntityManagerProvider(entityManager), manager)
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureAggregate(AxonItem.class)
                .eventProcessing(processing -> processing
                        .registerPooledStreamingEventProcessor(
                                PUBLISHER,
                                Configuration::eventStore,
                                (c, b) -> b.batchSize(500).initialSegmentCount(1))
                        .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                        .registerEventHandler(c -> publisher)
                        .byDefaultAssignTo(PUBLISHER))
                .start();
        processor().shutDown(); // it stands still until publishing is asked for
    }

    private StreamingEventProcessor processor() {
        return Objects.requireNonNull(configuration, "not open")
                .eventProcessingConfiguration()
                .eventProcessor(PUBLISHER, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public String publish() {
        Broker broker = new Broker(Objects.requireNonNull(servers, "not open"), "bench-axon");
        publisher.sendTo(broker);
        processor().start();
        return broker.topic();
    }

    private static EntityManagerFactory entities(HikariDataSource source) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setPackagesToScan(
                "org.axonframework.eventsourcing.eventstore.jpa",
                "org.axonframework.eventhandling.tokenstore.jpa",
                "org.axonframework.modelling.saga.repository.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    private void send(Object command) {
        boolean accepted = Objects.requireNonNull(configuration, "not open")
                .commandGateway()
                .<Boolean>sendAndWait(command);
        if (!accepted) {
            throw new IllegalStateException("refused: " + command);
        }
    }

    private void sendAll(List<?> commands) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("batch"));
        unitOfWork.attachTransaction(Objects.requireNonNull(transactions, "not open"));
        var result = unitOfWork.executeWithResult(() -> {
            commands.forEach(this::send);
            return true;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    @Override
    public void stock(int items) {
        List<AxonItem.Put> chunk = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            chunk.add(new AxonItem.Put(Movement.key(item), item, Movement.OPENING));
            if (chunk.size() == CHUNK || item == items - 1) {
                sendAll(chunk);
                chunk.clear();
            }
        }
    }

    @Override
    public void move(Movement movement) {
        send(take(movement));
    }

    private static AxonItem.Take take(Movement movement) {
        return new AxonItem.Take(Movement.key(movement.item()), movement.item(), 1);
    }

    @Override
    public void moveAll(List<Movement> movements) {
        sendAll(movements.stream().map(AxonPeer::take).toList());
    }

    @Override
    public void close() {
        if (configuration != null) {
            configuration.shutdown();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
