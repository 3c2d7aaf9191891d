package io.tiaobo.local.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The import files: a header line, then one line per site or drug, columns named as in the published records. */
final class Csv {
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat LINES =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private Csv() {}

    static List<CSVRecord> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Csv.class.getResourceAsStream(resource), resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return WITH_HEADER.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sites(List<SiteV1> sites) {
        return text(SiteV1.class, sites);
    }

    static String drugs(List<DrugV1> drugs) {
        return text(DrugV1.class, drugs);
    }

    private static <T extends Record> String text(Class<T> type, List<T> records) {
        RecordComponent[] columns = type.getRecordComponents();
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, LINES)) {
            printer.printRecord(Arrays.stream(columns).map(RecordComponent::getName));
            for (T record : records) {
                for (RecordComponent column : columns) {
                    printer.print(column.getAccessor().invoke(record));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }
}
