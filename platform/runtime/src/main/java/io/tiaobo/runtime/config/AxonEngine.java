package io.tiaobo.runtime.config;

import io.tiaobo.runtime.command.AnnotatedTarget;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.AggregateCache;
import io.tiaobo.runtime.eventstore.CachingRepository;
import io.tiaobo.runtime.eventstore.EventTail;
import io.tiaobo.runtime.eventstore.PostgresEventStore;
import io.tiaobo.runtime.eventstore.Snapshotting;
import io.tiaobo.runtime.fault.LocalStep;
import io.tiaobo.runtime.kafka.EventPublisher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Axon's configuration, started after the web server has its port: the port is what makes a replica's name unique, and two
 * processes with one name would share a processor's claim.
 */
public final class AxonEngine implements SmartLifecycle {
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 100;

    static {
        // Processors time their claims and retries with it; set back by two minutes, they would do neither for two
        // minutes.
        GenericEventMessage.clock = new SteadyClock();
    }

    private final Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    private final CommandBus commandBus;
    private final EventTail tail;
    private final ObjectProvider<EventProcessor> processors;
    private final Map<String, StreamingEventProcessor> started = new LinkedHashMap<>();
    private @Nullable Configuration configuration;

    AxonEngine(
            PostgresEventStore eventStore,
            TokenStore tokenStore,
            TransactionManager transactions,
            EventTail tail,
            List<AggregateType<?>> aggregates,
            AggregateCache cache,
            Snapshotting snapshots,
            ObjectProvider<EventProcessor> processors) {
        System.setProperty("disable-axoniq-console-message", "true"); // no advertisement in the log
        this.tail = tail;
        this.processors = processors;
        this.commandBus = SimpleCommandBus.builder().build();
        configurer
                .configureCommandBus(c -> commandBus)
                .configureTransactionManager(c -> transactions)
                .configureSerializer(c -> TokenSerializer.create())
                .configureEventStore(c -> eventStore)
                .registerComponent(TokenStore.class, c -> tokenStore);
        configurer
                .eventProcessing()
                .registerTokenStore(c -> tokenStore)
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> AxonEngine::tryAgain);
        aggregates.forEach(type -> configurer.configureAggregate(cached(type.aggregate(), cache, snapshots)));
    }

    private static <T> AggregateConfigurer<T> cached(Class<T> aggregate, AggregateCache cache, Snapshotting snapshots) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(c -> new AnnotatedTarget())
                .configureRepository(c -> CachingRepository.of(aggregate, c, cache, snapshots));
    }

    /** An Error would end the worker's task without a word, and the processor would stand still for ever. */
    private static void tryAgain(ErrorContext failed) throws Exception {
        if (failed.error() instanceof Exception exception) {
            throw exception;
        }
        throw new EventProcessingException("A handler of " + failed.eventProcessor() + " failed", failed.error());
    }

    CommandBus commandBus() {
        return commandBus;
    }

    @Override
    public void start() {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        List<EventProcessor> declared = processors.orderedStream().toList();
        declared.forEach(processor -> register(processing, processor));
        Configuration built = configurer.buildConfiguration();
        requirePersistence(built);
        tail.start();
        built.start();
        declared.forEach(processor -> started.put(processor.name(), find(built, processor.name())));
        configuration = built;
    }

    private static void register(EventProcessingConfigurer processing, EventProcessor processor) {
        processing
                .registerPooledStreamingEventProcessor(
                        processor.name(),
                        c -> ((PostgresEventStore) c.eventStore()).resting(processor.rest()),
                        (c, builder) -> builder.initialSegmentCount(1)
                                .batchSize(processor.batchSize())
                                .tokenClaimInterval(2_000)
                                .initialToken(source -> source.createTailToken()))
                .registerEventHandler(c -> processor.handler())
                .assignHandlerInstancesMatching(processor.name(), handler -> handler == processor.handler());
        if (!(processor.handler() instanceof EventPublisher)) { // which names its own steps
            String kind = "process/" + processor.name();
            processing.registerHandlerInterceptor(processor.name(), c -> (unitOfWork, next) -> {
                LocalStep.within(kind, unitOfWork.getMessage().getPayloadType());
                return next.proceed();
            });
        }
    }

    /** The trap this class exists for: Axon runs happily without any store, in memory, and says nothing. */
    static void requirePersistence(Configuration built) {
        EventStore store = built.eventStore();
        TokenStore tokens = built.getComponent(TokenStore.class);
        if (!(store instanceof PostgresEventStore)
                || !(built.getComponent(TransactionManager.class) instanceof AxonTransactions)
                || !(tokens instanceof PostgresTokenStore)) {
            throw new EventStoreException("Axon is not wired to PostgreSQL: store " + store + ", tokens " + tokens);
        }
    }

    private static StreamingEventProcessor find(Configuration built, String name) {
        return built.eventProcessingConfiguration()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("Processor '" + name + "' was not created"));
    }

    /** The running processors by name. */
    public Map<String, StreamingEventProcessor> processors() {
        return Map.copyOf(started);
    }

    @Override
    public void stop() {
        if (configuration != null) {
            configuration.shutdown();
            configuration = null;
        }
    }

    @Override
    public boolean isRunning() {
        return configuration != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
