package io.tiaobo.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * A service of the system.
 *
 * @param name short name, also the name of its database
 * @param module folder of its Maven module
 * @param defaultPort HTTP port unless an option says otherwise
 */
record ServiceSpec(String name, String module, int defaultPort) {
    static final ServiceSpec INVENTORY = new ServiceSpec("inventory", "inventory-service", 8081);
    static final ServiceSpec SHORTAGE = new ServiceSpec("shortage", "shortage-service", 8082);
    static final ServiceSpec TRANSFER = new ServiceSpec("transfer", "transfer-service", 8083);
    static final ServiceSpec GATEWAY = new ServiceSpec("gateway", "gateway", 8080);

    /** Who people are; it has no database and nothing of the product depends on it. */
    static final ServiceSpec IDENTITY = new ServiceSpec("identity", "deploy/identity", 8084);

    /** In the order of starting; stopping is the other way round. */
    static final List<ServiceSpec> ALL = List.of(INVENTORY, SHORTAGE, TRANSFER, GATEWAY);

    /** The same and the identity provider, which needs neither PostgreSQL nor Kafka. */
    static final List<ServiceSpec> PROCESSES = Stream.concat(Stream.of(IDENTITY), ALL.stream()).toList();
}
