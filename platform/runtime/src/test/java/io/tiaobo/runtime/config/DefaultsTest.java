package io.tiaobo.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** F9: without these settings a thread waits for ever for a database that has vanished. */
class DefaultsTest {
    private static final String POOL = "spring.datasource.hikari.";

    @Test
    @DisplayName(
            "every wait for the database is bounded: for a connection (ms), for an answer (s), for a vanished client (s)")
    void boundsEveryWaitForTheDatabase() throws IOException {
        Map<String, String> defaults =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("tiaobo-defaults.properties"))
                        .entrySet()
                        .stream()
                        .collect(java.util.stream.Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().toString()));

        assertThat(number(defaults, "connection-timeout")).isBetween(1_000, 5_000);
        assertThat(number(defaults, "validation-timeout")).isBetween(250, 1_500);
        assertThat(number(defaults, "data-source-properties.connectTimeout")).isBetween(1, 5);
        assertThat(number(defaults, "data-source-properties.socketTimeout")).isBetween(1, 30);
        assertThat(defaults.get(POOL + "data-source-properties.options"))
                .containsPattern("-c idle_in_transaction_session_timeout=[12]\\d000 ")
                .contains("-c tcp_keepalives_idle=");
    }

    private static int number(Map<String, String> defaults, String name) {
        return Integer.parseInt(defaults.getOrDefault(POOL + name, "0"));
    }
}
