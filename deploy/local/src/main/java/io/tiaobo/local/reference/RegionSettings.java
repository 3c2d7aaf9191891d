package io.tiaobo.local.reference;

import io.tiaobo.local.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Prices, rules of buying, agreed volumes and first orders of a region, as posts to inventory in the order in which they build
 * on each other. The figures are examples.
 */
final class RegionSettings {
    private static final List<String> TABLES = List.of("prices", "site-prices", "reimbursement-ratios");

    private RegionSettings() {}

    /**
     * One post.
     *
     * @param path path of inventory
     * @param contentType type of the body
     * @param body body
     */
    record Post(String path, String contentType, String body) {}

    /** Everything in a region's folder; {@code {year}} becomes the year of the first attempt to load. */
    static List<Post> of(String region, int year) {
        List<Post> posts = new ArrayList<>();
        for (String table : TABLES) {
            posts.add(new Post("/" + table + "/import", "text/csv", text(region, table + ".csv")));
        }
        String lines = text(region, "settings.ndjson").replace("{year}", String.valueOf(year));
        lines.lines().map(Http::parse).map(RegionSettings::post).forEach(posts::add);
        return posts;
    }

    private static Post post(JsonNode line) {
        return new Post(
                line.path("path").asString(),
                "application/json",
                line.path("body").toString());
    }

    private static String text(String region, String file) {
        String resource = "/reference/" + region + "/" + file;
        try (InputStream in = Objects.requireNonNull(RegionSettings.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
