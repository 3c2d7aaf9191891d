package io.tiaobo.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Names of the CloudEvents attributes in Kafka's binary mode. */
final class CloudEventHeaders {
    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String PARTITION_KEY = "ce_partitionkey";
    static final String SEQUENCE = "ce_sequence";
    static final String CONTENT_TYPE = "content-type";
    static final String JSON = "application/json";

    private CloudEventHeaders() {}

    static @Nullable String read(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static void write(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The CloudEvents attributes of a record, for the parked copy; foreign headers are left out. */
    static Map<String, String> attributes(Headers headers) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : new String[] {SPEC_VERSION, ID, SOURCE, TYPE, TIME, PARTITION_KEY, SEQUENCE, CONTENT_TYPE}) {
            String value = read(headers, name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
