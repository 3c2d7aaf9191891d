package io.tiaobo.testkit.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what where (I22): every address of a running service is called by somebody of every role, for the person's own site, a
 * site below it, the site above it, and a site of another region. Refused means 403; whatever else comes, the rights were enough.
 */
public final class AccessMatrix {
    /** The network the service must know: child below own, own below parent; other stands alone in another region. */
    public enum Place {
        /** Where the person works. */
        OWN,
        /** Below it. */
        CHILD,
        /** Above it. */
        PARENT,
        /** Of another region. */
        OTHER;

        /** Its code. */
        public String code() {
            return "M-" + name();
        }

        /** The code of the site above it; null at the top. */
        public @Nullable String above() {
            return switch (this) {
                case OWN -> PARENT.code();
                case CHILD -> OWN.code();
                default -> null;
            };
        }

        /** Its division. */
        public String region() {
            return this == OTHER ? "450202" : "110106";
        }
    }

    /**
     * What is sent to an address for a site.
     *
     * @param path path with query, variables filled
     * @param body body; JSON unless the address wants something else
     */
    public record Call(String path, String body) {}

    /** The calls of a service; null for the usual one, whose path variables and parameters name the site. */
    public interface Calls {
        /** A call that concerns a site. */
        @Nullable Call of(Endpoint endpoint, String site);
    }

    private static final List<String> ROLES = List.of(
            "VILLAGE_DOCTOR",
            "STATION_PHARMACIST",
            "CENTRE_PHARMACIST",
            "COUNTY_DEPOT",
            "BUREAU",
            "HOTLINE",
            "CALLBACK",
            "SECTION_CHIEF",
            "ADMIN",
            "AUDITOR",
            "SYSTEM");
    private static final String UPLOAD = "multipart/form-data";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final List<Endpoint> endpoints;
    private final Calls calls;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Looks at the service on a port of this machine. */
    public AccessMatrix(int port, List<Endpoint> endpoints, Calls calls) {
        this.port = port;
        this.endpoints = endpoints;
        this.calls = calls;
    }

    /** Addresses that answer somebody who is not signed in with anything but 401. */
    public List<String> openToAnybody() {
        return endpoints.stream()
                .filter(endpoint -> status(endpoint, Place.OWN, null) != 401)
                .map(Endpoint::name)
                .toList();
    }

    /** A table for people: one row for each address; roles with what they reach. */
    public String table() {
        return endpoints.parallelStream()
                .map(this::row)
                .collect(Collectors.joining("", "| address | right | who, and where |\n|---|---|---|\n", ""));
    }

    private String row(Endpoint endpoint) {
        String consumes = endpoint.consumes().isEmpty() ? "" : " (" + endpoint.consumes() + ")";
        return "| `%s`%s | %s | %s |%n".formatted(endpoint.name(), consumes, endpoint.right(), who(endpoint));
    }

    private String who(Endpoint endpoint) {
        Map<String, List<String>> byReach = ROLES.stream()
                .collect(Collectors.groupingBy(role -> reach(endpoint, role), TreeMap::new, Collectors.toList()));
        byReach.remove("");
        return byReach.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String reach(Endpoint endpoint, String role) {
        List<Place> reached = List.of(Place.values()).stream()
                .filter(place -> status(endpoint, place, role) != 403)
                .toList();
        if (reached.size() == Place.values().length) {
            return "everywhere";
        }
        return reached.stream()
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }

    private int status(Endpoint endpoint, Place place, @Nullable String role) {
        Call given = calls.of(endpoint, place.code());
        Call call = given == null ? new Call(usualPath(endpoint, place.code()), usualBody(endpoint)) : given;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + filled(call.path())))
                .timeout(Duration.ofSeconds(30))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType(endpoint));
        if (role != null) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(role, AccessMatrix::newToken));
        }
        HttpRequest.BodyPublisher body = endpoint.method().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(call.body());
        try {
            HttpResponse<InputStream> answer = CLIENT.send(
                    request.method(endpoint.method(), body).build(), HttpResponse.BodyHandlers.ofInputStream());
            passOver(answer);
            if (answer.statusCode() == 500 || answer.statusCode() == 429) {
                throw new AssertionError(endpoint.name() + " answers " + answer.statusCode() + " to " + role);
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads the answer, so that the connection serves the next call; a stream of events would never end. */
    private static void passOver(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static String newToken(String role) {
        Map<String, Object> claims = TestIssuer.get().claims("matrix-" + role);
        claims.put("roles", List.of(role));
        claims.put("sites", List.of(Place.OWN.code()));
        claims.put("regions", List.of(Place.OWN.region()));
        return TestIssuer.get().sign(claims);
    }

    private static String usualPath(Endpoint endpoint, String site) {
        return endpoint.path().replace("{site}", site).replace("{code}", site) + "?site=" + site;
    }

    private static String filled(String path) {
        return path.replaceAll("\\{(leg|id|episode)}", "1").replaceAll("\\{\\w+}", "X");
    }

    private static String contentType(Endpoint endpoint) {
        return switch (endpoint.consumes()) {
            case "" -> "application/json";
            case UPLOAD -> UPLOAD + "; boundary=b";
            default -> endpoint.consumes();
        };
    }

    private static String usualBody(Endpoint endpoint) {
        return endpoint.consumes().equals(UPLOAD)
                ? "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n--b--\r\n"
                : "{}";
    }

    /** Compares a table with its section of a document, or writes it there when {@code -Dtiaobo.approve=true}. */
    public static void approve(Path document, String section, String table) {
        String begin = "<!-- " + section + " -->\n";
        String end = "<!-- end of " + section + " -->\n";
        try {
            String text = Files.readString(document);
            int from = text.indexOf(begin) + begin.length();
            int until = text.indexOf(end);
            if (Boolean.getBoolean("tiaobo.approve")) {
                Files.writeString(document, text.substring(0, from) + table + text.substring(until));
            } else if (!text.substring(from, until).equals(table)) {
                throw new AssertionError(
                        document + " does not say what is so; look at the difference and approve it with"
                                + " -Dtiaobo.approve=true. Now:\n" + table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
