package io.tiaobo.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of a run.
 *
 * @param machine where and with what it ran
 * @param rows in the order of measuring
 */
public record Report(String machine, List<Row> rows) {
    /** Writes {@code bench.md} and {@code bench.json} into a folder. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("bench.md"), markdown());
            Files.writeString(folder.resolve("bench.json"), json() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table for people, ratios first. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(machine);
        lines.add("");
        lines.add(
                "| 测什么 · what | ÷ 下限 · to limit | ÷ 最佳同类 · to best peer | 目标 · target | 达到 · met | 本系统 · ours | 下限 · limit | 最佳同类 · best peer |");
        lines.add("|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> lines.add(line(row)));
        lines.add("");
        rows.stream()
                .filter(row -> !row.note().isEmpty())
                .forEach(row -> lines.add("- " + row.name() + ": " + row.note()));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Row row) {
        String peer = row.bestPeerName() == null ? "–" : Figures.text(row.bestPeer()) + " (" + row.bestPeerName() + ")";
        return "| %s | %s | %s | %s | %s | %s %s | %s | %s |"
                .formatted(
                        row.name(),
                        Figures.text(row.ratioToLimit()),
                        Figures.text(row.ratioToBestPeer()),
                        row.target(),
                        verdict(row.met()),
                        Figures.text(row.ours()),
                        row.unit().sign(),
                        Figures.text(row.limit()),
                        peer);
    }

    /** One row as a line, for the eyes of somebody who waits. */
    public static String progress(Row row) {
        return "%s: %s %s · ÷ limit %s · ÷ best peer %s · %s %s"
                .formatted(
                        row.name(),
                        Figures.text(row.ours()),
                        row.unit().sign(),
                        Figures.text(row.ratioToLimit()),
                        Figures.text(row.ratioToBestPeer()),
                        row.target(),
                        verdict(row.met()));
    }

    private static String verdict(@Nullable Boolean met) {
        if (met == null) {
            return "–";
        }
        return met ? "✓" : "✗ 未达到 · missed";
    }

    /** The rows for machines. */
    public String json() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(rows.stream().map(Report::fields).toList());
    }

    private static Map<String, @Nullable Object> fields(Row row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", row.name());
        fields.put("unit", row.unit().sign());
        fields.put("ours", row.ours());
        fields.put("limit", row.limit());
        fields.put("best_peer", row.bestPeer());
        fields.put("best_peer_name", row.bestPeerName());
        fields.put("ratio_to_limit", row.ratioToLimit());
        fields.put("ratio_to_best_peer", row.ratioToBestPeer());
        fields.put("target", row.target().toString());
        fields.put("met", row.met());
        fields.put("note", row.note());
        return fields;
    }
}
