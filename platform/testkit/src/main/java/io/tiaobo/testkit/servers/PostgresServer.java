package io.tiaobo.testkit.servers;

/**
 * A running PostgreSQL for one machine. Data survive {@link #stop()}, {@link #kill()} and a new {@link #start}. Commits are
 * durable: {@code fsync} and {@code synchronous_commit} are on and checked at start.
 */
public interface PostgresServer extends AutoCloseable {
    /** The name of the owner of everything. */
    String USER = "postgres";

    /**
     * Starts the embedded server as a child process on 127.0.0.1; creates the cluster (UTF-8, data checksums) if the folder
     * has none, and recovers one whose server was killed.
     *
     * @param dataDir folder of this server alone; its log is {@code postgres.log} in it
     * @param port port, or 0 for any free one
     * @throws ServerStartException with the reason, when it does not come up within a minute
     */
    static PostgresServer start(java.nio.file.Path dataDir, int port) {
        return EmbeddedPostgresServer.start(dataDir, port);
    }

    /** The JDBC address of a database with user and password in it. */
    String jdbcUrl(String database);

    /** The password of {@link #USER}, made at random when the cluster was created. */
    String password();

    /** Creates the database if it is not there; answers whether it did. */
    boolean createDatabaseIfMissing(String database);

    /** The port it listens on. */
    int port();

    /** Process number of the server. */
    long pid();

    /** True while the server process runs. */
    boolean isAlive();

    /** Ends all sessions and stops in good order; nothing happens if it has already stopped. */
    void stop();

    /** SIGKILL: no good-bye, no flush. */
    void kill();

    /** Starts again on the same port with the same data, after {@link #stop()} or {@link #kill()}. */
    void restart();

    /** Stops the server. */
    @Override
    default void close() {
        stop();
    }
}
