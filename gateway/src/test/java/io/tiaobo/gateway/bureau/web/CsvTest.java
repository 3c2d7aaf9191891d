package io.tiaobo.gateway.bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTest {
    private final StringWriter written = new StringWriter();
    private final Csv csv = new Csv(written);

    @Test
    void beginsWithTheMarkBySpreadsheetsAndEndsLinesAsRfc4180Says() {
        csv.row("站点", "数量").row("A", 3);

        assertThat(written.toString()).isEqualTo("\ufeff站点,数量\r\nA,3\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        csv.row("a,b", "say \"yes\"", "two\nlines", null, "");

        assertThat(written.toString()).isEqualTo("\ufeff\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",,\r\n");
    }

    @Test
    void takesTheForceFromFormulasAndLeavesNumbersAlone() {
        csv.row("=1+1", "+86", "-x", "@SUM(A1)", "\tx", "＝1", -5L, new BigDecimal("-0.5"));

        assertThat(written.toString()).isEqualTo("\ufeff'=1+1,'+86,'-x,'@SUM(A1),'\tx,'＝1,-5,-0.5\r\n");
    }

    @Test
    void tellsMomentsInBeijingTime() {
        csv.row(Instant.parse("2026-11-22T18:30:00Z"), LocalDate.of(2026, 11, 22));

        assertThat(written.toString()).isEqualTo("\ufeff2026-11-23 02:30:00,2026-11-22\r\n");
    }
}
