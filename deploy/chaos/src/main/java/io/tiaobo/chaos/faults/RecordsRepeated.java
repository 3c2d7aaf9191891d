package io.tiaobo.chaos.faults;

import io.tiaobo.contracts.Topics;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import java.time.Duration;
import java.util.List;

/**
 * A stretch of records is published again, in order, with the same ids: what a publisher does that died before it noted how far
 * it had come. Of compacted topics only the newest records, because an older one would stay there as the last word.
 *
 * @param bootstrapServers broker
 * @param topic topic
 * @param count at most so many records
 * @param where where the stretch begins, from 0 (oldest) to 1 (newest)
 */
record RecordsRepeated(String bootstrapServers, String topic, int count, double where) implements Fault {
    @Override
    public FaultKind kind() {
        return FaultKind.RECORDS_REPEATED;
    }

    @Override
    public String target() {
        return topic;
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public void begin() {
        try (KafkaProbe probe = new KafkaProbe(bootstrapServers)) {
            List<Received> records = probe.readAll(topic).stream()
                    .filter(record -> !PoisonRecord.is(record.key()))
                    .toList();
            if (Topics.COMPACTED.contains(topic)) {
                latestOfEachKey(records).forEach(record -> repeat(probe, record));
            } else {
                int start = (int) (where * Math.max(0, records.size() - count));
                records.subList(start, Math.min(records.size(), start + count))
                        .forEach(record -> repeat(probe, record));
            }
        }
    }

    private List<Received> latestOfEachKey(List<Received> records) {
        return records.stream()
                .collect(java.util.stream.Collectors.toMap(
                        record -> String.valueOf(record.key()), record -> record, (older, newer) -> newer))
                .values()
                .stream()
                .limit(count)
                .toList();
    }

    private void repeat(KafkaProbe probe, Received record) {
        probe.sendRaw(topic, record.key(), record.headers(), record.json());
    }

    @Override
    public void end() {}
}
