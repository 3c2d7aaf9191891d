package io.tiaobo.chaos.cluster;

import io.tiaobo.testkit.faults.TcpProxy;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.Ports;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.ProxiedListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How services reach PostgreSQL and Kafka. Through proxies every replica has a line of its own to PostgreSQL, and all of them
 * share one to Kafka, because a broker tells its clients only one address per listener.
 */
public final class Lines implements AutoCloseable {
    private final PostgresServer postgres;
    private final @Nullable ProxiedListener listener;
    private final @Nullable TcpProxy toKafka;
    private final Map<String, TcpProxy> toPostgres = new ConcurrentHashMap<>();

    private Lines(PostgresServer postgres, @Nullable ProxiedListener listener, @Nullable TcpProxy toKafka) {
        this.postgres = postgres;
        this.listener = listener;
        this.toKafka = toKafka;
    }

    static Lines direct(PostgresServer postgres) {
        return new Lines(postgres, null, null);
    }

    static Lines proxied(PostgresServer postgres) {
        int port = Ports.free();
        TcpProxy toKafka = TcpProxy.to(port);
        return new Lines(postgres, new ProxiedListener(port, toKafka.port()), toKafka);
    }

    KafkaServer startKafka(Path folder) {
        return listener == null ? KafkaServer.start(folder, 0) : KafkaServer.start(folder, 0, listener);
    }

    String bootstrapServers(KafkaServer kafka) {
        return toKafka == null ? kafka.bootstrapServers() : "127.0.0.1:" + toKafka.port();
    }

    String jdbcUrl(Replica replica) {
        String direct = postgres.jdbcUrl(replica.service().id());
        return toKafka == null
                ? direct
                : direct.replace(
                        ":" + postgres.port() + "/", ":" + toPostgres(replica).port() + "/");
    }

    /** Whether there are proxies. */
    public boolean canBeCut() {
        return toKafka != null;
    }

    /** The line of one replica to PostgreSQL. */
    public TcpProxy toPostgres(Replica replica) {
        return toPostgres.computeIfAbsent(replica.name(), name -> TcpProxy.to(postgres.port()));
    }

    /** The line of all services to Kafka. */
    public TcpProxy toKafka() {
        if (toKafka == null) {
            throw new IllegalStateException("this cluster has no proxies");
        }
        return toKafka;
    }

    @Override
    public void close() {
        if (toKafka != null) {
            toKafka.close();
        }
        toPostgres.values().forEach(TcpProxy::close);
    }
}
