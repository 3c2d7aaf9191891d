package io.tiaobo.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir
    Path folder;

    @Test
    void keepsCommittedRowsThroughStopAndKill() throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder, 0)) {
            assertThat(server.createDatabaseIfMissing("stock")).isTrue();
            assertThat(server.createDatabaseIfMissing("stock")).isFalse();
            execute(server, "create table note (text text)");
            execute(server, "insert into note values ('缺药')");

            server.kill();
            assertThat(server.isAlive()).isFalse();
            assertThat(folder.resolve("data/postmaster.pid")).exists();
            server.restart();
            assertThat(query(server, "select text from note")).isEqualTo("缺药");

            execute(server, "insert into note values ('调拨')");
            server.stop();
            server.restart();
            assertThat(query(server, "select count(*) from note")).isEqualTo("2");
        }
    }

    @Test
    void startsAgainOnTheDataOfAnotherProcess() throws SQLException {
        try (PostgresServer first = PostgresServer.start(folder, 0)) {
            first.createDatabaseIfMissing("stock");
            execute(first, "create table note as select 1 as n");
        }

        try (PostgresServer second = PostgresServer.start(folder, 0)) {
            assertThat(query(second, "select n from note")).isEqualTo("1");
        }
    }

    @Test
    void isDurableChecksummedAndClosedToStrangers() throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder, 0)) {
            server.createDatabaseIfMissing("stock");

            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show data_checksums")).isEqualTo("on");
            assertThat(query(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "select pg_backend_pid()")).isNotEqualTo(String.valueOf(server.pid()));
            assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().command())
                    .hasValueSatisfying(command -> assertThat(command).endsWith("/postgres"));
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + server.port() + "/stock", PostgresServer.USER, "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> PostgresServer.start(folder, other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            ServerStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(ServerStartException.Reason.PORT_IN_USE))
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void showsItsLastWordsWhenItCannotStart() throws IOException {
        try (PostgresServer server = PostgresServer.start(folder, 0)) {
            server.stop();
            Files.delete(folder.resolve("data/global/pg_control"));

            assertThatThrownBy(server::restart)
                    .isInstanceOfSatisfying(
                            ServerStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(ServerStartException.Reason.DIED))
                    .hasMessageContaining("could not find the database system");
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("stock"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("stock"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
