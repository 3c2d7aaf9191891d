package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.InboxListener;
import io.tiaobo.runtime.kafka.PoisonRecordException;
import io.tiaobo.runtime.web.NotFoundException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles parked records. A retry goes the consumer's own way: inbox row, effect, the record's new state and the row of the
 * operation log commit together. Records of one key are settled in the order in which they came.
 */
public final class ParkedOperations {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedOperations.class);
    private static final String RETRY = "RETRY_PARKED";
    private static final String DISCARD = "DISCARD_PARKED";

    private final ParkedRecords parked;
    private final OperationLog log;
    private final ConsumerContainers consumers;

    ParkedOperations(ParkedRecords parked, OperationLog log, ConsumerContainers consumers) {
        this.parked = parked;
        this.log = log;
        this.consumers = consumers;
    }

    static String target(long id) {
        return "parked/" + id;
    }

    /** Applies one record again; refuses if others of its key are before it, or if it still cannot be applied. */
    Decision retry(long id, String commandId, Operator by) {
        return retry(id, new Operation(commandId, RETRY, target(id), by));
    }

    private Decision retry(long id, Operation operation) {
        try {
            return log.once(operation, () -> apply(id));
        } catch (PoisonRecordException e) {
            return failed(id, operation, e.reason());
        } catch (RuntimeException e) {
            if (e instanceof NotFoundException
                    || Transience.passes(e)
                    || log.earlier(operation).isPresent()) {
                throw e;
            }
            LOG.error("Parked record {} still cannot be applied", id, e);
            return failed(id, operation, "HANDLER_FAILED");
        }
    }

    private Decision failed(long id, Operation operation, String cause) {
        Decision refusal = Decision.refuse("PARKED_STILL_FAILING", Map.of("id", String.valueOf(id), "cause", cause));
        return log.once(operation, () -> refusal);
    }

    private Decision apply(long id) {
        ParkedRecord found =
                parked.lock(id).orElseThrow(() -> NotFoundException.of("parked-record", String.valueOf(id)));
        InboxListener listener = consumers.listener(found.consumer());
        if (listener == null) {
            return Decision.refuse("PARKED_WITHOUT_CONSUMER", Map.of("consumer", found.consumer()));
        }
        Decision refused = refusal(found);
        if (refused != null) {
            return refused;
        }
        listener.reapply(found.asReceived());
        parked.settle(id, "APPLIED");
        return settled(found);
    }

    /** Gives one record up; it must be the first of its key. */
    Decision discard(long id, String commandId, Operator by) {
        return log.once(new Operation(commandId, DISCARD, target(id), by), () -> {
            ParkedRecord found =
                    parked.lock(id).orElseThrow(() -> NotFoundException.of("parked-record", String.valueOf(id)));
            Decision refused = refusal(found);
            if (refused == null) {
                parked.settle(id, "DISCARDED");
                LOG.warn("{}: parked record {} was discarded by {}", found.consumer(), id, by.by());
            }
            return refused == null ? settled(found) : refused;
        });
    }

    private @Nullable Decision refusal(ParkedRecord found) {
        if (!found.isParked()) {
            return Decision.refuse(
                    "PARKED_ALREADY_SETTLED", Map.of("id", String.valueOf(found.id()), "state", found.state()));
        }
        return parked.before(found)
                .map(first -> Decision.refuse(
                        "PARKED_BEHIND_OTHERS",
                        Map.of("id", String.valueOf(found.id()), "first", String.valueOf(first))))
                .orElse(null);
    }

    private Decision settled(ParkedRecord found) {
        return Decision.accept(Map.of(
                "id", String.valueOf(found.id()),
                "stillParkedOfKey", String.valueOf(parked.behind(found))));
    }

    /**
     * Applies all records of a consumer, or of one of its keys, in order. Where one fails, those behind it stay; other keys go
     * on. Every record is a transaction and a row of the log of its own.
     */
    Decision retryAll(String consumer, @Nullable String key, String commandId, Operator by) {
        String target = "parked/" + consumer + (key == null ? "" : "/" + Harmless.show(key));
        Operation operation = new Operation(commandId, RETRY, target, by);
        return log.earlier(operation).orElseGet(() -> {
            Map<String, String> summary = applyInOrder(consumer, key, operation);
            return log.once(operation, () -> Decision.accept(summary));
        });
    }

    private Map<String, String> applyInOrder(String consumer, @Nullable String key, Operation operation) {
        List<Long> ids = parked.ids(new ParkedRecords.Choice(consumer, null, key, "PARKED"));
        Set<String> stuck = new HashSet<>();
        int applied = 0;
        for (long id : ids) {
            String place = parked.find(id)
                    .map(found -> found.topic() + "/" + found.key())
                    .orElse("");
            if (stuck.contains(place)) {
                continue;
            }
            if (retry(id, operation.part(target(id))).accepted()) {
                applied++;
            } else {
                stuck.add(place);
            }
        }
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("applied", String.valueOf(applied));
        summary.put(
                "stillParked", String.valueOf(parked.count(new ParkedRecords.Choice(consumer, null, key, "PARKED"))));
        return summary;
    }
}
