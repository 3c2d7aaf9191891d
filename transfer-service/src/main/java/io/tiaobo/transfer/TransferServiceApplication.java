package io.tiaobo.transfer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the transfer service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TransferServiceApplication {
    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(TransferServiceApplication.class, args);
    }
}
