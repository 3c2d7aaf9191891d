package io.tiaobo.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the edge of the network: one port for every service, the live stream and the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {
    /** Runs until stopped; missing configuration fails the start. */
    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
