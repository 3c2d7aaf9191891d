package io.tiaobo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TestServersIT {
    @Test
    void givesEveryRegistrationADatabaseOfItsOwnOnOnePairOfServers() throws SQLException {
        Map<String, Object> first = registered();
        Map<String, Object> second = registered();

        assertThat(first.get("spring.datasource.url")).isNotEqualTo(second.get("spring.datasource.url"));
        assertThat(first.get("spring.kafka.bootstrap-servers"))
                .isEqualTo(second.get("spring.kafka.bootstrap-servers"))
                .isEqualTo(TestServers.kafka().bootstrapServers());
        assertThat(first).containsKeys("tiaobo.instance-id", "server.port");
        try (Connection connection = DriverManager.getConnection(
                text(first, "spring.datasource.url"),
                text(first, "spring.datasource.username"),
                text(first, "spring.datasource.password"))) {
            assertThat(connection.getCatalog()).startsWith("inventory_");
        }
        try (Connection connection = TestServers.dataSource("other").getConnection()) {
            assertThat(connection.getCatalog()).isEqualTo("other");
        }
    }

    private static Map<String, Object> registered() {
        Map<String, Supplier<Object>> suppliers = new HashMap<>();
        TestServers.register(suppliers::put, "inventory");
        Map<String, Object> values = new HashMap<>();
        suppliers.forEach((name, supplier) -> values.put(name, supplier.get()));
        return values;
    }

    private static String text(Map<String, Object> values, String name) {
        return String.valueOf(values.get(name));
    }
}
