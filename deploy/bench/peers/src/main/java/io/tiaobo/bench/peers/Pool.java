package io.tiaobo.bench.peers;

import com.zaxxer.hikari.HikariDataSource;
import io.tiaobo.bench.subject.Servers;

/** A connection pool with a connection for every caller of the largest round. */
public final class Pool {
    /** Connections. */
    public static final int SIZE = 64;

    private Pool() {}

    /** Opens one. */
    public static HikariDataSource on(Servers servers) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(servers.jdbcUrl() + "&reWriteBatchedInserts=true");
        pool.setMaximumPoolSize(SIZE);
        return pool;
    }
}
