package io.tiaobo.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.runtime.domain.Decision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** Commands to one stock item, and what came of the last one. */
final class StockScenario {
    static final StockItemId ITEM = new StockItemId("YG", "X1");
    /** A morning in Beijing: 2026-11-22 09:00. */
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate SOON = LocalDate.of(2026, 12, 31);
    static final LocalDate LATE = LocalDate.of(2027, 5, 31);

    private final FixtureConfiguration<StockItem> fixture = new AggregateTestFixture<>(StockItem.class);
    private final List<Object> commands = new ArrayList<>();

    static StockScenario given(Object... commands) {
        StockScenario scenario = new StockScenario();
        scenario.commands.addAll(List.of(commands));
        return scenario;
    }

    /** The answer and the events of a command, every event already checked to carry the level it led to. */
    record Outcome(Decision decision, List<StockEvent> events) {
        <T extends StockEvent> T only(Class<T> type) {
            assertThat(events).singleElement().isInstanceOf(type);
            return type.cast(events.get(0));
        }

        <T extends StockEvent> T first(Class<T> type) {
            return events.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " in " + events));
        }

        StockLevel level() {
            return events.get(events.size() - 1).after();
        }
    }

    Outcome when(Object command) {
        List<StockEvent> events = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        fixture.givenCommands(commands)
                .when(command)
                .expectEventsMatching(capture(events))
                .expectResultMessageMatching(new CustomTypeSafeMatcher<>("a decision") {
                    @Override
                    protected boolean matchesSafely(org.axonframework.commandhandling.CommandResultMessage<?> result) {
                        decisions.add((Decision) result.getPayload());
                        return true;
                    }
                });
        return new Outcome(decisions.get(0), events);
    }

    private static CustomTypeSafeMatcher<List<EventMessage<?>>> capture(List<StockEvent> events) {
        return new CustomTypeSafeMatcher<>("stock events") {
            @Override
            protected boolean matchesSafely(List<EventMessage<?>> messages) {
                messages.forEach(message -> events.add((StockEvent) message.getPayload()));
                return true;
            }
        };
    }

    static LotUnits lot(String number, @Nullable LocalDate expiry, long quantity) {
        return new LotUnits(number, expiry, quantity);
    }

    static ReceiveStock receive(LotUnits... lots) {
        return new ReceiveStock(ITEM, "PURCHASE", List.of(lots), NOW);
    }

    static DispenseStock dispense(long quantity) {
        return new DispenseStock(ITEM, quantity, NOW);
    }

    static ConfigureStockItem configure(long minimum, long maximum, String demand) {
        return new ConfigureStockItem(ITEM, minimum, maximum, new BigDecimal(demand), NOW);
    }

    static ReserveStock reserve(int leg, long quantity, long keepStock) {
        return reserve(leg, quantity, keepStock, null);
    }

    static ReserveStock reserve(int leg, long quantity, long keepStock, @Nullable LocalDate usableThrough) {
        return new ReserveStock(
                ITEM,
                "T/1:" + leg,
                "T/1",
                leg,
                "ZJF",
                quantity,
                keepStock,
                usableThrough,
                NOW.plus(Duration.ofDays(1)),
                NOW);
    }
}
