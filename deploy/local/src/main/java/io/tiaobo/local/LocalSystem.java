package io.tiaobo.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code up} starts. Starting, stopping and the shutdown hook may come from different threads: after
 * {@link #stop()} nothing more is started.
 */
final class LocalSystem implements AutoCloseable {
    static final List<String> PROCESSES = Stream.concat(
                    Stream.of("postgres", "kafka"), ServiceSpec.PROCESSES.stream().map(ServiceSpec::name))
            .toList();

    private final Home home;
    private final Settings settings;
    private final Say say;
    private final Infrastructure infrastructure;
    private final List<ServiceProcess> services = Collections.synchronizedList(new ArrayList<>());
    private final Restarts restarts = new Restarts();
    private Infrastructure.@Nullable Addresses addresses;
    private volatile boolean stopping;
    private volatile boolean stopped;

    LocalSystem(Home home, Settings settings, Say say) {
        this.home = home;
        this.settings = settings;
        this.say = say;
        this.infrastructure = new Infrastructure(home, settings, say);
    }

    /** Starts everything and returns when all of it is ready. */
    void start() {
        start(servers -> {});
    }

    /** The same, and does something when PostgreSQL and Kafka are ready and no service is started yet. */
    void start(Consumer<Infrastructure.Addresses> before) {
        home.requireSpace();
        settings.portsByOption().forEach((option, port) -> {
            if (!io.tiaobo.testkit.servers.Ports.isFree(port)) {
                throw ServerProblems.portInUse(port, option);
            }
        });
        // Looked for first: a missing jar should be said before half a minute of starting.
        ServiceSpec.PROCESSES.forEach(service -> ServiceApp.jar(home, service));
        say.line("正在启动 PostgreSQL 与 Kafka", "Starting PostgreSQL and Kafka");
        Infrastructure.Addresses started = infrastructure.start();
        addresses = started;
        before.accept(started);
        say.line("正在启动四个服务与登录服务", "Starting the four services and the identity provider");
        joinAll(ServiceSpec.PROCESSES.stream()
                .map(service -> CompletableFuture.runAsync(
                        () -> launch(service, started).awaitReady(say)))
                .toList());
    }

    private ServiceProcess launch(ServiceSpec service, Infrastructure.Addresses addresses) {
        ServiceApp app = ServiceApp.prepare(home, service);
        synchronized (this) {
            if (stopping) {
                throw new UserProblem("正在停止", "Stopping");
            }
            ServiceProcess process = ServiceProcess.start(home, service, app, settings, addresses);
            services.add(process);
            return process;
        }
    }

    private static void joinAll(List<CompletableFuture<Void>> tasks) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (CompletableFuture<Void> task : tasks) {
            task.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    failed.completeExceptionally(failure);
                }
            });
        }
        try {
            // The first failure counts; the others need not be waited for.
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw ServerProblems.unwrapped(e);
        }
    }

    /** Waits until one of the processes ends, which none should; says which. */
    String awaitDeath() {
        CompletableFuture<String> death = new CompletableFuture<>();
        for (String name : PROCESSES) {
            Optional<ProcessHandle> process = PidFile.read(home.run(), name).flatMap(PidFile::process);
            process.ifPresent(handle -> handle.onExit().thenAccept(ended -> death.complete(name)));
        }
        return death.join();
    }

    /**
     * Starts a service again that has ended, a bounded number of times; false if that is used up, or if it was PostgreSQL or
     * Kafka: then the others cannot go on either, and the whole is better started anew.
     */
    boolean restart(String name) {
        for (ServiceSpec service : ServiceSpec.PROCESSES) {
            if (service.name().equals(name) && addresses != null) {
                return restart(service, addresses);
            }
        }
        return false;
    }

    private boolean restart(ServiceSpec service, Infrastructure.Addresses known) {
        while (!stopping && restarts.mayTry(service.name())) {
            say.line(
                    "%s 意外退出,正在重新启动(日志 %s.log.1)".formatted(service.name(), service.name()),
                    "%s has ended unexpectedly and is started again (its log: %s.log.1)"
                            .formatted(service.name(), service.name()));
            services.removeIf(process -> process.is(service));
            try {
                launch(service, known).awaitReady(say);
                return true;
            } catch (UserProblem problem) {
                say.problem(problem);
            }
        }
        return false;
    }

    /** The HTTP addresses, in the order of starting. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new java.util.LinkedHashMap<>();
        ServiceSpec.ALL.forEach(service -> addresses.put(service.name(), "http://127.0.0.1:" + settings.port(service)));
        return addresses;
    }

    /** True from the moment a stop was asked for. */
    boolean isStopping() {
        return stopping;
    }

    /** True when the stop is complete. */
    boolean isStopped() {
        return stopped;
    }

    /** Stops what was started: the services together, then Kafka, then PostgreSQL. */
    void stop() {
        stopping = true;
        synchronized (this) {
            if (stopped) {
                return;
            }
            ExecutorService all = Executors.newFixedThreadPool(ServiceSpec.PROCESSES.size());
            List<CompletableFuture<Void>> stops = List.copyOf(services).stream()
                    .map(service -> CompletableFuture.runAsync(() -> service.stop(say), all))
                    .toList();
            CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
            all.shutdown();
            infrastructure.stop();
            // What was still on its way up when the stop came; only our own children are looked at.
            ProcessHandle.current().children().forEach(Processes::stop);
            stopped = true;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
