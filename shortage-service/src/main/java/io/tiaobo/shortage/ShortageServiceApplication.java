package io.tiaobo.shortage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the shortage service. Database, broker and the contact key file have no default: without them it does not start. */
@SpringBootApplication
public class ShortageServiceApplication {
    /** Starts the service; arguments are Spring properties. */
    public static void main(String[] arguments) {
        SpringApplication.run(ShortageServiceApplication.class, arguments);
    }
}
