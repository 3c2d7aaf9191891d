package io.tiaobo.chaos.faults;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.testkit.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that no consumer can read, under a key that belongs to nobody: it must be parked, and nothing else with it.
 *
 * @param bootstrapServers broker
 * @param topic topic
 * @param number makes the key
 * @param poison what is wrong with it
 */
record PoisonRecord(String bootstrapServers, String topic, int number, Poison poison) implements Fault {
    private static final String KEY = "POISON-";

    /** What can be wrong with a record. */
    enum Poison {
        /** The body ends in the middle. */
        NO_JSON,
        /** Nothing says what it is. */
        NO_HEADERS,
        /** It says to be something that does not exist. */
        UNKNOWN_TYPE,
        /** A tombstone. */
        NO_VALUE
    }

    /** Whether a record was poison, by its key. */
    static boolean is(@Nullable String key) {
        return key != null && key.startsWith(KEY);
    }

    static String key(int number) {
        return KEY + number;
    }

    @Override
    public FaultKind kind() {
        return FaultKind.POISON_RECORD;
    }

    @Override
    public String target() {
        return topic + " " + poison;
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public void begin() {
        try (KafkaProbe probe = new KafkaProbe(bootstrapServers)) {
            probe.sendRaw(topic, key(number), headers(), value());
        }
    }

    private Map<String, String> headers() {
        String type = poison == Poison.UNKNOWN_TYPE ? "io.tiaobo.never-heard-of.v1" : someTypeOf(topic);
        return poison == Poison.NO_HEADERS
                ? Map.of()
                : Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "poison-" + number,
                        "ce_source", "chaos",
                        "ce_type", type,
                        "content-type", "application/json");
    }

    private static String someTypeOf(String topic) {
        return MessageCatalogue.topics().entrySet().stream()
                .filter(entry -> entry.getValue().equals(topic))
                .map(entry -> MessageCatalogue.typeOf(entry.getKey()))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private byte @Nullable [] value() {
        return switch (poison) {
            case NO_JSON -> "{\"quantity\": 7, ".getBytes(StandardCharsets.UTF_8);
            case NO_VALUE -> null;
            default -> "{}".getBytes(StandardCharsets.UTF_8);
        };
    }

    @Override
    public void end() {}
}
