package io.tiaobo.simulator.service;

import io.tiaobo.runtime.command.AnnotatedTarget;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.CachingRepository;
import io.tiaobo.runtime.eventstore.Snapshots;
import io.tiaobo.runtime.eventstore.Snapshotting;
import io.tiaobo.runtime.kafka.EventPublisher;
import io.tiaobo.runtime.kafka.InboxListener;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.runtime.kafka.MessageTranslator;
import io.tiaobo.simulator.world.Broker;
import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.World;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * A service as its own configuration classes put it together. What they declare to the runtime (aggregates, processors,
 * consumers, deadlines, recurring work) is run here by {@link Task tasks} instead of Axon's and Kafka's threads. Left out is
 * only what speaks HTTP, what stores patients' contact data, and what writes tables nobody decides with.
 */
public final class Service {
    private static final List<String> LEFT_OUT = List.of(
            ".*Application",
            ".*\\.(web|notice|contact|cause|hotline|supervision)\\..*",
            ".*\\.(Jdbc\\w+|\\w+Queries|\\w+Projection|TaskTable)",
            ".*\\.config\\.(Projections|\\w*Invariants|CheckConfiguration|NoticeConfiguration|ContactConfiguration|Detection|Web|Intake|Access)");

    /** Histories are short here. */
    private static final int SNAPSHOT_AFTER = 3;

    private final String name;
    private final World world;
    private final Database database;
    private final Memory memory;
    private final World.SkewedClock clock;
    private final ReplicaCaches caches;
    private final KeptSnapshots snapshots;
    private final Snapshotting snapshotting;
    private final UnitsOfWork unitsOfWork;
    private final CommandExecutor commands;
    private final MessageTranslator translator;
    private final GenericApplicationContext context;
    private final List<Replica> replicas = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    /** Wires a service of the product, for example {@code inventory}. */
    public Service(String name, World world, Tables tables, Map<String, Object> settings) {
        this.name = name;
        this.world = world;
        database = new Database(name, world);
        memory = new Memory(database, world);
        caches = new ReplicaCaches(world);
        snapshots = new KeptSnapshots(database, world);
        clock = new World.SkewedClock(world);
        unitsOfWork = new UnitsOfWork(database, nanos -> {});
        CommandBus bus = SimpleCommandBus.builder().build();
        commands = new CommandExecutor(bus, memory, unitsOfWork, caches, 0);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        this.context = context;
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("simulated", settings));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(UnitsOfWork.class, () -> unitsOfWork);
        context.registerBean(CommandExecutor.class, () -> commands);
        context.registerBean(Deadlines.class, () -> memory);
        tables.register(context, database);
        context.register(Settings.class);
        scan(context);
        context.refresh();
        snapshotting = new Snapshotting(aggregates(), NoOpEventUpcaster.INSTANCE, snapshots, SNAPSHOT_AFTER);
        startAggregates(bus);
        translator = context.getBean(MessageTranslator.class);
        for (int i = 0; i < Replica.COUNT; i++) {
            Replica replica = new Replica(name, i);
            replicas.add(replica);
            addTasks(context, replica);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    @ConfigurationPropertiesScan("io.tiaobo.transfer")
    static class Settings {}

    private void scan(AnnotationConfigApplicationContext context) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        LEFT_OUT.forEach(name -> scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(name))));
        scanner.scan("io.tiaobo." + name);
    }

    private List<AggregateType<?>> aggregates() {
        return context.getBeansOfType(AggregateType.class).values().stream()
                .<AggregateType<?>>map(type -> type)
                .toList();
    }

    private void startAggregates(CommandBus bus) {
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(c -> bus)
                .configureTransactionManager(c -> database)
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureEventStore(c -> EmbeddedEventStore.builder()
                        .storageEngine(database.events())
                        .build());
        aggregates().forEach(type -> axon.configureAggregate(cached(type.aggregate())));
        axon.buildConfiguration().start();
    }

    private <T> AggregateConfigurer<T> cached(Class<T> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(c -> new AnnotatedTarget())
                .configureRepository(c -> CachingRepository.of(aggregate, c, caches, snapshotting));
    }

    private void addTasks(AnnotationConfigApplicationContext context, Replica replica) {
        List<EventProcessor> processors =
                new ArrayList<>(context.getBeansOfType(EventProcessor.class).values());
        processors.add(EventProcessor.named("publisher", new EventPublisher(name, translator, world.broker())));
        for (EventProcessor processor : processors) {
            tasks.add(new ProcessorTask(
                    processor,
                    new AnnotationEventHandlerAdapter(processor.handler()),
                    world,
                    database,
                    memory,
                    unitsOfWork,
                    replica));
        }
        for (MessageConsumer consumer :
                context.getBeansOfType(MessageConsumer.class).values()) {
            InboxListener listener = new InboxListener(Counted.of(consumer, memory), unitsOfWork, memory, memory);
            for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
                tasks.add(new ConsumerTask(
                        consumer.name(), List.copyOf(consumer.topics()), partition, listener, world, replica));
            }
        }
        Map<String, DeadlineHandler> handlers = context.getBeansOfType(DeadlineHandler.class).values().stream()
                .collect(Collectors.toMap(DeadlineHandler::name, handler -> handler));
        tasks.add(new DeadlineTask(handlers, world, memory, unitsOfWork, replica));
        context.getBeansOfType(RecurringTask.class)
                .values()
                .forEach(work -> tasks.add(new RepeatedTask(work, world, replica)));
    }

    /** Forgets everything for the next schedule. */
    public void reset() {
        database.clear();
        caches.clear();
        clock.skew(world.faults().clockSkew());
        for (Task task : tasks) {
            if (task instanceof ConsumerTask consumer) {
                consumer.forget();
            } else if (task instanceof RepeatedTask repeated) {
                repeated.forget();
            }
        }
    }

    /** Its name, the source of its messages. */
    public String name() {
        return name;
    }

    /** What it keeps. */
    public Database database() {
        return database;
    }

    /** The way people and their devices give it commands. */
    public CommandExecutor commands() {
        return commands;
    }

    /** Its clock, which may be wrong. */
    public World.SkewedClock clock() {
        return clock;
    }

    /** Its processes. */
    public List<Replica> replicas() {
        return replicas;
    }

    /** One of its parts. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs commands that need a look at its tables in the same transaction. */
    public UnitsOfWork unitsOfWork() {
        return unitsOfWork;
    }

    /** What it publishes of its events. */
    public MessageTranslator translator() {
        return translator;
    }

    /** All threads of all its processes. */
    public List<Task> tasks() {
        return tasks;
    }

    /** Records that were given up on; there must be none. */
    public List<String> parked() {
        return memory.parked();
    }

    /** Whether the effect of a message is there more than once. */
    public boolean anythingAppliedTwice() {
        return memory.anythingAppliedTwice();
    }

    /** Snapshots that are not what their events lead to. */
    public List<String> wrongSnapshots() {
        return snapshots.all().stream()
                .filter(snapshot -> !agrees(snapshot))
                .map(snapshot -> snapshot.aggregateId() + "@" + snapshot.version())
                .toList();
    }

    private boolean agrees(Snapshots.Snapshot snapshot) {
        List<DomainEventMessage<?>> events = database.events().of(snapshot.aggregateId());
        try {
            return snapshotting.forms().stream()
                    .filter(form -> snapshot.revision().startsWith(form.revision()))
                    .anyMatch(form ->
                            form.agrees(snapshot.state(), events.stream().limit(snapshot.version() + 1)));
        } catch (RuntimeException impossible) {
            return false; // events that could not have been stored, with a guarantee taken away
        }
    }

    /** One of its processes has ended. */
    public void processEnded() {
        memory.processEnded();
    }

    /** When the next deadline fires; {@link java.time.Instant#MAX} when none is set. */
    public java.time.Instant nextDeadline() {
        return memory.deadlines().stream()
                .map(Memory.Deadline::dueAt)
                .min(java.util.Comparator.naturalOrder())
                .orElse(java.time.Instant.MAX);
    }
}
