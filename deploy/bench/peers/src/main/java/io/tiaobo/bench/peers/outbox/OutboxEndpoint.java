package io.tiaobo.bench.peers.outbox;

import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Subject;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The movement as an endpoint; the database is the peer's own, so that everything that would configure another is left out. */
@RestController
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.modulith.events.jpa.JpaEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
        })
class OutboxEndpoint {
    private final Subject stock;

    OutboxEndpoint(Subject stock) {
        this.stock = stock;
    }

    /** What the caller sends. */
    record Request(long quantity) {}

    /** What it is told. */
    record Accepted(boolean accepted, Map<String, String> details) {}

    @PostMapping("/stock/{site}/{drug}/dispenses")
    Accepted dispense(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader("Idempotency-Key") String id,
            @RequestBody Request request)
            throws Exception {
        stock.move(new Movement(id, Movement.item(site, drug)));
        return new Accepted(true, Map.of("quantity", String.valueOf(request.quantity())));
    }

    static ConfigurableApplicationContext start(Subject stock) {
        return new SpringApplicationBuilder(OutboxEndpoint.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("peer", stock))
                .run("--server.address=127.0.0.1", "--server.port=0");
    }

    static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }
}
