package io.tiaobo.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the provider. Secrets have no default: without them it does not start. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {
    /** Runs until stopped; arguments are Spring properties. */
    public static void main(String[] arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }
}
