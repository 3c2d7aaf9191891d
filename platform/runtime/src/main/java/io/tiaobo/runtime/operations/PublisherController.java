package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.TransactionToken;
import io.tiaobo.runtime.kafka.EventPublisher;
import io.tiaobo.runtime.web.Answers;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The publisher of a service: how far it is, and sending stored events again. */
@RestController
@RequestMapping("/operations/publisher")
public final class PublisherController {
    private final ProcessorPositions positions;
    private final Republications republications;

    PublisherController(ProcessorPositions positions, Republications republications) {
        this.positions = positions;
        this.republications = republications;
    }

    /**
     * The publisher.
     *
     * @param behind committed events not yet published
     * @param republication the latest republication; null if there was none
     */
    public record View(long behind, RepublicationRows.@Nullable Row republication) {}

    /** How far it is. */
    @GetMapping
    @Allowed(Right.OPERATE)
    public View publisher() {
        TransactionToken position = positions.of(EventPublisher.PROCESSOR).orElse(TransactionToken.START);
        return new View(
                positions.eventsBehind(position), republications.latest().orElse(null));
    }

    /** Sends stored events again; without {@code to} up to the present end. */
    @PostMapping("/republish")
    @Allowed(Right.OPERATE)
    @Audited
    public Answers.Accepted republish(
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "rate", defaultValue = "200") int rate,
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody Operator by) {
        return Answers.of(republications.begin(from, to, rate, commandId, by));
    }

    /** Ends the running republication where it is. */
    @PostMapping("/republish/cancel")
    @Allowed(Right.OPERATE)
    @Audited
    public Answers.Accepted cancel(
            @RequestHeader("Idempotency-Key") String commandId, @Valid @RequestBody Operator by) {
        return Answers.of(republications.cancel(commandId, by));
    }
}
