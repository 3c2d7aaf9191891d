package io.tiaobo.bench.ours;

import static java.math.BigDecimal.ZERO;

import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Order;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import io.tiaobo.contracts.Topics;
import io.tiaobo.inventory.InventoryServiceApplication;
import io.tiaobo.inventory.drug.command.RegisterDrug;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.site.command.RegisterSite;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.config.AxonEngine;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.kafka.EventPublisher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    @Override
    public String publish() {
        process(EventPublisher.PROCESSOR);
        CaughtUp.await(Objects.requireNonNull(context, "not open"), EventPublisher.PROCESSOR);
        return Topics.STOCK_MOVEMENTS;
    }

    private void process(String name) {
        Map<String, StreamingEventProcessor> all = Objects.requireNonNull(context, "not open")
                .getBean(AxonEngine.class)
                .processors();
        Objects.requireNonNull(all.get(name), name).start();
    }

    @Override
    public int serve() {
        return Integer.parseInt(Objects.requireNonNull(
                Objects.requireNonNull(context, "not open").getEnvironment().getProperty("local.server.port")));
    }

    /**
     * {@code process}: lets the named streaming processors run, too. {@code await}: until the named one has handled every event.
     * {@code stream}: seconds to read it. {@code history}: writes stock items with a past, or what came next in it; {@code read}: milliseconds of reading the
     * rows of one. {@code pages}: fills the
     * levels; {@code ask}: milliseconds of the pages' questions.
     */
    @Override
    public Map<String, Double> perform(Order order) throws Exception {
        ConfigurableApplicationContext running = Objects.requireNonNull(context, "not open");
        return switch (order.task()) {
            case "process" -> {
                List.of(order.text("names").split(",")).forEach(this::process);
                yield Map.of();
            }
            case "await" -> {
                CaughtUp.await(running, order.text("name"));
                yield Map.of();
            }
            case "stream" -> Map.of("seconds", new History(running).streamSeconds());
            case "history" -> {
                new History(running)
                        .write(
                                order.number("from"),
                                order.number("to"),
                                order.with().containsKey("first") ? order.number("first") : 0,
                                order.number("events"));
                yield Map.of();
            }
            case "pages" -> {
                new Pages(running).fill(order.number("items"));
                yield Map.of();
            }
            case "ask" -> new Pages(running).ask(order.number("items"), order.number("count"));
            case "read" -> Map.of("millis", new History(running).readMillis(order.number("from"), order.number("to")));
            default -> throw new UnsupportedOperationException(order.task());
        };
    }

    private CommandExecutor executor() {
        return Objects.requireNonNull(executor, "not open");
    }

    /** HTTP callers are told 404 for a site or drug that nobody registered. */
    private void register(int items) {
        for (int item = 0; item < items; item += Movement.DRUGS) {
            String code = Movement.site(item);
            requireAccepted(executor().execute("site-" + code, new RegisterSite(site(code))));
        }
        for (int item = 0; item < Math.min(items, Movement.DRUGS); item++) {
            String code = Movement.drug(item);
            requireAccepted(executor().execute("drug-" + code, new RegisterDrug(drug(code))));
        }
    }

    private static SiteDetails site(String code) {
        return new SiteDetails(
                code, code, code, "VILLAGE_CLINIC", "PUBLIC", null, "110106", ZERO, ZERO, 0, 2, "PREPAID", true);
    }

    private static DrugDetails drug(String code) {
        return new DrugDetails(code, code, code, code, true, false, "tablet", "tablet", 14, "ROOM", "Sanofi", true);
    }

    private static StockItemId id(int item) {
        return new StockItemId(Movement.site(item), Movement.drug(item));
    }

    @Override
    public void stock(int items) {
        register(items);
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
