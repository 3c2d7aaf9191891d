package io.tiaobo.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, line by line; kept only while a schedule is looked at. */
final class Trace {
    private final boolean kept;
    private final List<String> lines = new ArrayList<>();

    Trace(boolean kept) {
        this.kept = kept;
    }

    void add(Supplier<String> line) {
        if (kept) {
            lines.add(line.get());
        }
    }

    List<String> lines() {
        return lines;
    }
}
