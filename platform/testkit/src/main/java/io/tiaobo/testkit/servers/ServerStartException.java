package io.tiaobo.testkit.servers;

import org.jspecify.annotations.Nullable;

/** A server could not be started; says why in one sentence, with the server's last words where there are any. */
public class ServerStartException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Why a server did not start, for callers that explain it in their own words. */
    public enum Reason {
        /** Another process listens on the port. */
        PORT_IN_USE,
        /** The file system is full. */
        DISK_FULL,
        /** PostgreSQL refuses to run as root and the system allows no user namespace. */
        NO_USER_NAMESPACE,
        /** No server binaries for this operating system or processor. */
        NO_BINARIES,
        /** The process ended while starting. */
        DIED,
        /** The process runs but did not answer in time. */
        TIMED_OUT
    }

    private final Reason reason;

    ServerStartException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    ServerStartException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Why it did not start. */
    public Reason reason() {
        return reason;
    }
}
