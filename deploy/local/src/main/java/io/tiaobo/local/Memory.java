package io.tiaobo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory processes occupy, where the system tells it (Linux). */
final class Memory {
    private Memory() {}

    /** Bytes of a process with its children; what the children share with it counts once. 0 if unknown. */
    static long ofTree(ProcessHandle process) {
        long children = process.descendants()
                .mapToLong(child -> kibibytes(child.pid(), "smaps_rollup", "Pss:"))
                .sum();
        return of(process) + children * 1024;
    }

    /** Bytes of one process (resident set). 0 if unknown. */
    static long of(ProcessHandle process) {
        return kibibytes(process.pid(), "status", "VmRSS:") * 1024;
    }

    private static long kibibytes(long pid, String file, String field) {
        Path path = Path.of("/proc", String.valueOf(pid), file);
        try {
            if (!Files.isReadable(path)) {
                return 0;
            }
            return Files.readAllLines(path).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
