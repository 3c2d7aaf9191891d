package io.tiaobo.bench.limit;

import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import io.tiaobo.runtime.config.RuntimeConfiguration;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The product's web stack with nothing behind it but the insert. */
final class BareEndpoint implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private BareEndpoint(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What the caller sends. */
    record Request(long quantity) {}

    /** What it is told. */
    record Accepted(boolean accepted, Map<String, String> details) {}

    /** An application with the libraries of the product and the defaults they have by themselves. */
    @RestController
    @EnableAutoConfiguration(
            exclude = {
                RuntimeConfiguration.class,
                // It asks nobody who he is.
                ServletWebSecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class
            })
    static class Endpoint {
        private final Subject insert;

        Endpoint(Subject insert) {
            this.insert = insert;
        }

        @PostMapping("/stock/{site}/{drug}/dispenses")
        Accepted dispense(
                @PathVariable String site,
                @PathVariable String drug,
                @RequestHeader("Idempotency-Key") String id,
                @RequestBody Request request)
                throws Exception {
            insert.move(new Movement(id, Movement.item(site, drug)));
            return new Accepted(true, Map.of("quantity", String.valueOf(request.quantity())));
        }
    }

    static BareEndpoint start(Subject insert, Servers servers) {
        return new BareEndpoint(new SpringApplicationBuilder(Endpoint.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("insert", insert))
                .run(
                        "--spring.datasource.url=" + servers.jdbcUrl(),
                        "--spring.flyway.enabled=false",
                        "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                        "--server.address=127.0.0.1",
                        "--server.port=0"));
    }

    int port() {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
