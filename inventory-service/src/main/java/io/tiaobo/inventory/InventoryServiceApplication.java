package io.tiaobo.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the inventory service. Addresses of database and broker have no default: without them it does not start. */
@SpringBootApplication
public class InventoryServiceApplication {
    /** Starts the service; arguments are Spring properties. */
    public static void main(String[] arguments) {
        SpringApplication.run(InventoryServiceApplication.class, arguments);
    }
}
