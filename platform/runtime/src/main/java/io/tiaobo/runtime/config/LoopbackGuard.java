package io.tiaobo.runtime.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Refuses addresses beyond this machine: until sign-in exists, whoever reaches a service may move medicine. */
final class LoopbackGuard {
    private LoopbackGuard() {}

    static void check(@Nullable InetAddress address, boolean allowNonLoopback) {
        if (!allowNonLoopback && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("server.address is " + address + ": services without sign-in listen on "
                    + "127.0.0.1 only. Set tiaobo.allow-non-loopback=true if something else guards this address.");
        }
    }
}
