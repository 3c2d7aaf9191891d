package io.tiaobo.gateway.timeline.web;

import io.tiaobo.gateway.timeline.projection.FeedPosition;
import io.tiaobo.gateway.timeline.projection.TimelineEntry;
import io.tiaobo.gateway.timeline.projection.TimelineReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One live connection. Its own thread writes to it, so that a slow client holds up nobody; what waits for it is bounded, and
 * when the bound is reached it is dropped.
 */
final class LiveClient {
    private static final int PAGE = 200;
    private static final long RECONNECT_MILLIS = 3_000;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<TimelineEntry> waiting;
    private final Duration heartbeat;
    private final Predicate<TimelineEntry> seen;
    private volatile boolean open = true;
    private volatile @Nullable Thread writer;

    LiveClient(LiveProperties bounds, Predicate<TimelineEntry> seen) {
        this.seen = seen;
        this.waiting = new ArrayBlockingQueue<>(bounds.backlog());
        this.heartbeat = bounds.heartbeat();
        emitter.onCompletion(this::close);
        emitter.onError(failure -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOpen() {
        return open;
    }

    /** Hands over an entry; a client with a full backlog is dropped. Never blocks. */
    void offer(TimelineEntry entry) {
        if (seen.test(entry) && !waiting.offer(entry)) {
            close();
        }
    }

    void close() {
        open = false;
        Thread thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Catches up from the last event the client knows to where the live entries begin, then writes those. */
    void write(@Nullable String lastEventId, FeedPosition liveFrom, TimelineReader timeline) {
        writer = Thread.currentThread();
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("tiaobo"));
            if (lastEventId != null) {
                catchUp(lastEventId, liveFrom, timeline);
            }
            while (open) {
                TimelineEntry entry = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                emitter.send(entry == null ? SseEmitter.event().comment("alive") : event(entry));
            }
        } catch (IOException | IllegalStateException gone) {
            open = false;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            emitter.complete();
        }
    }

    private void catchUp(String lastEventId, FeedPosition liveFrom, TimelineReader timeline) throws IOException {
        FeedPosition position = timeline.positionOf(lastEventId).orElse(null);
        if (position == null) {
            emitter.send(SseEmitter.event().name("reset").data("{}", MediaType.APPLICATION_JSON));
            return;
        }
        while (open && position.compareTo(liveFrom) < 0) {
            List<TimelineEntry> missed = timeline.after(position, PAGE);
            for (TimelineEntry entry : missed) {
                if (entry.position().compareTo(liveFrom) <= 0 && seen.test(entry)) {
                    emitter.send(event(entry));
                }
            }
            position =
                    missed.isEmpty() ? liveFrom : missed.get(missed.size() - 1).position();
        }
    }

    private static SseEmitter.SseEventBuilder event(TimelineEntry entry) {
        return SseEmitter.event().id(entry.eventId()).name(entry.family()).data(entry, MediaType.APPLICATION_JSON);
    }
}
