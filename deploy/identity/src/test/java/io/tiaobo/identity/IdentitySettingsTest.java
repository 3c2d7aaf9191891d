package io.tiaobo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** It must never be taken for a provider that protects something (ASVS 15.2.3). */
class IdentitySettingsTest {
    private static final String HERE = "http://127.0.0.1:8084";
    private static final String SECRET = "long-enough-secret";

    @Test
    void refusesAddressesThatOthersCanReach() {
        assertThatCode(() -> settings(HERE, HERE, SECRET)).doesNotThrowAnyException();
        assertThatThrownBy(() -> settings("http://192.0.2.1:8084", HERE, SECRET))
                .hasMessageContaining("not of this machine alone");
        assertThatThrownBy(() -> settings(HERE, "http://192.0.2.1:8080", SECRET))
                .hasMessageContaining("not of this machine alone");
    }

    @Test
    void refusesSecretsThatAreNone() {
        assertThatThrownBy(() -> settings(HERE, HERE, "secret")).hasMessageContaining("12 characters");
    }

    @Test
    void refusesToListenToOthers() throws UnknownHostException {
        ServerProperties server = new ServerProperties();
        assertThatThrownBy(() -> new Provider(server)).hasMessageContaining("127.0.0.1 only");
        server.setAddress(InetAddress.getByAddress(new byte[] {0, 0, 0, 0}));
        assertThatThrownBy(() -> new Provider(server)).hasMessageContaining("127.0.0.1 only");
        server.setAddress(InetAddress.getLoopbackAddress());
        assertThatCode(() -> new Provider(server)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory-service", "shortage-service", "transfer-service", "gateway", "platform/runtime"})
    void isInNoService(String module) throws IOException {
        assertThat(Files.readString(Path.of("..", "..").resolve(module).resolve("pom.xml")))
                .contains("<artifactId>tiaobo-")
                .doesNotContain("tiaobo-identity", "authorization-server");
    }

    private static IdentitySettings settings(String issuer, String gateway, String secret) {
        return new IdentitySettings(URI.create(issuer), URI.create(gateway), Path.of("key"), secret, SECRET, SECRET);
    }
}
