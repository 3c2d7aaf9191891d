package io.tiaobo.local;

import java.util.List;

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

    /** In the order of starting; stopping is the other way round. */
    static final List<ServiceSpec> ALL = List.of(INVENTORY, SHORTAGE, TRANSFER, GATEWAY);
}
