package io.tiaobo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
    private static final String FIXTURES = "io.tiaobo.testkit.fixture.";

    @Test
    void acceptsAServiceThatKeepsTheRules() {
        assertThat(violations("good")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StockItem.*calls method <org.springframework.util.StringUtils",
                "StockItem.*calls method <java.time.Instant.now",
                "StockItem.*calls method <java.util.UUID.randomUUID",
                "StockItem.*calls method <java.util.concurrent.ThreadLocalRandom",
                "StockItem.*<java.time.Clock>",
                "StockReceived must be a record",
                "ReceiveStock must implement the sealed interface",
                "StockController.*<org.apache.kafka.clients.consumer.ConsumerRecord>",
                "StockController.*NoTransactionManager",
                "StockController.listener.*annotated with @Autowired",
                "StockController.open.*not annotated with @.*Allowed",
                "Cycle detected",
                "helpers is not <capability>.<role>",
                "projection has no package-info.java with @NullMarked"
            })
    void findsTheViolation(String pattern) {
        assertThat(String.join("\n", violations("bad"))).containsPattern(pattern);
    }

    @Test
    void refusesToHoldForNothing() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.tiaobo.nowhere")).hasMessageContaining("no classes in");
    }

    @Test
    void findsFilesThatAreTooLong(@TempDir Path root) throws IOException {
        Files.write(root.resolve("Fits.java"), Collections.nCopies(SourceFiles.MAX_LINES, "//"));
        assertThat(SourceFiles.tooLong(root)).isEmpty();

        Files.write(root.resolve("Long.java"), Collections.nCopies(SourceFiles.MAX_LINES + 1, "//"));
        assertThat(SourceFiles.tooLong(root)).singleElement().asString().contains("Long.java has 401 lines");
    }

    private static List<String> violations(String fixture) {
        return ArchitectureRules.violations(
                FIXTURES + fixture, new ClassFileImporter().importPackages(FIXTURES + fixture));
    }
}
