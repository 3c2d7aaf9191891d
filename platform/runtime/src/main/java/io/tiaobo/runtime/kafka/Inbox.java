package io.tiaobo.runtime.kafka;

import java.util.List;
import java.util.Set;

/** Remembers which messages a consumer has applied, in the transaction of their effect. */
public interface Inbox {
    /** Enters messages; answers the (source, id) pairs that were not there yet and must be applied now. */
    Set<List<String>> enter(String consumer, List<Incoming<?>> messages);
}
