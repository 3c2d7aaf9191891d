package io.tiaobo.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.sample.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The committed files that are derived from the records: compared on every run, written on request. */
public final class Approval {
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    private Approval() {}

    /** Fails if the committed file is missing or not what the code gives. */
    public static void verify(Path file, String actual) {
        assertThat(file).as("run with -Dtiaobo.approve=true if it is new").exists();
        assertThat(ProjectFiles.read(file))
                .as("%s is not what the code gives; run with -Dtiaobo.approve=true if that is meant", file)
                .isEqualTo(actual);
    }

    /** With {@code -Dtiaobo.approve=true} writes every file, before anything is compared; fails if readers would break. */
    public static void writeIfAsked() {
        if (Boolean.getBoolean("tiaobo.approve")) {
            derived().forEach(Approval::write);
        }
    }

    private static Map<Path, String> derived() {
        Map<Path, String> files = new LinkedHashMap<>();
        for (Class<?> message : MessageCatalogue.topics().keySet()) {
            Path file = ProjectFiles.schema(MessageCatalogue.typeOf(message));
            Map<String, Object> schema = JsonSchemas.of(message);
            assertThat(breaks(file, schema))
                    .as("%s would break its readers: make it a new version (README, rules of evolution)", file)
                    .isEmpty();
            files.put(file, ContractJson.pretty(schema));
        }
        for (Record sample : Samples.all()) {
            files.put(ProjectFiles.sample(MessageCatalogue.typeOf(sample.getClass())), ContractJson.pretty(sample));
        }
        files.put(ProjectFiles.asyncApi(), AsyncApiDocument.yaml());
        return files;
    }

    private static List<String> breaks(Path approved, Map<String, Object> schema) {
        return Files.exists(approved)
                ? Evolution.breaks(ContractJson.strict().readValue(ProjectFiles.read(approved), JSON_OBJECT), schema)
                : List.of();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
