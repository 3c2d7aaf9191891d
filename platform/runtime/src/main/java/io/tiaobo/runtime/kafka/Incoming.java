package io.tiaobo.runtime.kafka;

import java.time.Instant;

/**
 * A message received.
 *
 * @param id CloudEvents id; together with {@code source} it names the message for ever
 * @param source service that published it
 * @param data the record
 * @param key partition key
 * @param time when the fact was recorded, UTC
 * @param topic topic it came from
 * @param sequence number within the publishing aggregate; -1 when not given
 * @param <T> record of the published language
 */
public record Incoming<T>(String id, String source, T data, String key, Instant time, String topic, long sequence) {}
