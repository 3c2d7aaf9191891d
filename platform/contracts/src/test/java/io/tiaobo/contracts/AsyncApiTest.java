package io.tiaobo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.document.Approval;
import io.tiaobo.contracts.document.AsyncApiDocument;
import io.tiaobo.contracts.document.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The AsyncAPI document is what the catalogue says: nothing missing, nothing extra, nothing that points nowhere. */
class AsyncApiTest {
    private static Map<String, Object> document = Map.of();

    @BeforeAll
    static void load() {
        Approval.writeIfAsked();
        document = new Yaml(new SafeConstructor(new LoaderOptions())).load(ProjectFiles.read(ProjectFiles.asyncApi()));
    }

    @Test
    void theDocumentIsApproved() {
        Approval.verify(ProjectFiles.asyncApi(), AsyncApiDocument.yaml());
    }

    @Test
    void everyTopicCarriesExactlyItsTypes() {
        Map<String, Set<String>> documented = new TreeMap<>();
        at(document, "channels")
                .values()
                .forEach(channel -> documented.put(
                        text(channel, "address"),
                        new TreeSet<>(at(channel, "messages").keySet())));
        Map<String, Set<String>> catalogue = new TreeMap<>();
        MessageCatalogue.topics()
                .forEach((record, topic) -> catalogue
                        .computeIfAbsent(topic, unused -> new TreeSet<>())
                        .add(MessageCatalogue.typeOf(record)));
        assertThat(documented).isEqualTo(catalogue);
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        assertThat(at(document, "components", "messages"))
                .hasSize(MessageCatalogue.topics().size());
    }

    @Test
    void everyChannelSaysHowItIsCleanedAndKeyed() {
        at(document, "channels").forEach((id, channel) -> {
            boolean compacted = Topics.COMPACTED.contains(text(channel, "address"));
            assertThat(text(channel, "x-kind")).isEqualTo(compacted ? "compacted" : "retained");
            assertThat(at(channel, "bindings", "kafka", "topicConfiguration").get("cleanup.policy"))
                    .isEqualTo(List.of(compacted ? "compact" : "delete"));
            assertThat(text(at(document, "components", "messageBindings", id, "kafka", "key"), "description"))
                    .isNotBlank();
        });
    }

    @Test
    void everyMessageFixesItsTypeAndItsPublisher() {
        Map<String, Object> messages = at(document, "components", "messages");
        messages.forEach((type, message) -> assertThat(at(message, "headers").get("allOf"))
                .asString()
                .contains("ce_type={type=string, const=" + type + "}", "#/components/schemas/CloudEvent"));
        assertThat(at(document, "components", "schemas", "CloudEvent").get("required"))
                .isEqualTo(List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_partitionkey",
                        "ce_sequence",
                        "content-type"));
    }

    @Test
    void everyTopicHasOnePublisherAndEveryServiceTakesPart() {
        Map<String, List<String>> senders = new TreeMap<>();
        Set<String> services = new TreeSet<>();
        at(document, "operations").forEach((id, operation) -> {
            services.add(id.substring(0, id.indexOf('.')));
            if ("send".equals(text(operation, "action"))) {
                senders.computeIfAbsent(text(at(operation, "channel"), "$ref"), unused -> new ArrayList<>())
                        .add(id);
            }
        });
        assertThat(services).containsExactly("gateway", "inventory", "shortage", "transfer");
        assertThat(senders).hasSize(Topics.ALL.size());
        assertThat(senders.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    @Test
    void everyReferencePointsAtSomething() {
        List<String> references = new ArrayList<>();
        collectReferences(document, references);
        assertThat(references).hasSizeGreaterThan(MessageCatalogue.topics().size());
        assertThat(references).allSatisfy(AsyncApiTest::assertResolves);
    }

    private static void assertResolves(String reference) {
        if (reference.startsWith("#/")) {
            assertThat(at(document, reference.substring(2).split("/", -1))).isNotEmpty();
        } else {
            Path folder = ProjectFiles.asyncApi().resolveSibling("");
            assertThat(folder.resolve(reference).normalize()).isRegularFile();
        }
    }

    private static void collectReferences(Object node, List<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key) || "x-sample".equals(key)) {
                    references.add(String.valueOf(value));
                }
                collectReferences(value, references);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> collectReferences(element, references));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Object node, String... path) {
        Map<String, Object> current = (Map<String, Object>) node;
        for (String step : path) {
            if (!(current.get(step) instanceof Map<?, ?> next)) {
                throw new AssertionError("no " + step + " in " + String.join("/", path));
            }
            current = (Map<String, Object>) next;
        }
        return current;
    }

    private static String text(Object node, String name) {
        return String.valueOf(at(node).get(name));
    }
}
