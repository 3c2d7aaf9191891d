package io.tiaobo.chaos.run;

import io.tiaobo.chaos.cluster.Edge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report for people, in both languages, and for machines. */
final class ReportText {
    private final ChaosReport report;

    ReportText(ChaosReport report) {
        this.report = report;
    }

    /** Writes {@code chaos-report.md} and {@code chaos-report.json}. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("chaos-report.md"), markdown());
            Files.writeString(folder.resolve("chaos-report.json"), json() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d".formatted(report.seed()));
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        row(lines, "时长(分钟) · minutes", String.format(Locale.ROOT, "%.1f", report.minutes()));
        row(lines, "每个服务的副本 · replicas of each service", report.replicas());
        row(lines, "注入的故障 · faults injected", report.injections().size());
        row(lines, "其中同时发生 · of them overlapping", report.overlapping());
        row(lines, "自行退出后重启的进程 · processes that ended themselves", report.restarts());
        row(lines, "已受理的命令 · commands accepted", report.accepted());
        row(lines, "未受理的命令 · commands refused", report.refused() + " " + report.refusals());
        row(lines, "用同一编号重复 · repeated with the same id", report.repeated());
        row(lines, "事件 · events", counts(report.events()));
        row(lines, "结束的调拨 · transfers ended", counts(report.transfers()));
        row(lines, "违反的不变量 · violations", report.violations().size());
        lines.add("");
        lines.add("| 故障 · fault | 次数 · count | 恢复中位数 · recovery, median | 最长 · max |");
        lines.add("|---|---|---|---|");
        report.recoveries()
                .forEach((kind, recovery) -> lines.add("| %s · %s | %d | %s | %s |"
                        .formatted(
                                kind.zh(),
                                kind.en(),
                                recovery.count(),
                                seconds(recovery.median()),
                                seconds(recovery.max()))));
        lines.add("");
        report.violations().forEach(violation -> lines.add("- ✗ " + violation));
        if (report.fine()) {
            lines.add("✓ 没有违反任何不变量 · no invariant was violated");
        }
        lines.add("");
        lines.add(repeat());
        return String.join("\n", lines) + "\n";
    }

    private static void row(List<String> lines, String name, Object value) {
        lines.add("| %s | %s |".formatted(name, value));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String seconds(@Nullable Duration time) {
        return time == null ? "–" : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private String repeat() {
        return String.format(
                Locale.ROOT,
                "重复 · repeat: deploy/tiaobo chaos --minutes %.1f --seed %d --replicas %d",
                report.minutes(),
                report.seed(),
                report.replicas());
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", report.seed());
        json.put("minutes", report.minutes());
        json.put("replicas", report.replicas());
        json.put("restarts", report.restarts());
        json.put("accepted", report.accepted());
        json.put("refused", report.refused());
        json.put("refusals", report.refusals());
        json.put("repeated", report.repeated());
        json.put("events", report.events());
        json.put("transfers", report.transfers());
        json.put(
                "injections",
                report.injections().stream().map(ReportText::asMap).toList());
        json.put("violations", report.violations());
        return Edge.json(json);
    }

    private static Map<String, Object> asMap(Injection injection) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fault", injection.kind().code());
        map.put("target", injection.target());
        map.put("at", injection.at().toString());
        map.put("lastedMillis", injection.lasted().toMillis());
        map.put("overlaps", injection.overlaps());
        Duration recovered = injection.recovered();
        map.put("recoveredMillis", recovered == null ? -1 : recovered.toMillis());
        return map;
    }
}
