package io.tiaobo.local;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server as a JDBC address with {@code user} and {@code password} as parameters.
 *
 * @param server everything before the database's name, with the last slash
 * @param parameters the other parameters, without user and password
 * @param user role that owns the databases
 * @param password its password, possibly empty
 */
record DatabaseAddress(String server, String parameters, String user, String password) {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)([^?]*)(?:\\?(.*))?");

    static DatabaseAddress parse(String url) {
        Matcher match = URL.matcher(url);
        if (!match.matches()) {
            throw new UserProblem(
                    "TIAOBO_POSTGRES_URL 应形如 jdbc:postgresql://主机:端口/postgres?user=…&password=…",
                    "TIAOBO_POSTGRES_URL must look like jdbc:postgresql://host:port/postgres?user=…&password=…");
        }
        Map<String, String> named = new HashMap<>();
        StringBuilder others = new StringBuilder();
        String query = match.group(3) == null ? "" : match.group(3);
        Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] pair = part.split("=", 2);
            if (pair[0].equals("user") || pair[0].equals("password")) {
                named.put(pair[0], URLDecoder.decode(pair.length == 2 ? pair[1] : "", StandardCharsets.UTF_8));
            } else {
                others.append(others.isEmpty() ? "?" : "&").append(part);
            }
        });
        return new DatabaseAddress(
                match.group(1),
                others.toString(),
                named.getOrDefault("user", "postgres"),
                named.getOrDefault("password", ""));
    }

    /** The address of the server's own database, with credentials: from there others are created and dropped. */
    String adminUrl() {
        return url("postgres") + (parameters.isEmpty() ? "?" : "&") + "user=" + encoded(user) + "&password="
                + encoded(password);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The address of one database, without credentials. */
    String url(String database) {
        return server + database + parameters;
    }
}
