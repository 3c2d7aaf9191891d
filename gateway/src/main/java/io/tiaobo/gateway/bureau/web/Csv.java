package io.tiaobo.gateway.bureau.web;

import io.tiaobo.runtime.domain.BusinessDate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet: UTF-8 with a byte order mark, RFC 4180, written row by row as it comes. Text that a spreadsheet would take
 * for a formula gets an apostrophe in front; moments are Beijing time.
 */
final class Csv {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
        write("\ufeff");
    }

    /** The answer to a request, kept as a file of this name. */
    static Csv answer(HttpServletResponse response, String name) {
        try {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            response.setHeader("Cache-Control", "no-store");
            return new Csv(response.getWriter());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A line; numbers, days and moments as they are, everything else as text, null as nothing. */
    Csv row(@Nullable Object... cells) {
        for (int number = 0; number < cells.length; number++) {
            write(number == 0 ? "" : ",");
            write(cell(cells[number]));
        }
        write("\r\n");
        return this;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(BusinessDate.ZONE));
        }
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        String harmless = text.isEmpty() || FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean plain = harmless.chars().noneMatch(one -> one == '"' || one == ',' || one == '\r' || one == '\n');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
