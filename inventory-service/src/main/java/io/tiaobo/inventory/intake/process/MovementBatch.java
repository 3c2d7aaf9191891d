package io.tiaobo.inventory.intake.process;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a batch, from NDJSON or CSV, neither empty nor too many. Lines are read one by one, later. */
public final class MovementBatch {
    /** Most lines of one batch. */
    public static final int MAX_LINES = 10_000;

    private static final int TOO_LARGE = 413;
    private static final JsonMapper JSON = StrictJson.mapper();

    private final List<BatchLine> lines;

    private MovementBatch(List<BatchLine> lines) {
        if (lines.isEmpty()) {
            throw BadInputException.of("file", "FILE_EMPTY");
        }
        if (lines.size() > MAX_LINES) {
            throw new ProblemException(TOO_LARGE, "TOO_MANY_LINES", Map.of("max", String.valueOf(MAX_LINES)));
        }
        this.lines = List.copyOf(lines);
    }

    /** Lines of JSON; empty lines are passed over. */
    public static MovementBatch ofJson(String text) {
        List<BatchLine> lines = new ArrayList<>();
        long number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new BatchLine(number, () -> read(line)));
            }
        }
        return new MovementBatch(lines);
    }

    private static MovementLine read(String line) {
        try {
            return JSON.readValue(line, MovementLine.class);
        } catch (JacksonException unreadable) {
            throw new LineRefused("line", "LINE_UNREADABLE", "", Map.of());
        }
    }

    /** Lines of CSV under a header line. */
    public static MovementBatch ofCsv(String text) {
        return new MovementBatch(CsvTable.read(text, MovementCsv.COLUMNS).rows().stream()
                .map(row -> new BatchLine(row.number(), () -> MovementCsv.read(row)))
                .toList());
    }

    List<BatchLine> lines() {
        return lines;
    }
}
