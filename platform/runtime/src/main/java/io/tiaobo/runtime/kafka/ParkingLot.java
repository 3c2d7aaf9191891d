package io.tiaobo.runtime.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps records that could not be applied, and later records of the same key behind them, so that nothing blocks, vanishes
 * or overtakes (ADR 0005).
 */
public interface ParkingLot {
    /** Whether nothing of a consumer is parked. */
    boolean isEmpty(String consumer);

    /** Whether an earlier record of the same topic and key is parked. */
    boolean holds(String consumer, ConsumerRecord<String, byte[]> message);

    /** Parks a record; the same record again is the same parked record. */
    void park(String consumer, ConsumerRecord<String, byte[]> message, String reason, String detail);
}
