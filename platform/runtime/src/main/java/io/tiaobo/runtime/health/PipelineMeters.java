package io.tiaobo.runtime.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.TransactionToken;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gauges read when somebody looks: parked records, age of the oldest event a processor has not handled, and events behind. A
 * value that cannot be read is NaN, never 0.
 */
public final class PipelineMeters {
    private final JdbcTemplate database;
    private final MeterRegistry meters;

    /** Registers the gauges that every service has. */
    public PipelineMeters(MeterRegistry meters, JdbcTemplate database) {
        this.database = database;
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

    /** Registers the gauges of one event processor; they say the same on every replica. */
    public void watch(String processor, ProcessorPositions positions) {
        Gauge.builder("tiaobo.processor.behind.events", () -> of(processor, positions, positions::eventsBehind))
                .tag("processor", processor)
                .description("Events the processor has not handled yet")
                .register(meters);
        Gauge.builder(
                        "tiaobo.processor.oldest.unhandled.seconds",
                        () -> of(processor, positions, positions::secondsBehind))
                .tag("processor", processor)
                .description("Age of the oldest event the processor has not handled; of the publisher: not published")
                .register(meters);
    }

    private static double of(
            String processor, ProcessorPositions positions, ToDoubleFunction<TransactionToken> figure) {
        try {
            return positions.of(processor).map(figure::applyAsDouble).orElse(Double.NaN);
        } catch (DataAccessException unavailable) {
            return Double.NaN;
        }
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
