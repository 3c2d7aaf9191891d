package io.tiaobo.inventory.intake.process;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file. Each reader either gives a good value or throws {@link LineRefused} with field and reason. */
final class CsvRow {
    private static final int CODE_LENGTH = 32;

    private final CSVRecord line;

    CsvRow(CSVRecord line) {
        this.line = line;
    }

    /** Number of the line in the file; the header is line 1 unless values contain line breaks. */
    long number() {
        return line.getRecordNumber() + 1;
    }

    /** The value, or the empty text where the line is too short or has no such column. */
    String raw(String field) {
        return line.isSet(field) ? line.get(field).strip() : "";
    }

    String text(String field, int maxLength) {
        String value = raw(field);
        if (value.isEmpty()) {
            throw new LineRefused(field, "FIELD_MISSING", value, Map.of());
        }
        if (value.length() > maxLength) {
            throw new LineRefused(field, "FIELD_TOO_LONG", value, Map.of("max", String.valueOf(maxLength)));
        }
        return value;
    }

    String code(String field) {
        String value = text(field, CODE_LENGTH);
        if (!value.matches("[A-Z0-9-]+")) {
            throw new LineRefused(field, "FIELD_NOT_CODE", value, Map.of("max", String.valueOf(CODE_LENGTH)));
        }
        return value;
    }

    @Nullable String optionalCode(String field) {
        return raw(field).isEmpty() ? null : code(field);
    }

    String oneOf(String field, List<String> allowed) {
        String value = raw(field);
        if (!allowed.contains(value)) {
            throw new LineRefused(field, "FIELD_NOT_ALLOWED", value, Map.of("allowed", String.join(", ", allowed)));
        }
        return value;
    }

    int integer(String field, int min, int max) {
        BigDecimal value = decimal(field, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        try {
            return value.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new LineRefused(field, "FIELD_NOT_NUMBER", raw(field), Map.of());
        }
    }

    BigDecimal decimal(String field, BigDecimal min, BigDecimal max) {
        String text = text(field, CODE_LENGTH);
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new LineRefused(field, "FIELD_NOT_NUMBER", text, Map.of());
        }
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            Map<String, String> range = Map.of("min", min.toPlainString(), "max", max.toPlainString());
            throw new LineRefused(field, "FIELD_OUT_OF_RANGE", text, range);
        }
        return value;
    }

    LocalDate date(String field) {
        String text = text(field, CODE_LENGTH);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException broken) {
            throw new LineRefused(field, "FIELD_NOT_DATE", text, Map.of());
        }
    }

    boolean flag(String field) {
        String value = raw(field);
        if (!value.equals("true") && !value.equals("false")) {
            throw new LineRefused(field, "FIELD_NOT_BOOLEAN", value, Map.of());
        }
        return value.equals("true");
    }
}
