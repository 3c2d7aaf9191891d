package io.tiaobo.runtime.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one consumer waiting until those it comes after have handled what was on their topics when this process started. */
final class ConsumerGate {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerGate.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PAUSE_WITHOUT_BROKER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MessageConsumer consumer;
    private final List<MessageConsumer> predecessors;
    private final Map<String, Object> connection;
    private final Consumer<ConsumerGate> open;
    private volatile boolean waiting = true;
    private volatile long remaining = -1;

    ConsumerGate(
            MessageConsumer consumer,
            List<MessageConsumer> predecessors,
            Map<String, Object> connection,
            Consumer<ConsumerGate> open) {
        this.consumer = consumer;
        this.predecessors = predecessors;
        this.connection = connection;
        this.open = open;
    }

    /** Waits in a thread of its own, and opens at the end. */
    void start() {
        Thread waiter = new Thread(this::openInTime, "gate-of-" + consumer.name());
        waiter.setDaemon(true);
        waiter.start();
    }

    /** It is not to open any more. */
    void giveUp() {
        waiting = false;
    }

    /** Records that must be handled before; -1 if nobody knows yet. */
    long remaining() {
        return remaining;
    }

    private void openInTime() {
        try (Admin broker = Admin.create(connection)) {
            List<OldRecords> old = new ArrayList<>();
            predecessors.forEach(first -> old.add(new OldRecords(broker, first.name(), first.topics())));
            boolean told = false;
            while (waiting && !isOver(old)) {
                if (!told && remaining > 0) {
                    told = true;
                    LOG.info("{} waits until {} records are handled by {}", consumer.name(), remaining, names());
                }
                LockSupport.parkNanos(remaining < 0 ? PAUSE_WITHOUT_BROKER_NANOS : PAUSE_NANOS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (waiting) {
            open.accept(this);
        }
    }

    private boolean isOver(List<OldRecords> old) throws InterruptedException {
        try {
            long sum = 0;
            for (OldRecords records : old) {
                sum += records.remaining();
            }
            remaining = sum;
            return sum == 0;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} cannot see yet how far {} have come: {}", consumer.name(), names(), e.toString());
            remaining = -1;
            return false;
        }
    }

    private List<String> names() {
        return predecessors.stream().map(MessageConsumer::name).toList();
    }
}
