package io.tiaobo.inventory.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tiaobo.runtime.web.BadInputException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static CsvRow row(String text) {
        return CsvTable.read(text, List.of()).rows().get(0);
    }

    @Test
    void numbersLinesAsAPersonDoes() {
        assertThat(CsvTable.read("a,b\n1,2\n3,4\n", List.of("a")).rows())
                .extracting(CsvRow::number)
                .containsExactly(2L, 3L);
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> CsvTable.read("a,b\n1,2\n", List.of("a", "c")))
                .satisfies(bad -> assertThat(bad.code()).isEqualTo("COLUMN_MISSING"))
                .satisfies(bad -> assertThat(bad.arguments()).containsEntry("column", "c"));
    }

    @Test
    void refusesABrokenQuote() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> CsvTable.read("a,b\n\"1,2\n", List.of("a")))
                .satisfies(bad -> assertThat(bad.code()).isEqualTo("CSV_BROKEN"));
    }

    @Test
    void saysWhatIsWrongWithAValue() {
        CsvRow row = row("n,f,c\n1.5,yes,ab\n");

        assertThatExceptionOfType(LineRefused.class).isThrownBy(() -> row.integer("n", 0, 9));
        assertThatExceptionOfType(LineRefused.class).isThrownBy(() -> row.flag("f"));
        assertThatExceptionOfType(LineRefused.class).isThrownBy(() -> row.code("c"));
        assertThatExceptionOfType(LineRefused.class)
                .isThrownBy(() -> row.text("missing", 9))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("FIELD_MISSING"));
        assertThat(row.decimal("n", BigDecimal.ZERO, BigDecimal.TEN)).isEqualTo(new BigDecimal("1.5"));
    }
}
