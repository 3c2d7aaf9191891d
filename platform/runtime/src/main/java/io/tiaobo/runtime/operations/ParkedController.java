package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.Texts;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parked records over HTTP: look, retry, discard (I18). The gateway does not route it. */
@RestController
@RequestMapping("/operations/parked")
public final class ParkedController {
    private final ParkedRecords parked;
    private final ParkedOperations operations;
    private final OperationLog log;
    private final Texts texts;

    ParkedController(ParkedRecords parked, ParkedOperations operations, OperationLog log, Texts texts) {
        this.parked = parked;
        this.operations = operations;
        this.log = log;
        this.texts = texts;
    }

    /** Lists records, oldest first; without a state only those that wait. */
    @GetMapping
    @Allowed(Right.OPERATE)
    public Page<ParkedView> list(
            @RequestParam(name = "consumer", required = false) @Nullable String consumer,
            @RequestParam(name = "topic", required = false) @Nullable String topic,
            @RequestParam(name = "state", defaultValue = "PARKED") String state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Page.check(page, size);
        ParkedRecords.Choice choice = new ParkedRecords.Choice(consumer, topic, null, state);
        return new Page<>(
                parked.list(choice, page, size).stream().map(ParkedView::of).toList(),
                page,
                size,
                parked.count(choice));
    }

    /** One record with all that may be shown of it. */
    @GetMapping("/{id}")
    @Allowed(Right.OPERATE)
    public ParkedView.Detail show(@PathVariable("id") long id, Locale locale) {
        ParkedRecord found =
                parked.find(id).orElseThrow(() -> NotFoundException.of("parked-record", String.valueOf(id)));
        return new ParkedView.Detail(
                ParkedView.of(found),
                found.partition(),
                found.offset(),
                texts.get("parked." + found.reason(), Map.of(), locale),
                ParkedView.headersOf(found),
                BodyView.of(found.type(), found.body()),
                parked.before(found).orElse(null),
                parked.behind(found),
                log.of(ParkedOperations.target(id)));
    }

    /** Applies one record again. */
    @PostMapping("/{id}/retry")
    @Allowed(Right.OPERATE)
    @Audited("id")
    public Answers.Accepted retry(
            @PathVariable("id") long id,
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody Operator by) {
        return Answers.of(operations.retry(id, commandId, by));
    }

    /** Applies the records of a consumer again, in order; with a key only those of the key. */
    @PostMapping("/retry")
    @Allowed(Right.OPERATE)
    @Audited
    public Answers.Accepted retryAll(
            @RequestParam(name = "consumer") String consumer,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody Operator by) {
        return Answers.of(operations.retryAll(consumer, key, commandId, by));
    }

    /** Gives one record up, so that those behind it can be retried. */
    @PostMapping("/{id}/discard")
    @Allowed(Right.OPERATE)
    @Audited("id")
    public Answers.Accepted discard(
            @PathVariable("id") long id,
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody Operator by) {
        return Answers.of(operations.discard(id, commandId, by));
    }
}
