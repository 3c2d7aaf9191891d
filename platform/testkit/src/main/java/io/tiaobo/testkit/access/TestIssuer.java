package io.tiaobo.testkit.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider as far as services look at one: a name, public keys on a free loopback port, and tokens for anybody who asks
 * in this process. One for the JVM, started on first use; it ends with the JVM.
 */
public final class TestIssuer {
    /** Life of the tokens of a test. */
    private static final Duration LIFE = Duration.ofHours(4);

    private static final String KEY_ID = "test";
    private static @Nullable TestIssuer running;

    private final KeyPair keys;
    private final HttpServer server;
    private final SignInPages pages;
    private volatile String systemToken = "";
    private volatile Instant renewAt = Instant.MIN;

    private TestIssuer(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
        server.createContext("/jwks", this::publicKeys);
        pages = new SignInPages(this, server);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test-issuer");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** The one of this JVM. */
    public static synchronized TestIssuer get() {
        if (running == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
                running = new TestIssuer(generator.generateKeyPair(), HttpServer.create(free, 0));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** The issuer's name. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the public keys are. */
    public String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** What a service needs to believe its tokens: properties and their values. */
    public Map<String, String> settings() {
        return Map.of("tiaobo.access.issuer", issuer(), "tiaobo.access.jwk-set-uri", jwkSetUri());
    }

    /** The keys, for tokens that are wrong in some way. */
    public KeyPair keys() {
        return keys;
    }

    /** The value of the header {@code Authorization} of a machine account that may do everything; good for two hours at least. */
    public String systemBearer() {
        if (Instant.now().isAfter(renewAt)) {
            systemToken = token("test-system", "SYSTEM", List.of());
            renewAt = Instant.now().plus(LIFE.dividedBy(2));
        }
        return "Bearer " + systemToken;
    }

    /** A token of somebody with one role, valid for four hours; the places are sites, or regions for roles that have such. */
    public String token(String subject, String role, List<String> places) {
        Map<String, Object> claims = claims(subject);
        claims.put("roles", List.of(role));
        claims.put("sites", places);
        claims.put("regions", places);
        return sign(claims);
    }

    /** Whom a browser that comes to sign in is taken for: {@code sub}, {@code name}, {@code roles}, {@code sites}, {@code regions}. */
    public void letIn(Map<String, Object> claims) {
        pages.letIn(claims);
    }

    /** Claims that are right, to be made wrong or completed. */
    public Map<String, Object> claims(String subject) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", List.of("tiaobo"));
        claims.put("sub", subject);
        claims.put("name", subject);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        return claims;
    }

    /** A token of these claims with the right header. */
    public String sign(Map<String, Object> claims) {
        return Jws.rs256(Map.of("alg", "RS256", "typ", "at+jwt", "kid", KEY_ID), claims, keys.getPrivate());
    }

    private void publicKeys(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer(exchange, Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "RSA",
                        "use", "sig",
                        "alg", "RS256",
                        "kid", KEY_ID,
                        "n", Jws.number(key.getModulus()),
                        "e", Jws.number(key.getPublicExponent())))));
    }

    static void answer(HttpExchange exchange, Object json) throws IOException {
        byte[] body = Jws.json(json);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
