package io.tiaobo.testkit;

import io.tiaobo.contracts.MessageCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 attributes as Kafka headers (binary mode). */
final class CloudEventHeaders {
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";

    private CloudEventHeaders() {}

    static Map<String, String> of(String id, String source, String key, long sequence, Class<?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, id);
        headers.put("ce_source", source);
        headers.put(TYPE, MessageCatalogue.typeOf(record));
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_partitionkey", key);
        headers.put("ce_sequence", String.valueOf(sequence));
        headers.put("content-type", "application/json");
        return headers;
    }

    static Map<String, String> text(Headers headers) {
        Map<String, String> text = new TreeMap<>();
        for (Header header : headers) {
            byte[] value = header.value();
            text.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        return text;
    }
}
