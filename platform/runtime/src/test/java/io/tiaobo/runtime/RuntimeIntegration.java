package io.tiaobo.runtime;

import io.tiaobo.runtime.fixture.CounterApplication;
import io.tiaobo.testkit.TestServers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The counter service on real servers, one context for all tests that share it. */
@SpringBootTest(classes = CounterApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RuntimeIntegration {
    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.register(registry, "counter");
        registry.add("tiaobo.service", () -> "counter");
        OlderLevels.passOver(CounterApplication.LEVELS);
    }
}
