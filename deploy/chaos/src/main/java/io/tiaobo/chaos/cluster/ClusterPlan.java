package io.tiaobo.chaos.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * What a cluster is made of.
 *
 * @param root the repository whose built services are run
 * @param folder folder of this cluster alone, for data and logs
 * @param apps where the programs are unpacked; clusters that share it start faster one after the other
 * @param replicas processes of inventory, shortage and transfer each; the gateway is always one
 * @param settings arguments like {@code --tiaobo.deadlines.answer=2s} for every service
 * @param throughProxies whether services reach PostgreSQL and Kafka through proxies, so that lines can be cut
 */
public record ClusterPlan(
        Path root, Path folder, Path apps, int replicas, List<String> settings, boolean throughProxies) {
    /** Services that reach the two servers directly. */
    public ClusterPlan(Path root, Path folder, Path apps, int replicas, List<String> settings) {
        this(root, folder, apps, replicas, settings, false);
    }

    /** A copy of the settings. */
    public ClusterPlan {
        settings = List.copyOf(settings);
    }

    int replicasOf(Service service) {
        return service == Service.GATEWAY ? 1 : replicas;
    }
}
