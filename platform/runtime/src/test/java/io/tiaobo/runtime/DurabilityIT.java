package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.runtime.fixture.CounterApplication;
import io.tiaobo.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The start fails on settings under which acknowledged movements could be lost. */
class DurabilityIT {
    @Test
    void refusesADatabaseThatDoesNotWaitForTheDisk() {
        assertThatThrownBy(() ->
                        start("counter", "--spring.datasource.hikari.connection-init-sql=set synchronous_commit = off"))
                .rootCause()
                .hasMessageContaining("synchronous_commit=off");
    }

    @Test
    void refusesToStartWithoutItsName() {
        assertThatThrownBy(() -> start("", "--spring.main.banner-mode=off"))
                .rootCause()
                .hasMessageContaining("service");
    }

    private static void start(String service, String setting) {
        List<String> arguments = new ArrayList<>();
        DynamicPropertyRegistry registry = (name, value) -> arguments.add("--" + name + "=" + value.get());
        TestServers.register(registry, "durability");
        arguments.add("--tiaobo.service=" + service);
        arguments.add(setting);
        SpringApplication.run(CounterApplication.class, arguments.toArray(String[]::new))
                .close();
    }
}
