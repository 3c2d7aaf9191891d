package io.tiaobo.gateway.timeline.web;

import io.tiaobo.gateway.timeline.projection.FeedPosition;
import io.tiaobo.gateway.timeline.projection.TimelineEntry;
import io.tiaobo.gateway.timeline.projection.TimelineReader;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.access.SiteScope;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens, as a live stream and as pages. Both give every entry once, in the order of the timeline. */
@RestController
public class EventsController {
    private final LiveFeed feed;
    private final TimelineReader timeline;
    private final SiteGuard guard;

    EventsController(LiveFeed feed, TimelineReader timeline, SiteGuard guard) {
        this.feed = feed;
        this.timeline = timeline;
        this.guard = guard;
    }

    /**
     * Entries read after a position.
     *
     * @param items entries, oldest first
     * @param next position to ask for next; the same as asked for when there is nothing new
     */
    public record Slice(List<TimelineEntry> items, FeedPosition next) {}

    /**
     * Server-sent events named {@code shortage}, {@code transfer} and {@code inventory}, their id the event id. With
     * {@code Last-Event-ID} it goes on after that event; for an id that was never told it first says {@code reset}, and the
     * client should read anew.
     */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(Right.READ_SITE)
    ResponseEntity<SseEmitter> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        SseEmitter stream = feed.open(lastEventId, seenBy(guard.scope()))
                .orElseThrow(() -> new ProblemException(503, "TOO_MANY_LIVE_CLIENTS", Map.of()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    /** Entries after a position, oldest first, at most {@code size}; without a position from the beginning. */
    @GetMapping("/api/timeline")
    @Allowed(Right.READ_SITE)
    Slice timeline(@RequestParam(defaultValue = "0-0") String after, @RequestParam(defaultValue = "100") int size) {
        Page.check(0, size);
        FeedPosition position =
                FeedPosition.parse(after).orElseThrow(() -> BadInputException.of("after", "POSITION_UNREADABLE"));
        List<TimelineEntry> items = timeline.after(position, size);
        FeedPosition next =
                items.isEmpty() ? position : items.get(items.size() - 1).position();
        return new Slice(items.stream().filter(seenBy(guard.scope())).toList(), next);
    }

    /** What concerns no site concerns everybody. */
    private static Predicate<TimelineEntry> seenBy(SiteScope scope) {
        return entry -> entry.siteCode() == null
                || scope.covers(entry.siteCode())
                || (entry.donorSite() != null && scope.covers(entry.donorSite()));
    }
}
