package io.tiaobo.identity;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher gives it.
 *
 * @param issuer its own address; of this machine only
 * @param gateway address of the gateway, to which people come back; of this machine only
 * @param keyFile where its signing key is kept; made at the first start
 * @param peoplePassword what everybody signs in with
 * @param gatewaySecret secret of the gateway
 * @param toolsSecret secret of the machine account
 */
@ConfigurationProperties("tiaobo.identity")
public record IdentitySettings(
        URI issuer, URI gateway, Path keyFile, String peoplePassword, String gatewaySecret, String toolsSecret) {
    /** Refuses addresses that others can reach, and secrets that are none. */
    public IdentitySettings {
        requireLoopback(issuer);
        requireLoopback(gateway);
        for (String secret : new String[] {peoplePassword, gatewaySecret, toolsSecret}) {
            if (secret.length() < 12) {
                throw new IllegalArgumentException("A secret of the identity provider has less than 12 characters");
            }
        }
    }

    private static void requireLoopback(URI address) {
        try {
            if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException(address + " is not of this machine alone: these people are for trying"
                        + " the product out, use a provider of your own");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
