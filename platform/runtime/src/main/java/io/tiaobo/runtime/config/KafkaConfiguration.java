package io.tiaobo.runtime.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.EventPublisher;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.runtime.kafka.MessageTranslator;
import io.tiaobo.runtime.kafka.TopicSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.support.ProducerListener;

/** Kafka with the settings a ledger needs: acknowledged by all, no duplicates by the client, from the beginning. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {
    /** A broker deletes whole segments, so that single records outlive the retention of their topic. */
    private static final int SPARE_DAYS = 30;

    private static final int PRODUCER_BATCH_BYTES = 128 * 1024;

    @Bean
    TopicSetup topicSetup(KafkaProperties kafka, TiaoboProperties properties) {
        return new TopicSetup(
                kafka.buildAdminProperties(),
                properties.partitions(),
                properties.replicas(),
                properties.retentionDays());
    }

    @Bean
    @ConditionalOnBean(MessageTranslator.class)
    EventPublisher eventPublisher(KafkaProperties kafka, TiaoboProperties properties, MessageTranslator translator) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Order does not follow from idempotence alone: while a leader comes back, a new producer's first request can
        // fail
        // and its second succeed, and a broker that does not know the producer takes any number as its first.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // One request at a time takes one batch of each partition: a publisher's whole batch fits into two.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, PRODUCER_BATCH_BYTES);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, properties.instanceId() + "-publisher");
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()));
        // The default listener logs every failed send with a stack trace; the processor reports the failed batch once.
        template.setProducerListener(new ProducerListener<>() {});
        return new EventPublisher(properties.service(), translator, template::send);
    }

    @Bean
    @ConditionalOnBean(MessageTranslator.class)
    EventProcessor kafkaPublisher(EventPublisher publisher) {
        return EventProcessor.named(EventPublisher.PROCESSOR, publisher).batchSize(500);
    }

    @Bean
    ConsumerContainers consumerContainers(
            ObjectProvider<MessageConsumer> consumers,
            KafkaProperties kafka,
            TiaoboProperties properties,
            UnitsOfWork unitsOfWork,
            JdbcTemplate database,
            ObjectProvider<MeterRegistry> meters) {
        List<MessageConsumer> declared = consumers.orderedStream().toList();
        return new ConsumerContainers(
                declared,
                consumerFactory(kafka, properties, meters),
                kafka.buildAdminProperties(),
                unitsOfWork,
                database);
    }

    private static ConsumerFactory<String, byte[]> consumerFactory(
            KafkaProperties kafka, TiaoboProperties properties, ObjectProvider<MeterRegistry> meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, properties.instanceId());
        DefaultKafkaConsumerFactory<String, byte[]> factory =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        meters.ifAvailable(registry -> factory.addListener(new MicrometerConsumerListener<>(registry)));
        return factory;
    }

    /** Only what can never come again is forgotten, so nothing while topics keep their records for ever. */
    @Bean
    @ConditionalOnExpression("${tiaobo.retention-days:0} > 0")
    RecurringTask inboxPruning(ObjectProvider<ConsumerContainers> containers, TiaoboProperties properties) {
        return RecurringTask.every(
                "inbox-pruning",
                Duration.ofHours(6),
                () -> containers.getObject().pruneInbox(properties.retentionDays() + SPARE_DAYS));
    }
}
