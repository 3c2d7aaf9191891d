package io.tiaobo.local;

import io.tiaobo.testkit.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Where the running system's database server and broker are.
 *
 * @param database server and credentials
 * @param kafka bootstrap servers
 */
record Stores(DatabaseAddress database, String kafka) {
    static Stores of(Home home) {
        Settings settings = new Settings();
        @Nullable String postgres = settings.outsidePostgres();
        @Nullable String broker = settings.outsideKafka();
        return new Stores(
                postgres == null ? own(home) : DatabaseAddress.parse(postgres),
                broker == null ? "127.0.0.1:" + port(home, "kafka") : broker);
    }

    private static DatabaseAddress own(Home home) {
        String server = "jdbc:postgresql://127.0.0.1:" + port(home, "postgres") + "/";
        try {
            String password =
                    Files.readString(home.postgres().resolve("password")).strip();
            return new DatabaseAddress(server, "", PostgresServer.USER, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Home home, String process) {
        return PidFile.read(home.run(), process)
                .filter(file -> file.process().isPresent())
                .map(PidFile::port)
                .orElseThrow(() -> new UserProblem(
                        process + " 没有运行。系统是否在运行?deploy/tiaobo status",
                        process + " does not run. Is the system running? deploy/tiaobo status"));
    }

    /** The address of a service's database with credentials. */
    String jdbcUrl(String service) {
        String url = database.url(service);
        return url + (url.contains("?") ? "&" : "?") + "user=" + encoded(database.user()) + "&password="
                + encoded(database.password());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
