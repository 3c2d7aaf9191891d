package io.tiaobo.runtime.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gauges read when somebody looks: parked records, age of the oldest event a processor has not handled, and events behind. A
 * value that cannot be read is NaN, never 0.
 */
public final class PipelineMeters {
    private static final String BEHIND = "select count(*) from domain_event where global_index > ?";
    private static final String AGE =
            "select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0) from domain_event "
                    + "where global_index > ?";

    private final JdbcTemplate database;
    private final Supplier<Map<String, StreamingEventProcessor>> processors;
    private final MeterRegistry meters;

    /** Registers the gauges that every service has. */
    public PipelineMeters(
            MeterRegistry meters, JdbcTemplate database, Supplier<Map<String, StreamingEventProcessor>> processors) {
        this.database = database;
        this.processors = processors;
        this.meters = meters;
        Gauge.builder(
                        "tiaobo.parked.records",
                        () -> number("select count(*) from parked_record where state = 'PARKED'"))
                .description("Messages that could not be applied and wait for an operator")
                .register(meters);
        Gauge.builder(
                        "tiaobo.deadlines.overdue.seconds",
                        () -> number("select coalesce(extract(epoch from clock_timestamp() - min(execution_time)), 0) "
                                + "from scheduled_tasks where execution_time < clock_timestamp() and not picked"))
                .description("Age of the oldest deadline that should have fired")
                .register(meters);
    }

    /** Registers the gauges of one event processor. */
    public void watch(String processor) {
        Gauge.builder("tiaobo.processor.behind.events", () -> behind(processor, BEHIND))
                .tag("processor", processor)
                .description("Events the processor has not handled yet")
                .register(meters);
        Gauge.builder("tiaobo.processor.oldest.unhandled.seconds", () -> behind(processor, AGE))
                .tag("processor", processor)
                .description("Age of the oldest event the processor has not handled; of the publisher: not published")
                .register(meters);
    }

    private double behind(String name, String query) {
        StreamingEventProcessor processor = processors.get().get(name);
        if (processor == null) {
            return Double.NaN;
        }
        long position = processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min()
                .orElse(-1);
        return number(query, position);
    }

    private double number(String query, Object... arguments) {
        try {
            Double value = database.queryForObject(query, Double.class, arguments);
            return value == null ? Double.NaN : value;
        } catch (DataAccessException unavailable) {
            return Double.NaN;
        }
    }
}
