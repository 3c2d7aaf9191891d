package io.tiaobo.testkit.servers;

import java.nio.file.Path;

/**
 * A running Kafka broker that is its own controller (KRaft). Topics survive {@link #stop()}, {@link #kill()} and a new
 * {@link #start}. Unknown topics are never created by accident.
 */
public interface KafkaServer extends AutoCloseable {
    /**
     * Starts the broker from the Maven artifacts as a child JVM on 127.0.0.1; formats the folder if it is new.
     *
     * @param dataDir folder of this broker alone; its log is {@code kafka.log} in it
     * @param port port, or 0 for any free one
     * @throws ServerStartException with the reason, when it does not come up within a minute
     */
    static KafkaServer start(Path dataDir, int port) {
        return EmbeddedKafkaServer.start(dataDir, port, null);
    }

    /** The same with a second address for clients that come through a proxy. */
    static KafkaServer start(Path dataDir, int port, ProxiedListener proxied) {
        return EmbeddedKafkaServer.start(dataDir, port, proxied);
    }

    /** Host and port for clients. */
    String bootstrapServers();

    /** Process number of the broker. */
    long pid();

    /** True while the broker process runs. */
    boolean isAlive();

    /** Stops in good order; nothing happens if it has already stopped. */
    void stop();

    /** SIGKILL: no good-bye, no flush. */
    void kill();

    /** Starts again on the same port with the same data, after {@link #stop()} or {@link #kill()}. */
    void restart();

    /** Stops the broker. */
    @Override
    default void close() {
        stop();
    }
}
