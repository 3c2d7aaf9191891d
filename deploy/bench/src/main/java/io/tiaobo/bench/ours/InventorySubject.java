package io.tiaobo.bench.ours;

import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import io.tiaobo.inventory.InventoryServiceApplication;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.config.AxonEngine;
import io.tiaobo.runtime.domain.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The inventory service as it ships. Its streaming processors (projections, publisher) stand still while commands alone are
 * measured, as the peers' do; the rows with publishing let them run.
 */
public final class InventorySubject implements Subject {
    private static final int CHUNK = 200;

    private @Nullable ConfigurableApplicationContext context;
    private @Nullable CommandExecutor executor;

    @Override
    public void open(Servers servers) {
        ConfigurableApplicationContext started = SpringApplication.run(
                InventoryServiceApplication.class,
                "--spring.datasource.url=" + servers.jdbcUrl(),
                "--spring.datasource.username=" + servers.user(),
                "--spring.datasource.password=" + servers.password(),
                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                "--server.port=0",
                "--tiaobo.instance-id=bench",
                // Nobody is to start the processors again that stand still on purpose.
                "--tiaobo.supervision.interval=1h");
        context = started;
        executor = started.getBean(CommandExecutor.class);
        started.getBean(AxonEngine.class).processors().values().forEach(StreamingEventProcessor::shutDown);
    }

    private CommandExecutor executor() {
        if (executor == null) {
            throw new IllegalStateException("not open");
        }
        return executor;
    }

    private static StockItemId id(int item) {
        return new StockItemId(Movement.site(item), Movement.drug(item));
    }

    @Override
    public void stock(int items) {
        List<IdentifiedCommand> chunk = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            List<LotUnits> lots = List.of(new LotUnits("A", LocalDate.of(2035, 1, 1), Movement.OPENING));
            chunk.add(new IdentifiedCommand(
                    "opening-" + item, new ReceiveStock(id(item), "OPENING", lots, Instant.now())));
            if (chunk.size() == CHUNK || item == items - 1) {
                executor().executeAll(chunk).forEach(InventorySubject::requireAccepted);
                chunk.clear();
            }
        }
    }

    private static IdentifiedCommand command(Movement movement) {
        return new IdentifiedCommand(movement.id(), new DispenseStock(id(movement.item()), 1, Instant.now()));
    }

    @Override
    public void move(Movement movement) {
        IdentifiedCommand command = command(movement);
        requireAccepted(executor().execute(command.id(), command.command()));
    }

    @Override
    public void moveAll(List<Movement> movements) {
        executor()
                .executeAll(movements.stream().map(InventorySubject::command).toList())
                .forEach(InventorySubject::requireAccepted);
    }

    private static void requireAccepted(Decision decision) {
        if (!decision.accepted()) {
            throw new IllegalStateException("refused: " + decision.reason());
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
