package io.tiaobo.inventory.intake.process;

import io.tiaobo.runtime.web.BadInputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A CSV file with a header line. Problems of the file as a whole are a {@link BadInputException}. */
final class CsvTable {
    private static final String FIELD = "file";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final List<CsvRow> rows;

    private CsvTable(List<CsvRow> rows) {
        this.rows = rows;
    }

    /** Reads the file; every named column must be there, others are ignored. */
    static CsvTable read(String text, List<String> columns) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .findFirst()
                    .ifPresent(CsvTable::refuseWithout);
            return new CsvTable(rows(parser, CsvRow::new));
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw BadInputException.of(FIELD, "CSV_BROKEN", "detail", String.valueOf(broken.getMessage()));
        }
    }

    private static void refuseWithout(String column) {
        throw BadInputException.of(FIELD, "COLUMN_MISSING", "column", column);
    }

    private static List<CsvRow> rows(CSVParser parser, Function<CSVRecord, CsvRow> row) {
        List<CsvRow> rows = new ArrayList<>();
        for (CSVRecord line : parser) {
            rows.add(row.apply(line));
        }
        return rows;
    }

    List<CsvRow> rows() {
        return rows;
    }
}
