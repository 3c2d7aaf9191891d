package io.tiaobo.gateway.timeline.web;

import io.tiaobo.gateway.timeline.projection.FeedPosition;
import io.tiaobo.gateway.timeline.projection.TimelineEntry;
import io.tiaobo.gateway.timeline.projection.TimelineReader;
import io.tiaobo.gateway.timeline.projection.TimelineSignal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows the timeline and hands every entry to every live client of this process. The table is the only source, so all
 * replicas tell the same story in the same order. Stops before the web server does, so that open streams do not delay it.
 */
@Component
public class LiveFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int PAGE = 500;

    private final TimelineReader timeline;
    private final TimelineSignal signal;
    private final LiveProperties bounds;
    private final List<LiveClient> clients = new CopyOnWriteArrayList<>();
    private @Nullable FeedPosition position;
    private volatile boolean running;
    private @Nullable Thread follower;

    LiveFeed(TimelineReader timeline, TimelineSignal signal, LiveProperties bounds) {
        this.timeline = timeline;
        this.signal = signal;
        this.bounds = bounds;
    }

    /** Opens a live connection to what the client may see that continues after an event; empty when there are as many clients as allowed. */
    public Optional<SseEmitter> open(@Nullable String lastEventId, Predicate<TimelineEntry> seen) {
        LiveClient client = new LiveClient(bounds, seen);
        FeedPosition liveFrom = admit(client);
        if (liveFrom == null) {
            return Optional.empty();
        }
        Thread writer = new Thread(
                () -> {
                    client.write(lastEventId, liveFrom, timeline);
                    clients.remove(client);
                },
                "live-client");
        writer.setDaemon(true);
        writer.start();
        return Optional.of(client.emitter());
    }

    /** Live clients of this process. */
    public int clients() {
        return clients.size();
    }

    private synchronized @Nullable FeedPosition admit(LiveClient client) {
        clients.removeIf(known -> !known.isOpen());
        if (!running || clients.size() >= bounds.maxClients()) {
            return null;
        }
        clients.add(client);
        return here();
    }

    private FeedPosition here() {
        FeedPosition known = position;
        if (known == null) {
            known = timeline.end();
            position = known;
        }
        return known;
    }

    private synchronized boolean tellNext() {
        List<TimelineEntry> entries = timeline.after(here(), PAGE);
        for (TimelineEntry entry : entries) {
            clients.forEach(client -> client.offer(entry));
            position = entry.position();
        }
        return entries.size() == PAGE;
    }

    private void follow() {
        while (running) {
            try {
                if (!tellNext()) {
                    signal.await(bounds.poll());
                }
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The live stream waits for the database: {}", away.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            signal.await(bounds.heartbeat());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        follower = new Thread(this::follow, "live-feed");
        follower.setDaemon(true);
        follower.start();
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = follower;
        if (thread != null) {
            thread.interrupt();
        }
        clients.forEach(LiveClient::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
