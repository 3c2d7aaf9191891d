package io.tiaobo.bench.peers.modulith;

import io.tiaobo.bench.peers.Pool;
import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A Spring Boot application with JPA and Modulith's publication registry, configured by their starters. */
public final class ModulithPeer implements Subject {
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Stock stock;
    private @Nullable Servers servers;
    private @Nullable Broker broker;
    private final LongAdder moved = new LongAdder();

    @Override
    public void open(Servers given) {
        servers = given;
        ConfigurableApplicationContext started = new SpringApplicationBuilder(ModulithApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + given.jdbcUrl() + "&reWriteBatchedInserts=true",
                        "--spring.datasource.hikari.maximum-pool-size=" + Pool.SIZE,
                        "--spring.kafka.bootstrap-servers=" + given.bootstrapServers(),
                        "--spring.jpa.hibernate.ddl-auto=create",
                        "--spring.jpa.open-in-view=false",
                        "--spring.jpa.properties.hibernate.jdbc.batch_size=200",
                        "--spring.jpa.properties.hibernate.order_inserts=true",
                        "--spring.jpa.properties.hibernate.order_updates=true",
                        "--spring.main.banner-mode=off");
        context = started;
        // Hibernate alone would make it a varchar(255), too short for any event.
        started.getBean(JdbcTemplate.class)
                .execute("alter table event_publication alter column serialized_event type text");
        stock = started.getBean(Stock.class);
    }

    private Stock opened() {
        return Objects.requireNonNull(stock, "not open");
    }

    private MovementListener listener() {
        return Objects.requireNonNull(context, "not open").getBean(MovementListener.class);
    }

    @Override
    public String publish() {
        Broker opened = new Broker(Objects.requireNonNull(servers, "not open"), "bench-modulith");
        broker = opened;
        listener().sendTo(opened);
        return opened.topic();
    }

    /** Listeners run after the callers have returned. */
    @Override
    public void settle() {
        while (listener().heard() < moved.sum()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void stock(int items) {
        opened().open(items);
    }

    @Override
    public void move(Movement movement) {
        opened().take(List.of(movement.item()));
        moved.increment();
    }

    @Override
    public void moveAll(List<Movement> movements) {
        opened().take(movements.stream().map(Movement::item).toList());
        moved.add(movements.size());
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (broker != null) {
            broker.close();
        }
    }
}
