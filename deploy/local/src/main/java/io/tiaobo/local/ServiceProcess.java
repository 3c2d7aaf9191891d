package io.tiaobo.local;

import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.ServerStartException;
import java.time.Duration;

/** One running service. */
final class ServiceProcess {
    private static final Duration START_TIME = Duration.ofSeconds(120);
    /** Long enough for the first stop, which also writes the archive of classes. */
    private static final Duration STOP_TIME = Duration.ofSeconds(60);

    private final Home home;
    private final ServiceSpec service;
    private final ServiceApp app;
    private final int port;
    private final ChildProcess process;
    private volatile boolean ready;

    private ServiceProcess(Home home, ServiceSpec service, ServiceApp app, int port, ChildProcess process) {
        this.home = home;
        this.service = service;
        this.app = app;
        this.port = port;
        this.process = process;
    }

    static ServiceProcess start(
            Home home, ServiceSpec service, ServiceApp app, Settings settings, Infrastructure.Addresses addresses) {
        int port = settings.port(service);
        Launch launch = service.equals(ServiceSpec.IDENTITY)
                ? Launch.ofIdentity(home, settings)
                : Launch.of(home, service, settings, addresses);
        ChildProcess process = app.start(launch.arguments(), launch.environment());
        PidFile.write(home.run(), service.name(), process.process().toHandle(), port);
        return new ServiceProcess(home, service, app, port, process);
    }

    boolean is(ServiceSpec other) {
        return service.equals(other);
    }

    /** Waits until the service says it is ready for requests. */
    void awaitReady(Say say) {
        Http http = new Http("http://127.0.0.1:" + port, "zh");
        try {
            process.await(START_TIME, () -> http.isOk("/actuator/health/readiness"));
        } catch (ServerStartException e) {
            throw ServerProblems.explain(service.name(), e);
        }
        ready = true;
        say.line("%s 就绪,端口 %d".formatted(service.name(), port), service.name() + " is ready");
    }

    void stop(Say say) {
        boolean alive = process.isAlive();
        process.terminate(STOP_TIME);
        if (ready) {
            app.keepArchive();
        }
        PidFile.delete(home.run(), service.name());
        if (alive) {
            say.line(service.name() + " 已停止", service.name() + " has stopped");
        }
    }
}
