package io.tiaobo.bench;

import io.tiaobo.bench.report.Report;
import io.tiaobo.bench.report.Row;
import io.tiaobo.bench.subject.SubjectProcess;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A running benchmark: the servers of this run, the JVMs of its subjects, and the rows so far. */
public final class Bench implements AutoCloseable {
    private final Settings settings;
    private final Consumer<String> progress;
    private final Path data;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<Row> rows = new ArrayList<>();
    private int databases;

    private Bench(Settings settings, Consumer<String> progress, Path data) {
        this.settings = settings;
        this.progress = progress;
        this.data = data;
        this.postgres = PostgresServer.start(data.resolve("postgres"), 0);
        this.kafka = KafkaServer.start(data.resolve("kafka"), 0);
    }

    /** Starts PostgreSQL (fsync and synchronous_commit on, which it checks) and Kafka with data of their own. */
    static Bench start(Settings settings, Consumer<String> progress) {
        try {
            Files.createDirectories(settings.out());
            return new Bench(settings, progress, Files.createTempDirectory(settings.out(), "data-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the run is made. */
    public Settings settings() {
        return settings;
    }

    /** The database server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The broker. */
    public KafkaServer kafka() {
        return kafka;
    }

    /** Says something to whoever waits. */
    public void say(String line) {
        progress.accept(line);
    }

    /** Adds a finished row, and says it. */
    public void add(Row row) {
        rows.add(row);
        say(Report.progress(row));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Ours, the limit, and the peers if they are wanted; in the order of every round. */
    public List<Contender> contenders() {
        List<Contender> all = new ArrayList<>(List.of(Contender.LIMIT, Contender.OURS));
        if (settings.peers()) {
            all.addAll(Contender.PEERS);
        }
        return all;
    }

    /** Starts a contender in a JVM of its own, with an empty database of its own, and opens it. */
    public SubjectProcess open(Contender contender) {
        String database = "b%d_%s".formatted(++databases, contender.name().replaceAll("[^a-z]", "_"));
        postgres.createDatabaseIfMissing(database);
        List<String> jvm = new ArrayList<>();
        if (settings.profile() && contender == Contender.OURS) {
            jvm.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + settings.out().resolve(database + ".jfr"));
        }
        Path log = settings.out().resolve(database + ".log");
        SubjectProcess process =
                SubjectProcess.start(contender.name(), contender.subject(), classPath(contender), log, jvm);
        process.order(
                "open",
                Map.of(
                        "url", postgres.jdbcUrl(database),
                        "user", PostgresServer.USER,
                        "password", postgres.password(),
                        "kafka", kafka.bootstrapServers()));
        return process;
    }

    private String classPath(Contender contender) {
        return contender.isPeer()
                ? settings.root().resolve("deploy/bench/peers/target/lib") + "/*:"
                        + jar(settings.root().resolve("deploy/bench/peers/target"), "tiaobo-bench-peers-")
                : System.getProperty("java.class.path");
    }

    private static Path jar(Path folder, String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + start + "*.jar in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Nobody reads these data again.
        kafka.kill();
        postgres.kill();
        Trees.delete(data);
    }
}
