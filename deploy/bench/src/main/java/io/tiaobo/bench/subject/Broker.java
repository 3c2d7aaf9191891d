package io.tiaobo.bench.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer with the settings the product uses: acknowledged by all, idempotent, no lingering. For the limit and the peers. */
public final class Broker implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    /** Sends to one topic. */
    public Broker(Servers servers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers.bootstrapServers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Where it sends to. */
    public String topic() {
        return topic;
    }

    /**
     * A message.
     *
     * @param key key of the stock item
     * @param body what is said
     */
    public record Message(String key, byte[] body) {}

    /** Sends and returns at once; whoever reads the topic sees it when it is acknowledged. */
    public void begin(Message message) {
        producer.send(new ProducerRecord<>(topic, message.key(), message.body()));
    }

    /** Sends in the given order and returns when all of them are acknowledged. */
    public void send(List<Message> messages) throws InterruptedException, ExecutionException {
        List<Future<?>> sends = new ArrayList<>(messages.size());
        messages.forEach(
                message -> sends.add(producer.send(new ProducerRecord<>(topic, message.key(), message.body()))));
        for (Future<?> send : sends) {
            send.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
