package io.tiaobo.runtime.event;

import java.util.List;

/** The stored events of one aggregate, for checks that replay it; never for decisions. */
@FunctionalInterface
public interface EventHistory {
    /** The payloads up to and with a sequence number, in order; empty for an unknown aggregate. */
    List<Object> of(String aggregateId, long throughSequence);
}
