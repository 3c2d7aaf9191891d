package io.tiaobo.local;

import io.tiaobo.testkit.servers.Databases;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** The gateway's tables, which come from the topics alone and can be made again from them (ADR 0012). */
final class GatewayTables {
    private static final String GATEWAY = ServiceSpec.GATEWAY.name();
    private static final int TRIES = 30;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private GatewayTables() {}

    /**
     * Throws the tables away and sets the gateway's consumers back to the first record; the gateway must not run. The positions go
     * first: if it ends there, records that come again are known to the inbox.
     */
    static void forget(Infrastructure.Addresses addresses) {
        try (Admin broker = Admin.create(Map.of("bootstrap.servers", addresses.bootstrapServers()))) {
            List<String> groups = broker.listGroups().all().get(30, TimeUnit.SECONDS).stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(GATEWAY + "-"))
                    .toList();
            deletePositions(broker, groups);
            Databases.dropAndCreate(addresses.database().adminUrl(), GATEWAY);
        } catch (ExecutionException | TimeoutException e) {
            throw new UserProblem(
                    "无法重建网关的表:" + e.getMessage(), "the gateway's tables cannot be rebuilt: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserProblem("正在停止", "Stopping");
        }
    }

    /** A gateway that was killed is a member of its groups until its session is over. */
    private static void deletePositions(Admin broker, List<String> groups)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                broker.deleteConsumerGroups(groups).all().get(30, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                if (tries == TRIES || !(e.getCause() instanceof GroupNotEmptyException)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
