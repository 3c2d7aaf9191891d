package io.tiaobo.testkit.servers;

/**
 * A second address of a broker, for clients that reach it through a proxy. Without it they would talk to the broker directly as
 * soon as it has told them its address.
 *
 * @param port where the broker listens, and the proxy connects to
 * @param advertisedPort where the proxy listens; what the broker tells clients that came this way
 */
public record ProxiedListener(int port, int advertisedPort) {}
