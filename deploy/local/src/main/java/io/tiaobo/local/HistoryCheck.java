package io.tiaobo.local;

import io.tiaobo.invariants.Violation;
import io.tiaobo.invariants.personal.PersonalDataScan;
import io.tiaobo.testkit.audit.TableState;
import io.tiaobo.testkit.audit.TopicAudit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks a running system from outside: topics, tables against topics, and places where no personal data may be. */
final class HistoryCheck {
    private final Home home;
    private final boolean atRest;
    private final Stores stores;
    private final PersonalDataScan personalData = new PersonalDataScan(List.of());

    HistoryCheck(Home home, boolean atRest) {
        this.home = home;
        this.atRest = atRest;
        this.stores = Stores.of(home);
    }

    /** Prints what was checked; answers whether all is well. */
    boolean run() {
        // First how far everybody has come, then the topics: whatever was published by then must be found on them.
        List<TableState> tables = ServiceSpec.ALL.stream()
                .map(service -> TableState.now(service.name(), stores.jdbcUrl(service.name()), stores.kafka()))
                .toList();
        try (TopicAudit audit = new TopicAudit(stores.kafka(), personalData, HistoryCheck::progress)) {
            List<Violation> violations = new ArrayList<>(audit.violations());
            if (atRest) {
                violations.addAll(audit.unfinished());
            }
            boolean fine = CheckCommand.report("topics", note(audit), CheckCommand.lines(violations));
            List<Violation> differences = tables.stream()
                    .flatMap(table -> audit.compare(table).stream())
                    .toList();
            fine &= CheckCommand.report("tables", "I10, I11", CheckCommand.lines(differences));
            lookAtLogsAndMetrics();
            String looked = "I19, %d MiB".formatted(personalData.characters() >> 20);
            return CheckCommand.report("personal", looked, CheckCommand.lines(personalData.violations())) && fine;
        }
    }

    private static void progress(long records) {
        Console.OUT.printf("  … 已读 %d 条消息 · %d records read%n", records, records);
    }

    private static String note(TopicAudit audit) {
        String read = "%d 条消息 · records".formatted(audit.records());
        if (audit.unreadable() > 0) {
            read += ",%d 条无法读取 · unreadable".formatted(audit.unreadable());
        }
        return audit.isComplete() ? read : read + ";旧消息已按保留期删除,无法重算 · old records are gone, sums cannot be recomputed";
    }

    private void lookAtLogsAndMetrics() {
        for (ServiceSpec service : ServiceSpec.ALL) {
            Http http = Running.http(home, service, "zh");
            personalData.look(
                    "metrics of " + service.name(),
                    http.get("/actuator/prometheus").body());
        }
        try (Stream<Path> logs = Files.list(home.logs())) {
            logs.filter(Files::isRegularFile).forEach(this::look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Path log) {
        // Byte for character: a log may end within a character, and digits are digits either way.
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            lines.lines().forEach(line -> personalData.look("log " + log.getFileName(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
