package io.tiaobo.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds {@code tiaobo-defaults.properties} below every other source of configuration. */
public final class RuntimeDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "tiaobo-defaults", new ClassPathResource("tiaobo-defaults.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("tiaobo-defaults.properties is missing from the runtime", e);
        }
    }
}
