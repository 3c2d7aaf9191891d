package io.tiaobo.contracts.document;

import io.tiaobo.contracts.MessageCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3 document of the published language, derived from the catalogue and {@link TopicGuide}. */
public final class AsyncApiDocument {
    private static final String NOTICE =
            "# Derived from the records in platform/contracts; see the README there. Do not edit by hand.\n";
    private static final String RESOURCES = "../platform/contracts/src/main/resources/";
    private static final String BINDING_VERSION = "0.5.0";

    private AsyncApiDocument() {}

    /** The document as YAML. */
    public static String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return NOTICE + new Yaml(options).dump(document());
    }

    private static Map<String, Object> document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        Map<String, Object> keys = new LinkedHashMap<>();
        for (TopicGuide topic : TopicGuide.ALL) {
            channels.put(topic.id(), channel(topic));
            operations.putAll(operations(topic));
            keys.put(topic.id(), messageBinding(topic));
            topic.types().forEach(type -> messages.put(type, message(topic, type)));
        }
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                info(),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                map(
                        "messages", messages,
                        "messageBindings", keys,
                        "schemas", map("CloudEvent", CloudEventSchema.headers())));
    }

    private static Map<String, Object> info() {
        return map(
                "title",
                "Tiaobo 调拨: the published language",
                "version",
                "1.0.0",
                "description",
                "Facts and commands about medicine in community health stations. CloudEvents 1.0 in Kafka's binary"
                        + " mode: attributes are headers, the value is JSON. Delivery is at least once, so readers"
                        + " remember ce_id; order holds per key; unknown fields are passed over. No message names a"
                        + " patient. Quantities are dispensing units, instants are UTC, days are Asia/Shanghai.",
                "license",
                map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static Map<String, Object> channel(TopicGuide topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        topic.types().forEach(type -> messages.put(type, ref("#/components/messages/" + type)));
        return map(
                "address", topic.topic(),
                "description", sentence(topic.content()),
                "messages", messages,
                "x-kind", topic.compacted() ? "compacted" : "retained",
                "bindings",
                        map(
                                "kafka",
                                map(
                                        "topic",
                                        topic.topic(),
                                        "topicConfiguration",
                                        map("cleanup.policy", List.of(topic.compacted() ? "compact" : "delete")),
                                        "bindingVersion",
                                        BINDING_VERSION)));
    }

    private static Map<String, Object> operations(TopicGuide topic) {
        Map<String, Object> operations = new LinkedHashMap<>();
        operations.put(topic.publisher() + ".send." + topic.id(), operation("send", topic, topic.publisher()));
        for (String reader : topic.readers()) {
            operations.put(reader + ".receive." + topic.id(), operation("receive", topic, reader));
        }
        return operations;
    }

    private static Map<String, Object> operation(String action, TopicGuide topic, String service) {
        return map(
                "action", action,
                "channel", ref("#/channels/" + topic.id()),
                "summary", sentence(service + ("send".equals(action) ? " publishes " : " follows ") + topic.content()),
                "tags", List.of(map("name", service)));
    }

    private static Map<String, Object> messageBinding(TopicGuide topic) {
        return map(
                "kafka",
                map("key", map("type", "string", "description", topic.key()), "bindingVersion", BINDING_VERSION));
    }

    private static Map<String, Object> message(TopicGuide topic, String type) {
        Class<?> record = Objects.requireNonNull(MessageCatalogue.recordOf(type));
        return map(
                "name", type,
                "title", record.getSimpleName(),
                "summary", RecordDoc.of(record).summary(),
                "contentType", "application/json",
                "headers",
                        map(
                                "type",
                                "object",
                                "allOf",
                                List.of(
                                        ref("#/components/schemas/CloudEvent"),
                                        CloudEventSchema.fixed(topic.publisher(), type))),
                "payload",
                        map(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                ref(RESOURCES + "schemas/" + type + ".json")),
                "bindings", ref("#/components/messageBindings/" + topic.id()),
                "x-sample", RESOURCES + "samples/" + type + ".json");
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static Map<String, Object> ref(String target) {
        return map("$ref", target);
    }

    /** A map that keeps its order; every call gives a new one, so that the YAML has no aliases. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
