package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.eventstore.TransactionToken;
import io.tiaobo.runtime.web.BadInputException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Republications on order. One runs at a time, on one replica; its place is stored after every second's worth of events, so
 * another replica goes on if this one dies, and at most that much is sent once more. Consumers know the ids.
 */
public final class Republications {
    private static final Logger LOG = LoggerFactory.getLogger(Republications.class);

    private final RepublicationRows rows;
    private final Republisher republisher;
    private final EventStorageEngine engine;
    private final OperationLog log;
    private final int rememberedDays;

    /**
     * Works on the service's own events.
     *
     * @param rememberedDays days for which every consumer certainly knows what it has applied; 0 for ever
     */
    Republications(
            RepublicationRows rows,
            Republisher republisher,
            EventStorageEngine engine,
            OperationLog log,
            int rememberedDays) {
        this.rows = rows;
        this.republisher = republisher;
        this.engine = engine;
        this.log = log;
        this.rememberedDays = rememberedDays;
    }

    /**
     * Accepts a republication.
     *
     * @param from number of the first event or a moment (ISO 8601)
     * @param to number of the last event or a moment; null is the end as it is now
     */
    Decision begin(String from, @Nullable String to, int perSecond, String commandId, Operator by) {
        if (perSecond < 1 || perSecond > 5000) {
            throw BadInputException.of("rate", "RATE_OUT_OF_RANGE", "max", "5000");
        }
        String target = "publisher from " + from + (to == null ? "" : " to " + to);
        return log.once(new Operation(commandId, "REPUBLISH", target, by), () -> {
            RepublicationRows.Stretch stretch = new RepublicationRows.Stretch(before("from", from), upTo(to));
            long events = rows.count(stretch);
            if (events == 0) {
                return Decision.refuse("REPUBLISH_NOTHING");
            }
            if (rememberedDays > 0 && rows.anyOlderThan(rememberedDays, stretch)) {
                return Decision.refuse("REPUBLISH_TOO_OLD", Map.of("days", String.valueOf(rememberedDays)));
            }
            Optional<Long> id = rows.begin(stretch, perSecond, events);
            return id.map(number ->
                            Decision.accept(Map.of("id", String.valueOf(number), "events", String.valueOf(events))))
                    .orElseGet(() -> Decision.refuse("REPUBLISH_RUNNING"));
        });
    }

    /** Just before the event of a number or moment, so that it is the first one sent. */
    private TransactionToken before(String field, String text) {
        Optional<TransactionToken> first = text.matches("\\d{1,18}")
                ? rows.first("global_index >= ?", Long.parseLong(text))
                : rows.first("recorded_at >= ?", moment(field, text));
        return first.map(event -> new TransactionToken(event.transactionId(), event.globalIndex() - 1))
                .orElseGet(this::head);
    }

    private TransactionToken upTo(@Nullable String text) {
        TransactionToken head = head();
        if (text == null) {
            return head;
        }
        Optional<TransactionToken> next = text.matches("\\d{1,18}")
                ? rows.first("global_index > ?", Long.parseLong(text))
                : rows.first("recorded_at > ?", moment("to", text));
        return next.map(event -> new TransactionToken(event.transactionId(), event.globalIndex() - 1))
                .filter(end -> end.compareTo(head) < 0)
                .orElse(head);
    }

    private TransactionToken head() {
        return (TransactionToken) engine.createHeadToken();
    }

    private static OffsetDateTime moment(String field, String text) {
        try {
            return OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw BadInputException.of(field, "NEITHER_NUMBER_NOR_MOMENT");
        }
    }

    /** Ends the running republication where it is. */
    Decision cancel(String commandId, Operator by) {
        return log.once(
                new Operation(commandId, "CANCEL_REPUBLISH", "publisher", by),
                () -> rows.running()
                        .filter(running -> rows.end(running.id(), "CANCELLED"))
                        .map(running -> Decision.accept(Map.of("id", String.valueOf(running.id()))))
                        .orElseGet(() -> Decision.refuse("REPUBLISH_NOT_RUNNING")));
    }

    /** Sends the next second's worth of events, if anything is to be sent; run every second by one replica. */
    void advance() {
        rows.running().ifPresent(running -> {
            Republisher.Progress progress = republisher.send(running.at(), running.to(), running.perSecond());
            rows.progress(running.id(), progress.at(), running.sent() + progress.events());
            if (progress.events() < running.perSecond() && rows.end(running.id(), "DONE")) {
                LOG.info("Republished {} events", running.sent() + progress.events());
            }
        });
    }

    Optional<RepublicationRows.Row> latest() {
        return rows.latest();
    }

    /** Events a running republication still has to send; 0 if none runs. */
    public long remaining() {
        return rows.running().map(running -> running.events() - running.sent()).orElse(0L);
    }
}
