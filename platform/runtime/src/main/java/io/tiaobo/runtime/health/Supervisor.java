package io.tiaobo.runtime.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Watches over the processors and consumers of this process from a thread of its own, restarts what has stopped or hangs, a
 * bounded number of times with growing pauses, and if that does not help ends the process with one clear line, so that whatever
 * started it can start it again. A part that fails and tries again is not restarted: it is not dead, and a restart would not
 * help; health says so.
 */
public final class Supervisor implements SmartLifecycle {
    /** Exit code of a process that gave up. */
    public static final int EXIT_CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 10;

    private final Supplier<List<Supervised>> parts;
    private final SupervisionProperties settings;
    private final MeterRegistry meters;
    private final Consumer<String> end;
    private volatile List<Watched> watched = List.of();
    private volatile boolean running;

    /** Watches the parts as they are at the start; {@code end} is told why when the process must end. */
    Supervisor(
            Supplier<List<Supervised>> parts,
            SupervisionProperties settings,
            MeterRegistry meters,
            Consumer<String> end) {
        this.parts = parts;
        this.settings = settings;
        this.meters = meters;
        this.end = end;
    }

    /** Watches the streaming processors and consumers of a process. */
    public static Supervisor over(
            Supplier<Map<String, StreamingEventProcessor>> processors,
            ConsumerContainers consumers,
            JdbcTemplate database,
            Supplier<ProcessorPositions> positions,
            SupervisionProperties settings,
            MeterRegistry meters) {
        Supplier<List<Supervised>> parts = () -> {
            List<Supervised> all = new ArrayList<>();
            processors
                    .get()
                    .forEach((name, worker) -> all.add(new SupervisedProcessor(
                            name,
                            worker,
                            database,
                            new Progress(name, positions.get(), settings.standstill()),
                            settings.patience())));
            consumers.states().keySet().forEach(name -> all.add(new SupervisedConsumer(name, consumers)));
            return all;
        };
        return new Supervisor(parts, settings, meters, EndOfProcess::because);
    }

    @Override
    public void start() {
        watched = parts.get().stream().map(part -> new Watched(part, settings)).toList();
        running = true;
        Thread thread = new Thread(this::watch, "supervisor");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (running) {
            try {
                watched.forEach(this::lookAfter);
            } catch (RuntimeException e) {
                LOG.error("The supervisor stumbled and goes on", e);
            }
            LockSupport.parkNanos(settings.interval().toNanos());
        }
    }

    private void lookAfter(Watched part) {
        if (!part.needsHelp(System.nanoTime()) || !running) {
            return;
        }
        String name = part.part().kind().label(part.part().name());
        if (part.isGivenUp()) {
            running = false;
            end.accept(name + " is " + part.condition() + " and " + part.restarts() + " restarts did not help");
            return;
        }
        part.noteRestart(System.nanoTime());
        LOG.error("{} is {}; restart {} of {}", name, part.condition(), part.restarts(), settings.restarts());
        meters.counter("tiaobo.restarts", "part", name).increment();
        try {
            part.part().restart();
        } catch (RuntimeException e) {
            LOG.error("{} could not be restarted", name, e);
        }
    }

    /** What is the matter with a part; empty when it is as it should be. */
    Optional<PartHealth> trouble(PartHealth.Kind kind, String name) {
        return watched.stream()
                .filter(part -> part.part().kind() == kind && part.part().name().equals(name))
                .flatMap(part -> part.trouble().stream())
                .findFirst();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
