package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.fault.LocalStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Applies the records of a poll: inbox rows and effects in one unit of work. If that fails for a reason that will not pass,
 * the records are applied one by one, and the one that cannot be applied is parked.
 */
public final class InboxListener implements BatchMessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(InboxListener.class);

    private final MessageConsumer consumer;
    private final UnitsOfWork unitsOfWork;
    private final Inbox inbox;
    private final ParkingLot parkingLot;
    private final RecordReader reader = new RecordReader();

    /** Applies a consumer's records. */
    public InboxListener(MessageConsumer consumer, UnitsOfWork unitsOfWork, Inbox inbox, ParkingLot parkingLot) {
        this.consumer = consumer;
        this.unitsOfWork = unitsOfWork;
        this.inbox = inbox;
        this.parkingLot = parkingLot;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        try {
            unitsOfWork.run(LocalStep.of(() -> steps(records), () -> {
                applyAll(records);
                return Boolean.TRUE;
            }));
        } catch (RuntimeException e) {
            if (records.size() > 1 || !Transience.passes(e)) {
                LOG.info(
                        "{}: {} records are applied one by one after {}",
                        consumer.name(),
                        records.size(),
                        e.getClass().getSimpleName());
                records.forEach(this::applyOrPark);
            } else {
                throw e;
            }
        }
    }

    /** Records that are handled here; others only leave an inbox row. */
    private List<String> steps(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(message -> CloudEventHeaders.read(message.headers(), CloudEventHeaders.TYPE))
                .map(type -> type == null ? null : MessageCatalogue.recordOf(type))
                .filter(target -> target != null && consumer.handlerOf(target) != null)
                .map(target -> "consume/" + consumer.name() + "/" + target.getSimpleName())
                .toList();
    }

    private void applyOrPark(ConsumerRecord<String, byte[]> message) {
        try {
            unitsOfWork.runWithRetry(LocalStep.of(() -> steps(List.of(message)), () -> {
                applyAll(List.of(message));
                return Boolean.TRUE;
            }));
        } catch (PoisonRecordException e) {
            park(message, e.reason(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (Transience.passes(e)) {
                throw e;
            }
            LOG.error("{}: record {} of {} failed", consumer.name(), message.offset(), message.topic(), e);
            park(message, "HANDLER_FAILED", e.getClass().getSimpleName());
        }
    }

    private void applyAll(List<ConsumerRecord<String, byte[]>> records) {
        boolean nothingParked = parkingLot.isEmpty(consumer.name());
        Map<ConsumerRecord<String, byte[]>, Incoming<?>> messages = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            if (nothingParked || !parkingLot.holds(consumer.name(), message)) {
                messages.put(message, reader.read(message));
            } else {
                parkingLot.park(consumer.name(), message, "BEHIND_PARKED", "An earlier record of this key is parked");
            }
        }
        Set<List<String>> fresh = inbox.enter(consumer.name(), new ArrayList<>(messages.values()));
        Set<List<String>> applied = new HashSet<>();
        for (Incoming<?> message : messages.values()) {
            List<String> identity = List.of(message.source(), message.id());
            if (fresh.contains(identity) && applied.add(identity)) {
                apply(message);
            }
        }
    }

    /**
     * Applies one record again in the running unit of work, as if it had just come: inbox row and effect. What is wrong with it
     * is thrown, {@link PoisonRecordException} if it cannot even be read.
     */
    public void reapply(ConsumerRecord<String, byte[]> message) {
        Incoming<?> incoming = reader.read(message);
        if (!inbox.enter(consumer.name(), List.of(incoming)).isEmpty()) {
            apply(incoming);
        }
    }

    private void apply(Incoming<?> message) {
        Consumer<Incoming<?>> handler = consumer.handlerOf(message.data().getClass());
        if (handler != null) {
            handler.accept(message);
        }
    }

    private void park(ConsumerRecord<String, byte[]> message, String reason, String detail) {
        unitsOfWork.run(() -> parkingLot.park(consumer.name(), message, reason, detail));
        LOG.warn(
                "{}: parked record {} of {}-{} ({}: {})",
                consumer.name(),
                message.offset(),
                message.topic(),
                message.partition(),
                reason,
                detail);
    }
}
