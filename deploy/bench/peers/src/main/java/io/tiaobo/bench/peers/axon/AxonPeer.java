package io.tiaobo.bench.peers.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.tiaobo.bench.peers.Pool;
import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Order;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's JPA configuration with JSON, nothing tuned: payloads in large objects, aggregates loaded from all their events. */
public final class AxonPeer implements Subject {
    private static final int CHUNK = 200;

    private static final String PUBLISHER = "publisher";
    private static final String PROJECTION = "projection";

    private final AxonPublisher publisher = new AxonPublisher();
    private @Nullable Servers servers;
    private @Nullable HikariDataSource pool;
    private @Nullable AxonProjection projection;
    private @Nullable Configuration configuration;
    private @Nullable TransactionManager transactions;

    @Override
    public void open(Servers given) {
        servers = given;
        HikariDataSource opened = Pool.on(given);
        pool = opened;
        AxonProjection books = new AxonProjection(new JdbcTemplate(opened));
        projection = books;
        EntityManagerFactory factory = entities(opened);
        EntityManager entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        TransactionManager manager = new SpringTransactions(new JpaTransactionManager(factory));
        transactions = manager;
        configuration = DefaultConfigurer.jpaConfiguration(new SimpleEntityManagerProvider(entityManager), manager)
                .configureSerializer(c -> serializer())
                .configureAggregate(AxonItem.class)
                .eventProcessing(processing -> processing
                        .registerPooledStreamingEventProcessor(
                                PUBLISHER,
                                Configuration::eventStore,
                                (c, b) -> b.batchSize(500).initialSegmentCount(1))
                        .registerPooledStreamingEventProcessor(
                                PROJECTION,
                                Configuration::eventStore,
                                (c, b) -> b.batchSize(500).initialSegmentCount(1))
                        .registerEventHandler(c -> books)
                        .assignHandlerInstancesMatching(PROJECTION, handler -> handler == books)
                        .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                        .registerEventHandler(c -> publisher)
                        .byDefaultAssignTo(PUBLISHER))
                .start();
        // They stand still until they are asked for.
        processor(PUBLISHER).shutDown();
        processor(PROJECTION).shutDown();
    }

    /** Without the validator it cannot read its own positions back. */
    private static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    private Configuration opened() {
        return Objects.requireNonNull(configuration, "not open");
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(Objects.requireNonNull(pool, "not open"));
    }

    private StreamingEventProcessor processor(String name) {
        return opened().eventProcessingConfiguration()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** {@code history}: writes items with a past; {@code rebuild}: seconds from the first event to the last. */
    @Override
    public Map<String, Double> perform(Order order) {
        return switch (order.task()) {
            case "history" -> {
                AxonHistory.write(database(), order.number("from"), order.number("to"), order.number("events"));
                yield Map.of();
            }
            case "rebuild" -> Map.of("seconds", rebuildSeconds());
            default -> throw new UnsupportedOperationException(order.task());
        };
    }

    private double rebuildSeconds() {
        AxonProjection books = Objects.requireNonNull(projection, "not open");
        books.forget();
        database().update("delete from tokenentry where processorname = ?", PROJECTION);
        Long events = database().queryForObject("select count(*) from domainevententry", Long.class);
        long begin = System.nanoTime();
        processor(PROJECTION).start();
        while (events != null && books.handled() < events) {
            LockSupport.parkNanos(1_000_000);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        processor(PROJECTION).shutDown();
        return seconds;
    }

    @Override
    public String publish() {
        Broker broker = new Broker(Objects.requireNonNull(servers, "not open"), "bench-axon");
        publisher.sendTo(broker);
        processor(PUBLISHER).start();
        awaitOpenings();
        return broker.topic();
    }

    /** The openings are events, too: nobody measures them. */
    private void awaitOpenings() {
        TrackingToken last = opened().eventStore().createHeadToken();
        while (!processor(PUBLISHER).processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .anyMatch(at -> at != null && at.covers(last))) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static EntityManagerFactory entities(HikariDataSource source) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setPackagesToScan(
                "org.axonframework.eventsourcing.eventstore.jpa",
                "org.axonframework.eventhandling.tokenstore.jpa",
                "org.axonframework.modelling.saga.repository.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "update"));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    private void send(Object command) {
        boolean accepted = opened().commandGateway().<Boolean>sendAndWait(command);
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
