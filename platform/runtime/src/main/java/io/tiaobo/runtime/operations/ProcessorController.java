package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.TransactionToken;
import io.tiaobo.runtime.web.Answers;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The streaming processors of a service: how far they are, and building a projection again. */
@RestController
@RequestMapping("/operations/processors")
public final class ProcessorController {
    private final List<EventProcessor> processors;
    private final ProcessorPositions positions;
    private final ProjectionRebuilds rebuilds;

    ProcessorController(List<EventProcessor> processors, ProcessorPositions positions, ProjectionRebuilds rebuilds) {
        this.processors = List.copyOf(processors);
        this.positions = positions;
        this.rebuilds = rebuilds;
    }

    /**
     * A processor.
     *
     * @param name its name
     * @param behind committed events it has not handled, whichever replica runs it
     * @param oldestSeconds age of the oldest of them by the database's clock; 0 if there is none
     * @param rebuildable whether its tables can be built again
     * @param tables these tables
     * @param rebuild its latest rebuild; null if there was none
     */
    public record View(
            String name,
            long behind,
            long oldestSeconds,
            boolean rebuildable,
            List<String> tables,
            RebuildRows.@Nullable Row rebuild) {}

    /** All processors of the service. */
    @GetMapping
    @Allowed(Right.OPERATE)
    public List<View> processors() {
        Map<String, RebuildRows.Row> latest =
                rebuilds.latest().stream().collect(Collectors.toMap(RebuildRows.Row::processor, Function.identity()));
        return processors.stream()
                .map(processor -> view(processor, latest.get(processor.name())))
                .toList();
    }

    private View view(EventProcessor processor, RebuildRows.@Nullable Row rebuild) {
        TransactionToken position = positions.of(processor.name()).orElse(TransactionToken.START);
        return new View(
                processor.name(),
                positions.eventsBehind(position),
                (long) positions.secondsBehind(position),
                !processor.tables().isEmpty(),
                processor.tables(),
                rebuild);
    }

    /** Builds a projection again, beside the living rows. */
    @PostMapping("/{name}/rebuild")
    @Allowed(Right.OPERATE)
    @Audited("name")
    public Answers.Accepted rebuild(
            @PathVariable("name") String name,
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody Operator by) {
        return Answers.of(rebuilds.begin(name, commandId, by));
    }
}
