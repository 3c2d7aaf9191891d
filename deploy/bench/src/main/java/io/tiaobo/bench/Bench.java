package io.tiaobo.bench;

import io.tiaobo.bench.report.Report;
import io.tiaobo.bench.report.Row;
import io.tiaobo.bench.subject.SubjectProcess;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running benchmark: the servers of this run, the JVMs of its subjects, and the rows so far. */
public final class Bench implements AutoCloseable {
    private final Settings settings;
    private final Consumer<String> progress;
    private final Path data;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<Row> rows = new ArrayList<>();
    private final Queue<SubjectProcess> resting = new ConcurrentLinkedQueue<>();
    private int databases;
    private boolean closed;

    private Bench(Settings settings, Consumer<String> progress, Path data) {
        this.settings = settings;
        this.progress = progress;
        this.data = data;
        this.postgres = PostgresServer.start(data.resolve("postgres"), 0);
        this.kafka = KafkaServer.start(data.resolve("kafka"), 0);
        // The servers lead sessions of their own: an interrupted run would leave them behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bench-close"));
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

    /** Those of the given contenders that this run measures; peers only if they are wanted. */
    public List<Contender> wanted(List<Contender> contenders) {
        return contenders.stream()
                .filter(contender -> settings.peers() || !contender.isPeer())
                .toList();
    }

    /**
     * The wanted ones of these contenders side by side, each opened on an empty database and with so many stock items. The caller closes the
     * line-up; its processes rest until the next one that wants them.
     */
    public Lineup lineup(List<Contender> contenders, int items) {
        Map<String, String> stock = Map.of("items", String.valueOf(items));
        List<CompletableFuture<SubjectProcess>> starting = new ArrayList<>();
        for (Contender contender : wanted(contenders)) {
            String database = newDatabase(contender);
            starting.add(CompletableFuture.supplyAsync(
                    () -> {
                        SubjectProcess subject = openRested(contender, database);
                        subject.order("stock", stock);
                        return subject;
                    },
                    task -> new Thread(task, database).start()));
        }
        Lineup lineup = lineup();
        try {
            starting.forEach(subject -> lineup.add(subject.join()));
            return lineup;
        } catch (CompletionException e) {
            starting.forEach(subject -> subject.whenComplete((started, failure) -> {
                if (started != null) {
                    started.close();
                }
            }));
            throw e;
        }
    }

    /** A line-up without anybody yet. */
    public Lineup lineup() {
        return new Lineup(subject -> {
            if (subject.rest()) {
                resting.add(subject);
            }
        });
    }

    private synchronized String newDatabase(Contender contender) {
        String name = "b%d_%s"
                .formatted(
                        ++databases, contender.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "_"));
        postgres.createDatabaseIfMissing(name);
        return name;
    }

    /** A contender in a JVM of its own, which may have rested, opened on an empty database of its own. */
    public SubjectProcess open(Contender contender) {
        return openRested(contender, newDatabase(contender));
    }

    private SubjectProcess openRested(Contender contender, String database) {
        SubjectProcess process = resting.stream()
                .filter(rested -> rested.subject().equals(contender.subject()) && resting.remove(rested))
                .findFirst()
                .orElseGet(() -> start(contender, database));
        open(process, database);
        return process;
    }

    /** A contender in a new JVM, on a database by its name, which may have been used by an earlier process. */
    public SubjectProcess open(Contender contender, String database) {
        postgres.createDatabaseIfMissing(database);
        SubjectProcess process = start(contender, database);
        open(process, database);
        return process;
    }

    private SubjectProcess start(Contender contender, String database) {
        List<String> jvm = new ArrayList<>();
        if (settings.profile() && contender == Contender.OURS) {
            jvm.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + settings.out().resolve(database + ".jfr"));
        }
        Path log = settings.out().resolve(database + ".log");
        return SubjectProcess.start(contender.name(), contender.subject(), classPath(contender), log, jvm);
    }

    private void open(SubjectProcess process, String database) {
        process.order(
                "open",
                Map.of(
                        "url", postgres.jdbcUrl(database),
                        "user", PostgresServer.USER,
                        "password", postgres.password(),
                        "kafka", kafka.bootstrapServers()));
    }

    private String classPath(Contender contender) {
        if (contender.isPeer()) {
            return settings.root().resolve("deploy/bench/peers/target/lib") + "/*:"
                    + jar(settings.root().resolve("deploy/bench/peers/target"), "tiaobo-bench-peers-");
        }
        // What only the gateway brings would configure itself in the others.
        String gateway = contender == Contender.GATEWAY
                ? File.pathSeparator + settings.root().resolve("deploy/bench/target/gateway-lib") + "/*"
                : "";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry ->
                                !entry.matches(".*/tiaobo-[a-z]+-service-[^/]*") || entry.contains(contender.service()))
                        .collect(Collectors.joining(File.pathSeparator))
                + gateway;
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
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        resting.forEach(SubjectProcess::close);
        // Nobody reads these data again.
        kafka.kill();
        postgres.kill();
        Trees.delete(data);
    }
}
