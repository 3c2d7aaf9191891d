package io.tiaobo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tiaobo.contracts.document.Approval;
import io.tiaobo.contracts.document.ContractJson;
import io.tiaobo.contracts.document.JsonSchemas;
import io.tiaobo.contracts.document.ProjectFiles;
import io.tiaobo.contracts.sample.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.node.ObjectNode;

/** The records, their schemas and their samples say the same thing; old messages stay readable. */
class MessageContractTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    static void approve() {
        Approval.writeIfAsked();
    }

    static Set<Class<?>> records() {
        return MessageCatalogue.topics().keySet();
    }

    static List<Record> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everySchemaIsApproved(Class<?> record) {
        Approval.verify(
                ProjectFiles.schema(MessageCatalogue.typeOf(record)), ContractJson.pretty(JsonSchemas.of(record)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRecordIsWrittenAsItsSampleShows(Record message) {
        Approval.verify(ProjectFiles.sample(typeOf(message)), ContractJson.pretty(message));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadAndWrittenWithoutChange(Record message) {
        String sample = sampleOf(message);
        Object read = ContractJson.strict().readValue(sample, message.getClass());
        assertThat(read).isEqualTo(message);
        assertThat(ContractJson.pretty(read)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFollowsItsSchema(Record message) {
        assertThat(errors(message, sampleOf(message))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySchemaRefusesMessagesThatLackAFieldOrCarryTextForIt(Record message) {
        for (String field : requiredFields(message)) {
            ObjectNode without = tree(message);
            without.remove(field);
            assertThat(errors(message, without.toString()))
                    .as("without %s", field)
                    .isNotEmpty();
            ObjectNode wrong = tree(message);
            wrong.putObject(field);
            assertThat(errors(message, wrong.toString()))
                    .as("an object for %s", field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nullableFieldsMayBeNullOrAbsent(Record message) {
        Set<String> required = requiredFields(message);
        for (String field : tree(message).propertyNames()) {
            if (!required.contains(field)) {
                ObjectNode withNull = tree(message).putNull(field);
                assertThat(errors(message, withNull.toString())).isEmpty();
                ObjectNode without = tree(message);
                without.remove(field);
                assertThat(errors(message, without.toString())).isEmpty();
                assertThat(ContractJson.tolerant().treeToValue(without, message.getClass()))
                        .isEqualTo(ContractJson.tolerant().treeToValue(withNull, message.getClass()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsOfNewerPublishersArePassedOver(Record message) {
        String newer = tree(message).put("addedLater", "新字段").toString();
        assertThat(errors(message, newer)).isEmpty();
        assertThat((Object) ContractJson.tolerant().readValue(newer, message.getClass()))
                .isEqualTo(message);
        assertThatThrownBy(() -> ContractJson.strict().readValue(newer, message.getClass()))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("addedLater");
    }

    @Test
    void everyTypeHasOneSampleAndNoFileIsLeftOver() {
        assertThat(samples()).extracting(Record::getClass).containsExactlyInAnyOrderElementsOf(recordClasses());
        Set<String> files = records().stream()
                .map(MessageCatalogue::typeOf)
                .map(type -> type + ".json")
                .collect(Collectors.toSet());
        assertThat(ProjectFiles.names(ProjectFiles.schemas())).isEqualTo(files);
        assertThat(ProjectFiles.names(ProjectFiles.samples())).isEqualTo(files);
    }

    @Test
    void theCatalogueFindsEveryRecordByItsType() {
        for (Class<?> record : records()) {
            assertThat(MessageCatalogue.recordOf(MessageCatalogue.typeOf(record)))
                    .isEqualTo(record);
        }
        assertThat(MessageCatalogue.recordOf("inventory.never-published.v1")).isNull();
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Record>> recordClasses() {
        return records().stream().map(type -> (Class<? extends Record>) type).collect(Collectors.toList());
    }

    private static List<Error> errors(Record message, String json) {
        return SCHEMAS.getSchema(ProjectFiles.read(ProjectFiles.schema(typeOf(message))), InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Set<String> requiredFields(Record message) {
        return ContractJson.strict()
                .readTree(ProjectFiles.read(ProjectFiles.schema(typeOf(message))))
                .get("required")
                .valueStream()
                .map(name -> name.asString())
                .collect(Collectors.toSet());
    }

    private static ObjectNode tree(Record message) {
        return (ObjectNode) ContractJson.strict().readTree(sampleOf(message));
    }

    private static String sampleOf(Record message) {
        return ProjectFiles.read(ProjectFiles.sample(typeOf(message)));
    }

    private static String typeOf(Record message) {
        return MessageCatalogue.typeOf(message.getClass());
    }
}
