package io.tiaobo.local;

import io.tiaobo.local.reference.RegionName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Ports, outside servers and regions; options of {@code up} and {@code story}. */
final class Settings {
    @Option(names = "--postgres-port", defaultValue = "15432", description = "PostgreSQL 端口 / port (${DEFAULT-VALUE})")
    int postgresPort;

    @Option(names = "--kafka-port", defaultValue = "19092", description = "Kafka 端口 / port (${DEFAULT-VALUE})")
    int kafkaPort;

    @Option(names = "--gateway-port", defaultValue = "8080", description = "网关端口 / gateway port (${DEFAULT-VALUE})")
    int gatewayPort;

    @Option(names = "--inventory-port", defaultValue = "8081", description = "库存服务端口 / port (${DEFAULT-VALUE})")
    int inventoryPort;

    @Option(names = "--shortage-port", defaultValue = "8082", description = "缺药服务端口 / port (${DEFAULT-VALUE})")
    int shortagePort;

    @Option(names = "--transfer-port", defaultValue = "8083", description = "调拨服务端口 / port (${DEFAULT-VALUE})")
    int transferPort;

    @Option(names = "--identity-port", defaultValue = "8084", description = "登录服务端口 / port (${DEFAULT-VALUE})")
    int identityPort;

    @Option(
            names = "--region",
            split = ",",
            defaultValue = "fengtai,liuzhou",
            description = "载入哪些地区的参考数据 / regions to load reference data of (${DEFAULT-VALUE})")
    List<RegionName> regions = List.of();

    @Nullable String outsidePostgres() {
        return environment("TIAOBO_POSTGRES_URL");
    }

    @Nullable String outsideKafka() {
        return environment("TIAOBO_KAFKA_BOOTSTRAP");
    }

    private static @Nullable String environment(String name) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }

    int port(ServiceSpec service) {
        return Objects.requireNonNull(servicePorts().get(service), service::name);
    }

    private Map<ServiceSpec, Integer> servicePorts() {
        return Map.of(
                ServiceSpec.INVENTORY, inventoryPort,
                ServiceSpec.SHORTAGE, shortagePort,
                ServiceSpec.TRANSFER, transferPort,
                ServiceSpec.GATEWAY, gatewayPort,
                ServiceSpec.IDENTITY, identityPort);
    }

    /** Every port that must be free, with the option that changes it. */
    Map<String, Integer> portsByOption() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        if (outsidePostgres() == null) {
            ports.put("--postgres-port", postgresPort);
        }
        if (outsideKafka() == null) {
            ports.put("--kafka-port", kafkaPort);
        }
        ServiceSpec.PROCESSES.forEach(service -> ports.put("--" + service.name() + "-port", port(service)));
        return ports;
    }
}
