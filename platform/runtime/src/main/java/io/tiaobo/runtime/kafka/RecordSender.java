package io.tiaobo.runtime.kafka;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The way to the broker. */
@FunctionalInterface
public interface RecordSender {
    /** Sends a record; completes when the broker has acknowledged it, and fails when that is not certain. */
    CompletableFuture<?> send(ProducerRecord<String, byte[]> message);
}
