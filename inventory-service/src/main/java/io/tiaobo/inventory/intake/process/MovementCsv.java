package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.intake.process.MovementLine.Lot;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a line of a batch from CSV: one lot a line, empty where a type does not need a column. */
final class MovementCsv {
    static final List<String> COLUMNS = List.of("id", "type", "siteCode", "drugCode");

    private MovementCsv() {}

    static MovementLine read(CsvRow row) {
        return new MovementLine(
                text(row, "id"),
                text(row, "type"),
                text(row, "siteCode"),
                text(row, "drugCode"),
                text(row, "source"),
                text(row, "reason"),
                lots(row),
                number(row, "quantity"),
                number(row, "minimum"),
                number(row, "maximum"),
                text(row, "dailyDemand"),
                moment(row, "occurredAt", "FIELD_NOT_INSTANT", Instant::parse));
    }

    private static @Nullable List<Lot> lots(CsvRow row) {
        if (row.raw("lot").isEmpty()) {
            return null;
        }
        LocalDate expiry = moment(row, "expiry", "FIELD_NOT_DATE", LocalDate::parse);
        return List.of(new Lot(row.raw("lot"), expiry, number(row, "quantity")));
    }

    private static @Nullable String text(CsvRow row, String field) {
        String value = row.raw(field);
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Long number(CsvRow row, String field) {
        String value = row.raw(field);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("-?[0-9]{1,18}")) {
            throw new LineRefused(field, "FIELD_NOT_NUMBER", value, Map.of());
        }
        return Long.valueOf(value);
    }

    private static <T> @Nullable T moment(CsvRow row, String field, String code, Function<String, T> parser) {
        String value = row.raw(field);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (DateTimeException unreadable) {
            throw new LineRefused(field, code, value, Map.of());
        }
    }
}
